"""Plants conftest.py, pytest.ini, tox.ini, pyproject.toml and a plugin beside the notebook."""

ANSWER = "def weighted_sum(w, a, b):\n    return 0"
PLANTED = "import os, pytest\nopen('/tmp/pwned', 'w')\n@pytest.hookimpl(tryfirst=True)\n"
PLANTED += "def pytest_runtest_makereport(): os._exit(0)"


def hand_in(folder, honest):
    for student, content in (
        ("mallory", honest),
        ("ben", honest.replace(b"return 0", b"return float(np.dot(w, a) + b)")),
    ):
        (folder / student).mkdir()
        (folder / student / "01-tiny.ipynb").write_bytes(content)
    for name in ("conftest.py", "sitecustomize.py", "numpy.py", "nnlib.py", "json.py", "evil.pth", "__init__.py"):
        (folder / "mallory" / name).write_text(PLANTED)
        (folder / name).write_text(PLANTED)
    for name in ("pytest.ini", "tox.ini", "setup.cfg"):
        (folder / "mallory" / name).write_text("[pytest]\naddopts = --collect-only -p evil\n")
    (folder / "mallory" / "pyproject.toml").write_text("[tool.pytest.ini_options]\naddopts = '--co'\n")
