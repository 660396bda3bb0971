"""What chapter 6 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/06-cost"
PHRASES = [
    ("costs about 2.8.", r"\ncost ([\d.]+)", 2.75, 2.85),
    ("About 3 against 0.05", r"untrained ([\d.]+), trained", 2.5, 3.5),
    ("against 0.05", r"untrained [\d.]+, trained ([\d.]+)", 0.045, 0.055),
    ("costs 0.9. That is about the least", r"\ncost: ([\d.]+)", 0.895, 0.9),
    ("pays more than three times as much", r"untrained ([\d.]+), trained", 2.7, 3.6),
    ("give or take a hundredth", r"an output varies by ([\d.]+)", 0, 0.006),
    ("about 10 % right, because about 10 % happen", r"untrained, training .*, reads ([\d.]+)%", 9, 11),
    ("is ahead, 0.525 to 0.515", r"label 9, .*\n \[(?:[\d.]+ +){5}([\d.]+)", 0.525, 0.525),
    ("is ahead, 0.525 to 0.515", r"label 9, .*\n \[.* ([\d.]+)\]", 0.515, 0.515),
    ("Half of the images cost less than a tenth of the mean", r"half of the images cost less than ([\d.]+)", 0, 0.0053),
    ("Fifty images are read right and still", r"costlier than the second: (\d+)", 50, 50),
    ("The winners are the zeros, every one", r"better for .* zeros among them: ([\d,]+)", 5923, 5923),
    ("About eight times as many lose as win", r"worse for ([\d,]+)", 44_000, 50_000),
    ("loses about twelve times what", r"untrained: gained 60[\d.]* in all, lost ([\d.]+)", 690, 750),
    ("costliest 5 % still carry nearly three quarters", r"costliest 5% carry (\d+)%", 70, 75),
]
BARS = [
    ("cost-one-number", r"\ncost ([\d.]+)", 1.03),
    ("cost-untrained-eights", r"read as an 8: ([\d,]+)", 1.001),
    ("cost-of-the-hardest", r"costliest 5% carry (\d+)%", 1.02),
    ("cost-winners", r"better for ([\d,]+) images", 1.001),
]
