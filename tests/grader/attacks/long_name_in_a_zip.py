"""A name of two hundred letters in a zip: it is graded as in a folder."""

import zipfile


def hand_in(folder, honest):
    with zipfile.ZipFile(folder / "mallory.zip", "w") as file:
        file.writestr(f"01-tiny {'really ' * 24}final.ipynb", honest)


POINTS = 2
