"""What chapter 13 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/13-your-network-your-hand"
PHRASES = [
    ("few pixels take about two points", r"MNIST at 8 × 8 +(\d+)%", 93, 95),
    ("Nearly twenty more go with the people", r"\nIstanbul +(\d+)%", 74, 76),
    ("most of them are read as an 8", r"1s misread, (\d+)% of them as 8", 55, 99),
    ("those that are misread become a 3", r"9s misread, (\d+)% of them as 3", 50, 99),
    ("96 of 100 at home became 75", r"\nIstanbul +(\d+)%", 74.5, 75.5),
    ("96 of 100 at home", r"\nMNIST +(\d+)%", 95.5, 96.5),
    ("bring next to nothing", r"more digits of MNIST +(\d+)%", 74, 76.5),
    ("loses about half a point", r"digits: before 96.1%, after ([\d.]+)%", 95.4, 95.7),
    ("only 52 of 100 are read", r"our network +98% +\d+% +\d+% +(\d+)%", 51, 53),
    ("94 % at 0.3", r"all of it +\d+% +\d+% +\d+% +(\d+)%", 94, 94),
    ("about a third at 0.6", r"at 0.3, of the worst paper (\d+)%", 31, 36),
    ("reads not quite 90 of 100", r"slid over the image +(\d+)%", 87, 89.5),
    ("no way to tell them apart", r"the same: 190 of (\d+) digits that stay", 190, 190),
    ("our network reads 98 in a hundred", r"our network +(\d+)%", 98, 98),
    ("reads 95, and one that does not, 89", r"of a quarter +(\d+)%", 95, 95),
    ("and one that does not, 89", r"of each map +(\d+)%", 89, 89),
    ("and 86 are left", r"of a quarter +\d+% +\d+% +\d+% +(\d+)%", 86, 86),
    ("here it was six digits of 100", r"of a quarter +(\d+)%", 95, 95),
    ("about seven in a hundred are lost", r"MNIST's test digits +96% +95% +(\d+)%", 89, 89),
    ("there were 2.6 %", r"called a 9 of what is none: before ([\d.]+)%", 2.55, 2.65),
    ("now there are 5 %", r"called a 9 of what is none: before .*after ([\d.]+)%", 4.8, 5.2),
    ("8 of the 14 points", r"with ten digits of that form +(\d+)%", 89, 89),
    ("8 of the 14 points", r"with ten digits of another form +(\d+)%", 81, 81),
]
BARS = [
    ("your-hand-other-country", r"\nIstanbul +(\d+)%", 1.01),
    ("your-hand-faint-pixel", r"one faint pixel +(\d+)%", 1.02),
    ("your-hand-ten-digits", r"with ten digits of that form +(\d+)%", 1.01),
    ("your-hand-shared-weights", r"each at its place +\d+% +\d+% +\d+% +(\d+)%", 1.01),
]
