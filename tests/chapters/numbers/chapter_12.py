"""What chapter 12 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/12-a-better-ending"
PHRASES = [
    ("such a neuron needs ten steps", r"from 0.9 +squared error +(\d+) steps", 10, 10),
    ("six steps instead of 59", r"from 0.99 +squared error +(\d+) steps", 59, 59),
    ("it takes six steps instead of 59", r"from 0.99 .*cross-entropy (\d+)", 6, 6),
    ("needs over five hundred", r"from 0.999 squared error +(\d+) steps", 501, 599),
    ("and eight with the other", r"from 0.999 .*cross-entropy (\d+)", 8, 8),
    ("after about sixty steps", r"\n2 +\d+ \(.*?\) +(\d+)", 50, 70),
    ("after about a hundred and ninety", r"\n2 +(\d+) \(", 175, 205),
    ("at 5 there is no lead", r"\n5 +(\d+) \(", 169, 175),
    ("at 5 there is no lead", r"\n5 +\d+ \(.*?\) +(\d+)", 169, 175),
    ("at 10 it learns nothing", r"steps at 10: \d+%, (\d+)%", 8, 13),
    ("61 steps against 172", r"\n2 +\d+ \(.*?\) +(\d+)", 60, 62),
    ("61 steps against 172", r"\n5 +(\d+) \(", 171, 173),
    ("from every seed, by about one point", r"lead on squared error, rate 2: ([\d.]+) points", 0.7, 1.3),
    ("twice the rate, half a point is left", r"lead on squared error, rate 4: ([\d.]+) points", 0.3, 0.7),
    ("Twice the learning rate does not help it", r"trained, squared error, rate 4: 200 steps: (\d+)%", 0, 30),
    ("nearly as well as the softmax, 80 %", r"sigmoid, cross-entropy: (\d+)% after", 78.5, 81.5),
    ("against 84 %", r"\ntrained, cross-entropy +200 steps: (\d+)%", 82.5, 85.5),
    ("network reads 84 %", r"\ntrained, cross-entropy +200 steps: (\d+)%", 82.5, 85.5),
    ("the untrained one 77 %", r"untrained, cross-entropy +200 steps: (\d+)%", 75.5, 78.5),
    ("by step 500 it has crept to 34 %", r"\ntrained, squared error .*500 steps: (\d+)%", 33.5, 34.5),
    ("have met, between 82 and 85", r"\ntrained, cross-entropy .*500 steps: (\d+)%", 82, 85),
    ("have met, between 82 and 85", r"untrained, squared error .*500 steps: (\d+)%", 82, 85),
    ("have met, between 82 and 85", r"untrained, cross-entropy .*500 steps: (\d+)%", 82, 85),
    ("the same weights come to 79 %", r"same networks, another cost: (\d+)%", 77.5, 80.5),
    ("where they had come to 26 %", r"\ntrained, squared error +200 steps: (\d+)%", 25.5, 26.5),
    ("the old one does not in 500", r"\ntrained, squared error .*500 steps: (\d+)%", 0, 40),
    ("well short of the new", r"softmax, squared error: (\d+)% after", 35, 65),
    ("could not be better costs 1.46", r"given the probabilities: ([\d.]+)", 1.455, 1.465),
]
BARS = [
    ("ending-steps-from-far", r"from 0.99 +squared error +(\d+) steps", 1),
    ("ending-noise", r"cross-entropy: on noise the largest output is ([\d.]+)", 1.02),
]
