"""Pictures of the chapters 1 to 5: from pixels through weighted sums to a layer. Each is shapes and an alt text."""

import numpy as np

from book._ext.chapter_pictures.shapes import (
    FAINT,
    YOU,
    bar,
    connections,
    frame,
    line,
    neuron,
    pixels,
    sign_colour,
    weights,
)
from nnlib import load_digits, load_trained, sigmoid
from nnlib.plots.palette import LIGHT


def test_image(digit, nth=0):
    """A test image of a digit, (784,)."""
    test = load_digits().test
    return test.images[np.flatnonzero(test.labels == digit)[nth]]


def bar_detector():
    """The grid of weights that chapter 3 draws: a bar that counts, in a ring that counts against."""
    grid = np.zeros((28, 28))
    grid[6:12, 6:22] = -0.5
    grid[8:10, 8:20] = 1
    return grid


def pixels_are_neurons():
    image = test_image(3).reshape(28, 28)
    size, left, top, row = 3, 10, 8, 14
    shapes = [frame(left, top, 84, 84), *pixels(image, left, top, size)]
    shapes.append(frame(left, top + row * size, 84, size, YOU))
    middle = top + (row + 0.5) * size
    ys = np.linspace(10, 90, 11)
    for column, y in zip(range(9, 20), ys):
        shapes.append(line([(94, middle), (130, y)], YOU, 0.5, 0.45))
        shapes.append(neuron(134, y, 3.4, float(image[row, column])))
    return shapes, "A handwritten 3; a row of its pixels becomes a column of neurons, as bright as they are"


def light_through_layers():
    net = load_trained()
    image = test_image(7)
    activations = [layer[0] for layer in net.activations(image[None])]
    shapes = [frame(6, 31, 39, 39), *pixels(image.reshape(28, 28), 6.5, 31.5, 1.36)]
    xs = (74, 108, 142)
    ys = [np.linspace(7, 93, n) for n in (16, 16, 10)]
    for k in np.argsort(-activations[1])[:6]:
        for source in (38, 44, 50, 56, 62):
            shapes.append(line([(45, source), (xs[0], ys[0][k])], LIGHT, 0.4, 0.18))
    for step in (1, 2):
        shapes += connections(net.layers[step].W, xs[step - 1], ys[step - 1], xs[step], ys[step], 34)
    for layer in range(3):
        shapes += [neuron(xs[layer], y, 2.3 if layer < 2 else 3, a) for y, a in zip(ys[layer], activations[layer + 1])]
    return shapes, "A 7 goes through two layers of sixteen neurons; of ten outputs one lights up"


def weights_over_a_digit():
    image, grid = test_image(7).reshape(28, 28), bar_detector()
    product = grid * image
    shapes = [frame(8, 8, 84, 84), *weights(grid * 0.6, 8, 8, 3, 1), *pixels(image * 0.5, 8, 8, 3)]
    shapes += weights(product, 8, 8, 3, 1)
    up, down = product[product > 0].sum(), -product[product < 0].sum()
    scale = 62 / up
    for x, amount, sign in ((108, up, 1), (132, down, -1)):
        height = amount * scale
        shapes.append(bar(x, 84, 14, height, sign_colour(sign)))
    shapes.append(line([(102, 84), (152, 84)], FAINT, 0.8))
    return shapes, "A grid of weights lies on a 7: blue where light counts for it, red where it counts against"


def a_curve_that_squishes():
    test = load_digits().test
    sums = test.images @ bar_detector().ravel()
    edges = np.linspace(-28, 22, 26)
    counts = np.histogram(sums, edges)[0]
    sevens = np.histogram(sums[test.labels == 7], edges)[0]
    x = np.interp(edges, (-28, 22), (8, 152))
    shapes = []
    for k, (all_of, of_seven) in enumerate(zip(counts, sevens)):
        for amount, colour, opacity in ((all_of, FAINT, 0.35), (of_seven, YOU, 0.9)):
            height = 55 * amount / counts.max()
            if height > 0.3:
                shapes.append(bar(x[k] + 0.4, 90, x[1] - x[0] - 0.8, height, colour, opacity))
    s = np.linspace(-28, 22, 60)
    curve = np.c_[np.interp(s, (-28, 22), (8, 152)), 90 - 78 * sigmoid(0.7 * (s - 6))]
    return [*shapes, line(curve, LIGHT, 1.8)], "An S-shaped curve over a hill of weighted sums, the 7s in amber"


def a_row_for_each_neuron():
    net, image = load_trained(), test_image(2)
    a = net.activations(image[None])
    W, before, after = net.layers[2].W, a[2][0], a[3][0]
    chosen = int(after.argmax())
    shapes = [frame(10, 25, 80, 50), *weights(W, 10, 25, 5, 0.7 * np.abs(W).max())]
    shapes.append(frame(9.5, 24.5 + 5 * chosen, 81, 6, YOU))
    shapes += [neuron(108, y, 2.1, float(b)) for y, b in zip(np.linspace(10, 90, 16), before)]
    shapes += [neuron(142, 27.2 + 5 * k, 2.1, float(b)) for k, b in enumerate(after)]
    shapes.append(line([(116, 50), (132, 50)], FAINT, 1) + line([(128, 47), (132, 50), (128, 53)], FAINT, 1))
    return shapes, "A table of weights beside a column of sixteen neurons; one row of the table makes one output"
