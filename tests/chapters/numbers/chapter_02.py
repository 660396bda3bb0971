"""What chapter 2 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/02-layers"
PHRASES = [
    ("About 96 % are right", r"read right: ([\d.]+)%", 95.5, 96.5),
    ("Keeping every image is a little better", r"all images kept +(\d+)%", 97, 97),
    ("it is right only about half of the time", r"margin below 0.2 \(\d+ images\): +(\d+)%", 45, 55),
    ("the 7s to an eighth", r"\ntrained .*output ([\d.]+)", 0.118, 0.133),
    ("leaves them as far apart as they were", r"untrained .*output ([\d.]+)", 0.8, 1),
    ("what its output shows, the pixels show already", r"all ten, untrained +input .*output ([\d.]+)", 0.5, 0.65),
    ("what its output shows, the pixels show already", r"all ten, untrained +input ([\d.]+)", 0.5, 0.65),
    ("each is down to about a fifth or less", r"all ten, trained +input .*output [\d.]+ to ([\d.]+)", 0.12, 0.22),
    ("without which most 4s go", r"without 12: \d+%; 4s (\d+)%", 15, 40),
    ("and hardly anything else", r"without 12: \d+%; 4s \d+%, others (\d+)%", 95, 97),
    ("nearly as far apart as a 7 and another digit", r"\ntrained +input ([\d.]+)", 0.8, 0.95),
    ("about 97 %, sit between", r"of 13,002 parameters, ([\d.]+)%", 96.5, 97.5),
    ("Of the strongest places, six in ten", r"strongest 5%: (\d+)% at an outline", 57, 65),
    ("picked blindly, one in ten", r"an outline \(blindly: (\d+)%\)", 8, 12),
    ("of the outlines one place in three is that strong", r"among them are (\d+)% of all outlines", 29, 36),
    ("edges of shadows nearly four in ten", r"of all outlines, (\d+)% of the edges of shadows", 37, 40),
    ("two 3s share only about half", "chapters/01-neurons: a 3 and another 3: +(\\d+)%", 45, 55),
    ("misread eighteen in a hundred", "chapters/01-neurons: all test images: ([\\d.]+)%", 81.5, 82.5),
    ("reads about 96 new digits in a hundred", r"read right: ([\d.]+)%", 95.5, 96.5),
]
NOT_MEASURED = [
    "a probability of 50 %",
]
