"""What chapter 10 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/10-what-it-learned"
PHRASES = [
    ("our network reads about 96 of 100", r"our network +(\d+)%", 95.5, 96.5),
    ("One pixel costs three points", r"our network +96% +(\d+)%", 93, 93),
    ("two cost nineteen", r"our network +96% +\d+% +(\d+)%", 75, 78),
    ("At four it reads fewer than half", r"our network +96% +\d+% +\d+% +\d+% +(\d+)%", 0, 49),
    ("about four in a hundred fewer", r"learned from moved digits +(\d+)%", 91.5, 92.5),
    ("at the price of four points on centred ones", r"learned from moved digits +(\d+)%", 91.5, 92.5),
    ("Seven in ten get a bright answer", r"median: [\d.]+; above 0.5 for (\d+)%", 67, 74),
    ("above 0.9 are only three in a hundred", r"above 0.9 on (\d+)%", 2.5, 3.5),
    ("about two thirds of a grid unexplained", r"explains (\d+)% of a grid on av", 29, 37),
    ("six of its sixteen grids", r"random grids: (\d+) of 16", 6, 6),
    ("it falls from 96 to 60 of 100", r"without its best edges (\d+)%", 58, 62),
    ("and about 75 are left", r"other pieces, ten times: (\d+)%", 73, 77),
    ("Alone they read about half", r"edges alone (\d+)%", 42, 55),
    ("A correlation of 0.52", r"the change with 2s minus 7s: ([\d.]+)", 0.515, 0.525),
    ("another digit minus 7s, reaches 0.45", r"1s minus 7s and so on: +[\d.]+ to ([\d.]+)", 0.44, 0.46),
    ("in about four of ten, where", r"like the right difference in (\d+)", 32, 41),
    ("shuffled it is about 0.1", r"shuffled among the inked pixels: ([\d.]+)", 0.05, 0.14),
    ("did it in none of 200", r"the inked pixels, flips (\d+) of 200", 0, 0),
    ("it is sure of none", r"taught with noise +\d+% +(\d+)%", 0, 0),
    ("it is still sure one time in five", r"taught with noise .*%\s+\d+%\s+(\d+)%", 17, 23),
    ("A change of about a tenth", r"the image moved by (\d+)%", 8, 13),
    ("takes the accuracy from 96 % to 52 %", r"our network +96% +\d+% +\d+% +(\d+)%", 45, 55),
]
BARS = [
    ("what-it-learned-shift", r"fewer than half from (\d+) pixels", 1),
    ("what-it-learned-sisters", r"four sisters read (\d+) of 40", 1),
    ("what-it-learned-noise", r"median: [\d.]+; above 0.5 for (\d+)%", 1.02),
]
NOT_MEASURED = [
    "A score of 96 % does not",
    '"96 % right"',
    '"96 %" is a promise',
    "a robin, with 99 % confidence",
]
