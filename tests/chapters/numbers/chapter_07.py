"""What chapter 7 says of measured numbers; `tests/chapters/test_prose_numbers.py` says how to read it."""

NOTEBOOK = "chapters/07-gradient-descent"
PHRASES = [
    ("To three decimals both its slopes are 0", r"C: .*gradient \(\+([\d.]+),", 0, 0),
    ("To three decimals both its slopes are 0", r"C: .*gradient .*, \+([\d.]+)\)", 0, 0),
    ("$u$ by about a quarter more than $v$", r"A: .*gradient \(\+([\d.]+),", 0.021, 0.0216),
    ("$u$ by about a quarter more than $v$", r"A: .*gradient .*, \+([\d.]+)", 0.017, 0.0174),
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
    ("you get almost half of the fall", r"output biases (\d+)%", 44, 50),
    ("more than thirty times as far", r"(\d+)% as much", 2.7, 3.3),
    ("in the end four test digits in five", r"; reads (\d+)% of the 10,000", 78, 85),
    ("around step 215 the steps are too long, and", r"rises in .* from step (\d+)", 208, 220),
    ("the network reads four digits in ten", r"of 1,000 images: reads ([\d.]+)%", 37, 43),
    ("at half or twice the rate it reads fewer", r"at half the rate ([\d.]+)%", 0, 36),
    ("at half or twice the rate it reads fewer", r"at twice the rate ([\d.]+)%", 0, 36),
    ("the network reads nine in ten", r"steps of 20 images: reads ([\d.]+)%", 88, 93),
    ("they vary by a hundredth,", r"varies by ([\d.]+) after one step", 0.01, 0.01),
    ("after the 250 steps by three tenths", r"after one step, by ([\d.]+) after 250", 0.25, 0.34),
    ("each knob turns by two or three hundredths", r"\(-8, 0\) slopes .*, to \(-([\d.]+),", 7.97, 7.98),
    ("each knob turns by two or three hundredths", r"\(-8, 0\) slopes .*, to \(.*, ([\d.]+)\)", 0.02, 0.03),
    ("from $(-8, 2)$ by about 0.15", r"\(-8, 2\) slopes .*, to \(-([\d.]+),", 7.83, 7.87),
    ("from $(-8, 2)$ by about 0.15", r"\(-8, 2\) slopes .*, to \(.*, ([\d.]+)\)", 2.13, 2.17),
    ("from $(-8, 4)$ by about 4", r"\(-8, 4\) slopes .*, to \(-([\d.]+),", 3.6, 4.4),
    ("from $(-8, 4)$ by about 4", r"\(-8, 4\) slopes .*, to \(.*, ([\d.]+)\)", 7.6, 8.4),
]
BARS = [
    ("thousand-scouts", r"our step -([\d.]+); the best scout -([\d.]+)", 1.05),
    ("descent-rolled", r"; reads (\d+)% of the 10,000", 1.05),
]
