"""The page's pre-processing of a drawing against nnlib's: the same numbers."""

from base64 import b64encode

import numpy as np
import pytest

from nnlib import load_digits, normalise_drawing
from nnlib.drawing import area_weights
from nnwidgets.digit_pad.doubt import FILLED, SMALL, TWO, doubt

INK = "Float32Array.from(atob(ink), (shade) => shade.charCodeAt(0) / 255)"
NORMALISED = f"x.map(([ink, columns]) => Array.from(m.normaliseDrawing({INK}, columns)))"
DOUBTS = f"x.map(([ink, columns]) => m.doubt({INK}, columns, 10))"
SHRUNK = f"x.map((ink) => Array.from(m.shrinkDrawing({INK}, 140)))"
LINE = """(() => {
  const paper = new Uint8Array(1600);
  for (const [from, to] of x.lines) m.drawLine(paper, 40, from, to, x.radius);
  return Array.from(paper);
})()"""


def packed(image):
    """Its 256 shades as text: millions of numbers would take a minute to cross into the browser."""
    return b64encode(np.round(255 * image).astype(np.uint8).tobytes()).decode()


def strokes(rng, shape):
    """A few thick random strokes with soft edges, in 256 shades."""
    rows, columns = np.indices(shape)
    image = np.zeros(shape)
    for _ in range(rng.integers(1, 5)):
        start, end = rng.uniform(0, 1, (2, 2)) * shape
        for along in np.linspace(0, 1, 60):
            at = start + along * (end - start)
            far = np.hypot(rows - at[0], columns - at[1])
            image = np.maximum(image, np.clip(rng.uniform(3, 6) - far, 0, 1))
    return np.round(255 * image) / 255


@pytest.fixture(scope="module")
def drawings():
    """100 digits of MNIST, enlarged and shifted, and 100 drawings of random strokes."""
    rng = np.random.default_rng(0)
    drawn = []
    for image in load_digits().test.images[:100].reshape(-1, 28, 28):
        height, width = rng.integers(15, 130, 2)
        canvas = np.zeros((140, 140))
        top, left = rng.integers(0, 140 - height), rng.integers(0, 140 - width)
        digit = area_weights(28, height) @ image @ area_weights(28, width).T
        canvas[top : top + height, left : left + width] = np.round(255 * digit) / 255
        drawn.append(canvas)
    drawn += [strokes(rng, rng.integers(20, 160, 2)) for _ in range(100)]
    return [image.astype(np.float32) for image in drawn if image.any()]


def test_two_hundred_drawings_are_normalised_to_the_same_numbers(evaluate, drawings):
    assert len(drawings) >= 200
    found = evaluate("shared/drawing.js", NORMALISED, [[packed(d), d.shape[1]] for d in drawings])
    expected = [normalise_drawing(drawing).ravel() for drawing in drawings]
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-4)


def test_a_digit_of_mnist_stays_as_it_is_and_a_blank_drawing_blank(evaluate):
    images = [*load_digits().test.images[:20], np.zeros(784)]
    found = evaluate("shared/drawing.js", NORMALISED, [[packed(image), 28] for image in images])
    np.testing.assert_allclose(found, images, atol=1e-6)


def test_without_the_pre_processing_the_square_is_shrunk_as_it_is(evaluate, drawings):
    squares = [drawing for drawing in drawings if drawing.shape == (140, 140)][:20]
    found = evaluate("shared/drawing.js", SHRUNK, [packed(square) for square in squares])
    means = area_weights(140, 28)
    np.testing.assert_allclose(found, [(means @ square @ means.T).ravel() for square in squares], atol=1e-6)


def test_a_stroke_is_as_wide_as_the_pen_with_round_ends_and_adds_to_what_is_there(evaluate):
    lines = [[[10, 20], [30, 20]], [[20, 5], [20, 5]]]
    paper = np.reshape(evaluate("shared/ink.js", LINE, {"lines": lines, "radius": 3}), (40, 40))
    np.testing.assert_array_equal(paper[:, 15][16:24], [0, 255, 255, 255, 255, 255, 255, 0])
    assert paper[20, 7] > 200 and paper[20, 33] == 0  # the ends reach over by the radius
    assert paper[17, 7] < 50  # and are round
    assert paper[5, 20] > 200 and paper[9, 20] == 0


def test_the_page_doubts_the_same_drawings_in_the_same_words(evaluate, drawings):
    """Digits, strokes, and what is no digit: filled patches, pairs, specks, a blank pad."""
    rows, columns = np.indices((140, 140)) + 0.5
    discs = [np.clip(r + 0.5 - np.hypot(rows - 70, columns - at), 0, 1) for r in (5, 19, 21, 60) for at in (60, 80)]
    pairs = [np.hstack([a[:, :70], b[:, :70]]) for a, b in zip(drawings[:20], drawings[20:40]) if a.shape == b.shape]
    several = [np.round(255 * d) / 255 for d in [*drawings, *discs, *pairs] if np.any(d)]
    found = evaluate("shared/drawing_doubt.js", DOUBTS, [[packed(d), d.shape[1]] for d in several])
    assert found == [doubt(np.float32(d), pen_width=10) for d in several]
    assert {FILLED, SMALL, TWO, ""} == set(found)
    blank = np.zeros((140, 140))
    assert evaluate("shared/drawing_doubt.js", DOUBTS, [[packed(blank), 140]]) == [""]
