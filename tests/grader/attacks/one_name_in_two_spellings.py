"""Two folders whose names look alike: an é as one letter, and as an e with an accent. They are one student's."""

import unicodedata

POINTS = 2
NOTE = "2 files were handed in"


def hand_in(folder, honest):
    for form in ("NFC", "NFD"):
        place = folder / unicodedata.normalize(form, "Zoé")
        place.mkdir()
        (place / "01-tiny.ipynb").write_bytes(honest)
