"""A student's folder whose name is a formula with markup and a mark that turns letters round. It is graded."""

POINTS = 2


def hand_in(folder, honest):
    place = folder / "=HYPERLINK(0)<img src=x onerror=alert(1)>\u202egnp\n.."
    place.mkdir()
    (place / "01-tiny.ipynb").write_bytes(honest)
