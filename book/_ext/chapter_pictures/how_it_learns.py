"""Pictures of the chapters from 6 on: the cost, the way downhill, what came of it. Each is shapes and an alt text."""

import numpy as np
from contourpy import contour_generator

from book._ext.chapter_pictures.shapes import (
    FAINT,
    YOU,
    arrow,
    bar,
    connections,
    frame,
    line,
    neuron,
    pixels,
    sign_colour,
    weights,
)
from book._ext.chapter_pictures.what_it_computes import test_image
from nnlib import load_digits, load_trained, sigmoid
from nnlib.drawing import sized_and_centred
from nnlib.plots.palette import LIGHT, NEGATIVE_ON_STAGE
from nnwidgets.fourteen_forms import load_forms
from nnwidgets.labels_shuffled.run import SHUFFLED_CURVE, TRUE_CURVE
from nnwidgets.training_film.film import load_film


def ten_squares():
    test, net = load_digits().test, load_trained()
    outputs = net(test.images[:2000])
    dear = ((outputs - test.targets[:2000]) ** 2).sum(axis=1)
    chosen = int(np.abs(dear - 1.6).argmin())
    shapes = [line([(8, 84), (152, 84)], FAINT, 0.6), line([(8, 22), (152, 22)], FAINT, 0.4, 0.5, "1 2")]
    for digit, (a, y) in enumerate(zip(outputs[chosen], test.targets[chosen])):
        x, at, wished = 16 + 14.2 * digit, 84 - 62 * a, 84 - 62 * y
        side = 26 * abs(a - y)
        shapes.append(line([(x, 84), (x, 22)], FAINT, 0.5, 0.4))
        if side > 1:
            shapes.append(line([(x, at), (x, wished)], NEGATIVE_ON_STAGE, 1.2, 0.9, "2 1.5"))
            middle = (at + wished + side) / 2
            left = x - side - 1 if digit > 5 else x + 1
            shapes.append(bar(left, middle, side, side, NEGATIVE_ON_STAGE, 0.75))
        shapes.append(line([(x - 4, wished), (x + 4, wished)], LIGHT, 1.2))
        shapes.append(neuron(x, at, 2.8, float(a)))
    return shapes, "Ten outputs on rods and where each should be; a square for each difference"


def cost_over_two_weights():
    """The cost of output 0 over its two strongest weights, −12 to 12 each, as a grid (41, 41), and its slope."""
    split, net = load_digits().train[:600], load_trained()
    hidden, last = net.activations(split.images)[2], net.layers[2]
    pair = np.argsort(-np.abs(last.W[0]))[:2]
    others = last.weighted_sum(hidden)[:, 0] - hidden[:, pair] @ last.W[0, pair]

    def slope(place):
        a = sigmoid(hidden[:, pair] @ place + others)
        return ((2 * (a - split.targets[:, 0]) * a * (1 - a))[:, None] * hidden[:, pair]).mean(axis=0)

    u, v = np.meshgrid(np.linspace(-12, 12, 41), np.linspace(-12, 12, 41))
    a = sigmoid(u[..., None] * hidden[:, pair[0]] + v[..., None] * hidden[:, pair[1]] + others)
    return ((a - split.targets[:, 0]) ** 2).mean(axis=-1), slope


