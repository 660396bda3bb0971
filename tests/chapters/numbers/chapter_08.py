"""What chapter 8 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/08-backpropagation"
PHRASES = [
    ("$a$ moves by 0.23", r"\n[\d.]+ · ([\d.]+) ·", 0.225, 0.235),
    ("$C$ moves by −0.71", r"\n[\d.]+ · .* · (-[\d.]+) =", -0.715, -0.705),
    ("Most of the pulling cancels", r"of all the pulling, (\d+)% cancels", 60, 80),
    ("93 of them 3s", r"3s among the 1,000: (\d+)", 93, 93),
    ("fourteen of the sixteen grids", r"or its negative: (\d+) of 16", 14, 14),
    ("from up to 0.29 at the outputs", r"output 8: .* error \+([\d.]+)", 0.285, 0.295),
    ("at most 0.016 in the first layer", r"\n\+0\.01.* -(0\.016) ", 0.0155, 0.0165),
    ("thousands of times faster than trying", r"13,003 passes +[\d,]+ ms = ([\d,]+) times", 1_000, 20_000),
    ("thousands of times faster than trying", r"that is ([\d,]+) times as many", 6_000, 7_000),
    ("the cost falls by 0.13 thousandths", r"\n[\d.]+ · .* = -([\d.]+)", 0.125, 0.135),
    ("But why nudge by 0.00001", r"a hundredth,\s+(\d+) at 0.00001", 9, 11),
    ("A billionth is no better than a hundredth", r"that agree: (\d+) at a hundredth", 6, 6),
    ("A billionth is no better than a hundredth", r"(\d+) at a billionth", 6, 6),
    ("Backpropagation stays below three", r"parameters, ([\d.]+) passes", 2, 2.9),
]
BARS = [
    ("backpropagation-cancelled", r"of all the pulling, (\d+)% cancels", 1.02),
    ("backpropagation-billionth", r"(\d+) at a billionth", 1),
    ("backpropagation-price", r"together [\d,]+ = ([\d.]+) passes", 1.1),
]
