"""What chapter 3 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/03-weighted-sums"
PHRASES = [
    ("The stroke gets 24, one for each of its pixels", r"with @: ([\d.]+)", 24, 24),
    ("More than ninety of its hundred favourites", r"with ring +7s .*?: (\d+)", 91, 99),
    ("without the ring it is about two in three", r"without ring .*?: (\d+)", 62, 71),
    ("about seven in a hundred are 7s", r"in place, shuffled: (\d+) on average", 5, 10),
    ("about fifteen on average", r"at other places: +(\d+) on average", 13, 17),
    ("Only farther left", r"rows lower,\n +(\d) to \d columns to the left", 1, 1),
    ("in the same rows or one lower", r"as many as here at \d+ of them, \d+ at most:\n +0 or (\d) rows lower", 1, 1),
    ("and nowhere more than 94", r"as many as here at \d+ of them, (\d+) at most", 94, 94),
    ("the blob gets 4", r"\nblob +-[\d.]+ +([\d.]+)", 4, 4),
    ("takes half of its sum from the 7", r"\na seven +([\d.]+)", 13, 13.6),
    ("takes half of its sum from the 7", r"\na seven +[\d.]+ +[\d.]+ +([\d.]+)", 6.2, 6.8),
    ("the upright line falls below 0", r"\nupright line +[\d.]+ +[\d.]+ +(-[\d.]+)", -4, -4),
    ("with 4.9 against", r"\nthe stroke +([\d.]+)", 4.85, 4.95),
    ("grid's 6.5", r"\nthe grid itself +([\d.]+)", 6.45, 6.55),
    ("With the biases, 82 % are right", r"\nwith +the biases: ([\d.]+)%", 81.5, 82.5),
    ("read 82 % of the test images", r"\nwith +the biases: ([\d.]+)%", 81.5, 82.5),
    ("it is about 63 %", r"without the biases: ([\d.]+)%", 62.5, 63.5),
    ("without the biases 63 %", r"without the biases: ([\d.]+)%", 62.5, 63.5),
    ("nearly half of all images", r"without the biases: .*?, ([\d,]+) read as a 0 or", 4_500, 4_999),
    ("it is lowest for the 0 and the 8", r"lowest biases: \['(\d): ", 0, 0),
    ("it is lowest for the 0 and the 8", r"lowest biases: \['0: -\d+', '(\d): ", 8, 8),
    ("about 96 % of new digits", "chapters/02-layers: read right: ([\\d.]+)%", 95.5, 96.5),
    ("One row lower the stroke gets 12 · 1 − 12 · ½ = 6", r"\n +1 rows: +([-\d.]+)", 6, 6),
]
BARS = [
    ("weighted-sums-sevens", r"with ring +7s .*?: (\d+)", 1.001),
]
