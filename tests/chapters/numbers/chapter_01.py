"""What chapter 1 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/01-neurons"
PHRASES = [
    ("That is about 59 %", r"read right: ([\d.]+)% of the test images", 58.5, 59.7),
    ("Two 3s share about half", r"a 3 and another 3: +(\d+)%", 45, 55),
    ("with an 8 it is hardly less", r"a 3 and an 8: +(\d+)%", 40, 50),
    ("About one time in three. A useless", r"farther away than the 8: (\d+)%", 30, 37),
    ("one time in three an 8 is nearer", r"farther away than the 8: (\d+)%", 30, 37),
    ("and half of the agreement is gone", r"a 3 and another 3: +(\d+)%", 45, 55),
    ("this rule never says 5", r"answers, case by case: \[[^5]*?(\d)\]", 7, 7),
    ("More than four in five", r"all test images: ([\d.]+)%", 80, 85),
    ("do much better than 82 %", r"all test images: ([\d.]+)%", 81.5, 82.5),
    ("and the nearest of ten averages about 82 %", r"all test images: ([\d.]+)%", 81.5, 82.5),
    ("how many of the 82 % are left", r"all test images: ([\d.]+)%", 81.5, 82.5),
    ("every one of the old answers comes back", r"half of them: [\d.]+% right; (\d+) answers differ", 0, 0),
    ("which two digits are answered far too often", r"answers 0 to 9: \[ *\d+ +(\d+)", 2_000, 3_200),
    ("about a third go wrong", r"only the 5s: (\d+)%", 63, 71),
    ("Not one answer differs", r"answers that differ: (\d+)", 0, 0),
    ("with 47 million numbers", r"numbers to keep: ([\d,]+)", 46.5e6, 47.5e6),
    ("the pixels do hold the answer", r"read right: ([\d.]+)% of 500", 95, 99),
    ("images is right about 97 % of the time", r"all images kept +(\d+)%", 97, 97),
    ("all 10,000 answers are the same", r"differ from those of the templates: (\d+)", 0, 0),
]
BARS = [
    ("neurons-shared-pixels", r"a 3 and another 3: +(\d+)%", 1.02),
    ("neurons-ten-templates", r"all test images: ([\d.]+)%", 1.01),
]
