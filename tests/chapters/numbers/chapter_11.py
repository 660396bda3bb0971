"""What chapter 11 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/11-memory-or-structure"
PHRASES = [
    ("the network with true labels reads nine in ten", r"images: \d+% and (\d+)%", 88, 93),
    ("To get 85 % takes one epoch", r"true labels after 1 epoch: (\d+)%", 84.5, 85.5),
    ("about thirty with shuffled ones", r"it takes (\d+) epochs to get there", 26, 34),
    ("our factor of a little over three", r"shuffled ones: ([\d.]+) to", 3.05, 3.6),
    ("361 end up wrong", r"(\d+) false labels, seed 0", 361, 361),
    ("Look at the fourth epoch", r"seed 0, after epoch (\d+)", 4, 4),
    ("and almost none of the false", r"false labels given (\d+)%", 0, 6),
    ("for more than four in five", r"read as what they show (\d+)%", 81, 89),
    ("Both read about 92 %", r"New digits read: ([\d.]+)% to", 91.5, 92.5),
    ("The cost stays below 0.1 all the way", r"trained bend ([\d.]+), random", 0, 0.0999),
    ("Half-way the cost is almost 0.9", r"straight ([\d.]+), trained bend", 0.85, 0.9),
    ("and the mountain stays", r"random bend ([\d.]+)", 0.75, 1.2),
    ("more than nine new digits in ten", r"read on the bent path: ([\d.]+)%", 90.5, 93),
    ("in its middle the cost is lower", r"on the bent path ([\d.]+), at its ends", 0, 0.07),
    ("no more than a network that always answers 1", r"\nsigmoid +([\d.]+)%", 9.8, 11.4),
    ("Every one of the sixty steps leads down", r"six ends, (\d+) lead down", 60, 60),
    ("by almost a third", r"(\d+)% of that after 6", 67, 72),
    ("within one point of each other", r"between two seeds: ([\d.]+) points", 0, 1),
    ("ReLU reads more than four images in five", r"\nReLU +[\d.]+% +([\d.]+)%", 80, 90),
    ("make the slope 27,000 times smaller", r"slopes shrink ([\d,]+) times", 26_500, 27_500),
    ("make it about thirty times smaller", r"with the sigmoid, (\d+) times", 25, 34),
    ("ReLU's lead of seventy points", r"\+([\d.]+) with 6", 67, 75),
    ("One reads three new digits in four", r"\nalone +of the 400 100%, of new digits (\d+)%", 73, 79),
    ("the other little more than one", r"with the others +of the 400 100%, of new digits (\d+)%", 26, 31),
    ("The mountain is 0.71 high", r"highest on the way ([\d.]+)", 0.705, 0.725),
    ("none of the eleven came back", r"layer 1: off .*? (\d+) of 16", 11, 11),
    ("none of the eleven came back", r"layer 1: .*?came back (\d+)", 0, 0),
    ("all fifteen that were off", r"layer 2: .*?came back (\d+)", 15, 15),
]
BARS = [
    ("memory-shuffled-labels", r"([\d.]+)% of the training images with shuffled", 1.01),
    ("memory-false-labels", r"seed 0, .*? read as what they show (\d+)%", 1.05),
    ("memory-half-way", r"straight ([\d.]+), trained bend", 1.01),
    ("memory-larger-start", r"sigmoid, weights × 4 +([\d.]+)%", 1.02),
]
