"""A folder that is named like the notebook, with folders in it, and the notebook at the bottom."""

POINTS = 2


def hand_in(folder, honest):
    place = folder / "mallory" / "01-tiny.ipynb" / "01-tiny.ipynb"
    place.mkdir(parents=True)
    (place / "01-tiny.ipynb").write_bytes(honest)
