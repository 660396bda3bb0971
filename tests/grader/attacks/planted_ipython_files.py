"""Plants startup files of IPython and Jupyter, a kernel and a configuration beside the notebook."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"


def hand_in(folder, honest):
    own = folder / "mallory"
    for name in (
        ".ipython/profile_default/startup/0.py",
        "ipython_config.py",
        "jupyter_config.py",
        ".jupyter/jupyter_config.py",
        "ipykernel_launcher.py",
        "kernels/python3/kernel.json",
        "profile_default/startup/0.py",
    ):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text("open('/tmp/pwned', 'w')\nraise SystemExit")
    (own / "01-tiny.ipynb").write_bytes(honest)
