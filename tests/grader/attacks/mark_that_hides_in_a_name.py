"""A student's name with a line end that JSON allows and files of lines do not, and a formula for semicolons."""

POINTS = 2


def hand_in(folder, honest):
    place = folder / 'mal\u2028lory;=HYPERLINK("x")\x85{"student": "ben"}'
    place.mkdir()
    (place / "01-tiny.ipynb").write_bytes(honest)
