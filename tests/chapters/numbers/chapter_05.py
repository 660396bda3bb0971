"""What chapter 5 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/05-matrix-form"
PHRASES = [
    ("the 5 is read as a 6", r"a 5, read as a (\d)", 6, 6),
    ("nearly half of what lights it is not a zero", r"of what lights it, (\d+)% are zeros", 50, 60),
    ("hardly better than a neuron that never fires", r"right about ([\d.]+)% of all", 90.3, 92.5),
    ("only about half of the test images right", r"without bends and biases: ([\d.]+)% read right", 48, 57),
    ("our row makes six times as many mistakes", r"our row, gate at 75: .*?(\d+) mistakes", 415, 450),
    ("our row makes six times as many mistakes", r"the trained row: .*?(\d+) mistakes", 69, 75),
    ("a twentieth of the false alarms", r"the trained row: \d+ hits, (\d+) false alarms", 30, 44),
    ("It finds more zeros, with about", r"the trained row: (\d+) hits", 900, 980),
    ("worth ten more digits in a hundred", r"ten mean images: ([\d.]+)%", 81.5, 82.4),
    ("worth ten more digits in a hundred", r"ten trained rows: ([\d.]+)%", 91.5, 92.5),
    ("still reads about 92 in a hundred", "chapters/09-training: one layer +reads ([\\d.]+)%", 91.5, 92.5),
    ("with their bends, are worth four more", r"whole network: ([\d.]+)%", 95.5, 96.5),
]
BARS = [
    ("loops-against-matrices", r"take (\d+) times as long for one image", 2.5),
    ("matrix-form-shuffled-weights", r"weights shuffled: ([\d.]+)%", 1.1),
    ("matrix-form-false-alarms", r"for every 100 hits: (\d+) false alarms", 1.02),
]
