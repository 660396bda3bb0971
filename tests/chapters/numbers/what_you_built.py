"""What the page at the end says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "book/what-you-built"
PHRASES = [
    ("counts loops, about 60", "chapters/01-neurons: read right: ([\\d.]+)% of the", 58, 61),
    ("ten averages 82", "chapters/01-neurons: all test images: ([\\d.]+)%", 81.5, 82.5),
    ("trained, about 92", "chapters/09-training: one layer +reads ([\\d.]+)%", 91.5, 92.9),
    ("16-10, about 96", "chapters/09-training: test images read right: +([\\d.]+)%", 95.5, 96.5),
    ("the same way, about 98", "chapters/09-training: \\n100 +reads ([\\d.]+)%", 97.5, 98.5),
]
