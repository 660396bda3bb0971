"""Hands in three thousand notebooks whose names tell no chapter, so that the grader has to read them all."""

REJECTED = True
SAYS = "nothing tells which chapter"
NOTE = "3001 files were handed in; the first 200 were looked at"


def hand_in(folder, honest):
    (folder / "ben").mkdir()
    (folder / "ben" / "01-tiny.ipynb").write_bytes(honest)
    place = folder / "mallory"
    place.mkdir()
    for number in range(3_000):
        (place / f"draft {number}.ipynb").write_text('{"nbformat": 4, "cells": [{"cell_type": "raw", "source": ""}]}')
    (place / "zzz.ipynb").write_bytes(honest)
