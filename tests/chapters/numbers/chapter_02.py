"""What chapter 2 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/02-layers"
PHRASES = [
    ("About 96 % are right", r"read right: ([\d.]+)%", 95.5, 96.5),
    ("Keeping every image is about as good", "chapters/01-neurons: read right: ([\\d.]+)% of 500", 95.5, 97),
    ("it is right only about half of the time", r"margin below 0.2 \(\d+ images\): +(\d+)%", 45, 55),
    ("the 7s to an eighth", r"\ntrained .*output ([\d.]+)", 0.118, 0.133),
    ("leaves them as far apart as they were", r"untrained .*output ([\d.]+)", 0.8, 1),
    ("output none comes below a half", r"all ten, untrained +output ([\d.]+)", 0.5, 0.6),
    ("to about a fifth or less", r"all ten, trained +output [\d.]+ to ([\d.]+)", 0.12, 0.22),
    ("without which most 4s go", r"without 12: \d+%; 4s (\d+)%", 15, 40),
    ("and hardly anything else", r"without 12: \d+%; 4s \d+%, others (\d+)%", 95, 97),
    ("nearly as far apart as a 7 and another digit", r"\ntrained +input ([\d.]+)", 0.8, 0.95),
    ("about 97 %, sit between", r"of 13,002 parameters, ([\d.]+)%", 96.5, 97.5),
    ("Of the strongest places, six in ten", r"strongest 5%: (\d+)% at an outline", 57, 65),
    ("picked blindly, one in ten", r"\(blindly: (\d+)%\)", 8, 12),
    ("two 3s share only about half", "chapters/01-neurons: a 3 and another 3: +(\\d+)%", 45, 55),
    ("misread eighteen in a hundred", "chapters/01-neurons: all test images: ([\\d.]+)%", 81.5, 82.5),
    ("reads about 96 new digits in a hundred", r"read right: ([\d.]+)%", 95.5, 96.5),
]
NOT_MEASURED = [
    "a probability of 50 %",
]
