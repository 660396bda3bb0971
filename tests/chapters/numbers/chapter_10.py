"""What chapter 10 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/10-what-it-learned"
PHRASES = [
    ("our network reads about 96 of 100", r"\nours +(\d+)%", 95.5, 96.5),
    ("One pixel costs three points", r"\nours +96% +(\d+)%", 93, 93),
    ("two cost nineteen", r"\nours +96% +\d+% +(\d+)%", 75, 78),
    ("At four it reads fewer than half", r"\nours +96% +\d+% +\d+% +\d+% +(\d+)%", 0, 49),
    ("about four in a hundred fewer", r"moved digits +(\d+)%", 91.5, 92.5),
    ("at the price of four points on centred ones", r"moved digits +(\d+)%", 91.5, 92.5),
    ("Seven in ten get a bright answer", r"median: [\d.]+; above 0.5 for (\d+)%", 67, 74),
    ("above 0.9 are only three in a hundred", r"above 0.9 on (\d+)%", 2.5, 3.5),
    ("about two thirds of a grid unexplained", r"explains (\d+)% of a grid on av", 29, 37),
    ("six of its sixteen grids", r"of the rivals:\s+(\d+) of 16", 6, 6),
    ("it falls from 96 to 60 of 100", r"without its best edges (\d+)%", 58, 62),
    ("and about 75 are left", r"other pieces, ten times: (\d+)%", 73, 77),
    ("Alone they read about half", r"edges alone (\d+)%", 42, 55),
    ("A correlation of 0.52", r"change and 2s minus 7s: ([\d.]+)", 0.515, 0.525),
    ("in about four of ten, where", r"pairs: right in (\d+)", 32, 41),
    ("shuffled it is about 0.1", r"change, shuffled: ([\d.]+)", 0.05, 0.14),
    ("did it in none of 200", r"change, shuffled, flips (\d+) of 200", 0, 0),
    ("it is sure of none", r"\ntaught +\d+% +(\d+)%", 0, 0),
    ("it is still sure one time in five", r"\ntaught +\d+% +\d+% +(\d+)%", 17, 23),
    ("A change of about a tenth", r"steps; moved by (\d+)%", 8, 13),
    ("Every one of the sisters' forty drawings", r"ours of the same digit:\s+(\d+) of 40", 40, 40),
    ("a correlation of 0.59 on average", r"mean correlation ([\d.]+), else", 0.57, 0.61),
    ("against 0.15 with our other digits", r"mean correlation .*, else ([\d.]+)", 0.135, 0.165),
    ("Nine of the ten drawings", r"their own digit: (\d+) of 10", 9, 9),
    ("(The 9 goes to the 8.)", r"0 to 9 are most like 0 1 2 3 4 5 6 7 8 (\d)", 8, 8),
    ("The likeness is faint, 0.15 to 0.43", r"\ncorrelations ([\d.]+) to", 0.14, 0.16),
    ("The likeness is faint, 0.15 to 0.43", r"\ncorrelations [\d.]+ to ([\d.]+)", 0.42, 0.44),
    ("Shuffled speckle has next to none", r"\nspeckle, shuffled: ([\d.]+)", 0.035, 0.045),
    ("on average with a spread of 0.08", r"\nspeckle, shuffled: [\d.]+ ± ([\d.]+)", 0.075, 0.085),
    ("calls more than a quarter a 7", r"called a 7: (\d+)%", 26, 30),
    ("that it misreads, it is sure of half", r"of the mistakes (\d+)% are sure", 47, 56),
    ("takes the accuracy from 96 % to 52 %", r"\nours +96% +\d+% +\d+% +(\d+)%", 45, 55),
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
