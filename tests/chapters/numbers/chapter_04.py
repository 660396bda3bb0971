"""What chapter 4 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/04-sigmoid-bias-relu"
PHRASES = [
    ("from about −20 to 17", r"smallest ([-\d.]+)", -21, -19.5),
    ("from about −20 to 17", r"largest ([\d.]+)", 16.5, 17.5),
    ("the 1s than to any other digit", r"images, \d+ of them (\d)s", 1, 1),
    ("more than four in five of the images", r"above 10: .*?(\d+)% of them 7s", 81, 89),
    ("glimmers at a sum of 8 (0.12)", r"σ\( -2\) = ([\d.]+)", 0.115, 0.125),
    ("is bright at 12 (0.88)", r"σ\(  2\) = ([\d.]+)", 0.875, 0.885),
    ("fewer than one in four of the images", r"bias +0: .*?(\d+)% of them 7s", 15, 24.9),
    ("With −10, more than four in five are", r"bias -10: .*?(\d+)% of them 7s", 81, 89),
    ("finds less than a fifth of all 7s", r"bias -10: .*?finds (\d+)%", 15, 19.9),
    ("three in four again", r"new images: (\d+)% are 7s", 72, 78),
    ("three in four again", r"these images: (\d+)% are 7s", 72, 78),
    ("about a third of all 7s", r"new images: .*?it finds (\d+)%", 30, 36),
    ("about a third of all 7s", r"these images: .*?it finds (\d+)%", 30, 36),
    ("The switch answers for none", r"step +changes its activation for +(\d+)", 0, 0),
    ("σ(2) is printed as 0.8808", r"σ\(  2\) = ([\d.]+)", 0.88075, 0.88085),
    ("From −1 to 1, three in ten are", r"the two light up for .*?(\d+)% of them 1s", 28, 32),
    ("nearly nine in ten of all 1s", r"they find (\d+)% of all 1s", 85, 89.9),
    ("does not get to one in five", r"finds as many: (\d+)% of what", 10, 19.9),
]
BARS = [
    ("bias-what-it-still-finds", r"bias -10: .*?finds (\d+)%", 1.001),
]
