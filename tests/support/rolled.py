"""Gradient descent on the curve of two valleys, as chapter 7 writes it."""


def rolled(x, rate, steps):
    for _ in range(steps):
        x -= rate * (4 * x * (x**2 - 1) + 0.3)
    return x