def a_way_downhill():
    height, slope = cost_over_two_weights()
    rows = contour_generator(np.linspace(0, 160, 41), np.linspace(100, 0, 41), height)
    levels = np.quantile(height, np.linspace(0.04, 0.96, 11))
    shapes = [
        line(way[:: max(1, len(way) // 40)], LIGHT, 0.6, 0.2 + 0.05 * k)
        for k, level in enumerate(levels)
        for way in rows.lines(level)
        if len(way) > 4
    ]
    walk = [np.array([-8.0, 9.0])]
    for _ in range(60):
        walk.append(walk[-1] - 40 * slope(walk[-1]))
    ends = np.array([(80 + 80 / 12 * u, 50 - 50 / 12 * v) for u, v in walk])
    shapes.append(line(ends, YOU, 1.2))
    shapes += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.3" fill="{YOU}"/>' for x, y in ends[:12]]
    x, y = ends[-1]
    shapes.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{LIGHT}"/>')
    return shapes, "A ball's way downhill over the contours of the network's cost"


def wishes_travel_back():
    net, image = load_trained(), test_image(4)
    a, wished = net.activations(image[None])[3][0], np.eye(10)[7]
    W = net.layers[2].W
    ys = [np.linspace(7, 93, n) for n in (16, 10)]
    shapes = [
        *connections(W[[7]], 48, ys[0], 112, ys[1][[7]], 16),
        *connections(W[[4]], 48, ys[0], 112, ys[1][[4]], 16),
    ]
    for k, (y, wish) in enumerate(zip(ys[1], wished - a)):
        shapes.append(neuron(112, y, 3, float(a[k])))
        if abs(wish) > 0.05:
            shapes.append(arrow(128, y + 10 * wish, 0, -20 * wish, sign_colour(wish)))
    pull = W.T @ (wished - a)
    for y, amount, light in zip(ys[0], pull / np.abs(pull).max(), net.activations(image[None])[2][0]):
        shapes.append(neuron(48, y, 2.3, float(light)))
        if abs(amount) > 0.2:
            shapes.append(arrow(38, y, -16 * abs(amount) - 4, 0, sign_colour(amount)))
    return shapes, "Arrows of ten outputs' wishes run back along the connections to the neurons before them"


def accuracy_climbs():
    film = load_film()
    seen = np.log1p(film.batches.astype(float))
    curve = np.c_[np.interp(seen, (0, seen[-1]), (10, 150)), 88 - 78 * film.accuracies]
    shapes = [line([(10, 88), (150, 88)], FAINT, 0.6), line([(10, 10), (150, 10)], FAINT, 0.4, 0.5, "1 2")]
    last = film.network(-1).layers[0].W
    limit = np.quantile(np.abs(last), 0.99)
    for x, y, moment in ((82, 50, len(film) // 4), (118, 50, -1)):
        grid = film.network(moment).layers[0].W[5].reshape(28, 28)
        coarse = grid.reshape(14, 2, 14, 2).mean(axis=(1, 3))
        shapes += [frame(x, y, 28, 28), *weights(coarse, x, y, 2, limit, 3)]
    return [*shapes, line(curve, LIGHT, 1.8)], "A curve that climbs to 96 of 100, and one neuron's weights on the way"


def what_neurons_look_for():
    W = load_trained().layers[0].W
    limit = np.quantile(np.abs(W), 0.985)
    shapes = []
    for k in range(8):
        x, y = 10 + 36 * (k % 4), 15 + 37 * (k // 4)
        coarse = W[k].reshape(14, 2, 14, 2).mean(axis=(1, 3))
        shapes += [frame(x, y, 32.2, 32.2), *weights(coarse, x, y, 2.3, limit, 3)]
    return shapes, "Eight grids of learned weights, blue and red, with no plain edge among them"


def memory_is_slower():
    width = len(SHUFFLED_CURVE) - 1
    shapes = [line([(10, 88), (150, 88)], FAINT, 0.6), line([(10, 10), (150, 10)], FAINT, 0.4, 0.5, "1 2")]
    for curve, colour, dash in ((TRUE_CURVE, LIGHT, ""), (SHUFFLED_CURVE, YOU, "3 1.6")):
        x = 10 + 140 * np.arange(len(curve)) / width
        shapes.append(line(np.c_[x, 88 - 78 * curve], colour, 1.8, 1, dash))
    return shapes, "Two curves reach the top: true labels at once, labels that mean nothing slowly"


def a_cost_without_a_ceiling():
    z = np.linspace(-6, 8, 57)
    x = 10 + 10 * (z + 6)
    squared, endless = 86 - 22 * sigmoid(z) ** 2, 86 - 9 * np.log1p(np.exp(z))
    lost, found = (int(np.abs(z - at).argmin()) for at in (6, 4.5))
    shapes = [
        line([(10, 86), (150, 86)], FAINT, 0.6),
        line(np.c_[x, squared], LIGHT, 1.8, 1, "3 1.6"),
        line(np.c_[x, endless], YOU, 1.8),
        neuron(x[lost], squared[lost] - 4.6, 3.6, 1.0),
        neuron(x[found] - 3.4, endless[found] - 3.4, 3.6, 0.4),
    ]
    return shapes, "A ball lies still on a plateau; on a slope that goes on rising another would roll"


def another_hand():
    home, form = load_digits().test, load_forms()[0]
    shapes = []
    for k, digit in enumerate((1, 4, 7, 9)):
        ours = home.images[home.labels == digit][0].reshape(28, 28)
        theirs = sized_and_centred(form.images[form.labels == digit][0].reshape(8, 8))
        for y, image, colour in ((10, ours, LIGHT), (54, theirs, YOU)):
            shapes += [frame(10 + 36 * k, y, 32.2, 36), *pixels(image, 12 + 36 * k, y + 4, 1, colour)]
    return shapes, "A 1, a 4, a 7 and a 9 as the network knows them; below, the same from another hand"
