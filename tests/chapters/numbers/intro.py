"""What the front page says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "book/intro"
PHRASES = [
    ("right about 96 times in a hundred", "chapters/02-layers: read right: ([\\d.]+)%", 95.5, 96.5),
]
