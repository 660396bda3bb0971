"""Pictures of digits."""

import numpy as np
import pytest

from nnlib.plots import digit, digits

IMAGE = np.linspace(0, 1, 784)


def texts(ax):
    return [text.get_text() for text in ax.texts]


@pytest.mark.parametrize("shape", [(784,), (28, 28)])
def test_draws_each_pixel_black_0_to_white_1(shape):
    (picture,) = digit(IMAGE.reshape(shape)).images
    np.testing.assert_array_equal(picture.get_array(), IMAGE.reshape(28, 28))
    assert picture.to_rgba(np.array([0.0, 1.0])).tolist() == [[0, 0, 0, 1], [1, 1, 1, 1]]


def test_brightness_is_absolute_in_a_dim_image():
    assert digit(IMAGE / 10).images[0].get_clim() == (0, 1)


def test_title():
    assert digit(IMAGE, title="a 7").get_title() == "a 7"
    assert digit(IMAGE).get_title() == ""


def test_numbers_stand_in_the_squares_of_a_part():
    part = np.array([[0, 0.25, 1], [0.5, 0.333, 0.1]])
    ax = digit(part, numbers=True)
    assert texts(ax) == ["0", "0.25", "1", "0.5", "0.33", "0.1"]
    assert [text.get_position() for text in ax.texts][:4] == [(0, 0), (1, 0), (2, 0), (0, 1)]


def test_numbers_take_a_whole_image_too():
    assert len(texts(digit(IMAGE, numbers=True))) == 784


def test_no_numbers_unless_asked():
    assert texts(digit(IMAGE)) == []


@pytest.mark.parametrize(
    ("image", "message"),
    [
        (np.zeros(783), r"image must have the shape \(784,\) or \(28, 28\); got \(783,\)"),
        (np.zeros((1, 784)), r"got \(1, 784\)"),
        (np.zeros((3, 4)), r"got \(3, 4\)"),
        (np.full(784, np.nan), "image must be finite; got 784 NaN or infinite values"),
        (np.full(784, 255), "image must be brightness 0..1; got values from 255 to 255; divide by 255"),
        (np.full(784, -1.0), "image must be brightness 0..1; got values from -1 to -1$"),
        (["a"] * 784, "image must be an array of numbers; got the type <U1"),
        ([[0], [0, 1]], "image must be an array of numbers; got rows of different lengths"),
        ([], "image must hold at least one number"),
    ],
)
def test_refuses_what_is_no_image(image, message):
    with pytest.raises(ValueError, match=message):
        digit(image)


def test_refuses_a_row_with_numbers():
    with pytest.raises(ValueError, match=r"image must have the shape \(784,\) or \(rows, columns\); got \(5,\)"):
        digit(np.zeros(5), numbers=True)


@pytest.mark.parametrize("shape", [(12, 784), (12, 28, 28)])
def test_digits_draws_all_with_their_labels(shape):
    figure = digits(np.zeros(shape), labels=range(12), columns=5)
    assert [ax.get_title() for ax in figure.axes] == [str(k) for k in range(12)]
    places = [ax.get_subplotspec() for ax in figure.axes]
    assert [(place.rowspan.start, place.colspan.start) for place in places][4:6] == [(0, 4), (1, 0)]


def test_digits_without_labels():
    assert [ax.get_title() for ax in digits(np.zeros((2, 784))).axes] == ["", ""]


def test_digits_refuses_what_does_not_fit():
    with pytest.raises(ValueError, match=r"images must have the shape \(count, 784\) .*; got \(784,\)"):
        digits(np.zeros(784))
    with pytest.raises(ValueError, match="labels must be one for each picture, 2 in all; got 3"):
        digits(np.zeros((2, 784)), labels=[1, 2, 3])
    with pytest.raises(ValueError, match="columns must be a whole number, 1 or more; got 0"):
        digits(np.zeros((2, 784)), columns=0)
    with pytest.raises(ValueError, match="divide by 255"):
        digits(np.full((2, 784), 200))
