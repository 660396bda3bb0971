"""What chapter 7 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/07-gradient-descent"
PHRASES = [
    ("Both its slopes are below a ten-millionth", r"C: .*gradient \(\+([\d.]+),", 0, 1e-7),
    ("$u$ by about a quarter more than $v$", r"A: .*gradient \(\+([\d.]+),", 0.0212, 0.0216),
    ("$u$ by about a quarter more than $v$", r"A: .*gradient .*, \+([\d.]+)", 0.0171, 0.0174),
    ("at $(2.70, 3.37)$", r"left them at \(([\d.]+),", 2.695, 2.705),
    ("at $(2.70, 3.37)$", r"left them at \([\d.]+, ([\d.]+)\)", 3.365, 3.375),
    ("costs 0.117 at A, 0.005 where", r"costs ([\d.]+) at A", 0.117, 0.117),
    ("costs 0.117 at A, 0.005 where", r"at A, ([\d.]+) after 40 steps", 0.005, 0.005),
    ("and 0.004 where training put it", r"there it costs ([\d.]+)", 0.004, 0.004),
    ("some 2,700 times less", r"top to middle: ([\d,]+) times", 2650, 2800),
    ("earn about seven tenths of the fall", r"160 weights of the last layer ([\d.]+)", 67, 74),
    ("only 22 of the 100 steepest", r"after ten steps, (\d+) of", 22, 22),
    ("a single image is 36 degrees off", r"random start: 1 images, angle (\d+)", 36, 36),
    ("twenty images are 63 degrees off", r"3,000 steps: 20 images, angle (\d+)", 62, 64),
    ("you get almost half of the fall", r"output biases alone (\d+)%", 44, 50),
    ("more than thirty times as far", r"(\d+)% as much", 2.7, 3.3),
    ("in the end four test digits in five", r"; reads (\d+)% of the 10,000", 78, 85),
    ("around step 215 the steps are too long", r"rises in .* from step (\d+)", 208, 220),
    ("the network reads four digits in ten", r"of 1,000 images: reads ([\d.]+)%", 37, 43),
    ("at half or twice the rate it reads fewer", r"at half the rate ([\d.]+)%", 0, 36),
    ("at half or twice the rate it reads fewer", r"at twice the rate ([\d.]+)%", 0, 36),
    ("the network reads nine in ten", r"steps of 20 images: reads ([\d.]+)%", 88, 93),
    ("But the cost falls by 1.9, and not by twenty", r"gradient -([\d.]+), best of 200", 1.85, 1.95),
    ("not by twenty times 0.145", r"our step -([\d.]+); the best", 0.1445, 0.1455),
]
BARS = [
    ("thousand-scouts", r"our step -([\d.]+); the best scout -([\d.]+)", 1.05),
    ("descent-rolled", r"; reads (\d+)% of the 10,000", 1.05),
]
