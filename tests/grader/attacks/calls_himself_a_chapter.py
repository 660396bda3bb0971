"""Has a chapter's name for his own, and in his folder one that bears another student's name."""

REJECTED = True


def hand_in(folder, honest):
    for name, content in (("ben", honest), ("cleo", honest), ("01-tiny", b"{}")):
        place = folder / name / ("ben" if name == "01-tiny" else "")
        place.mkdir(parents=True)
        (place / "01-tiny.ipynb").write_bytes(content)
