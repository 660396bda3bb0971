"""The pre-processing MNIST's digits went through, for a digit drawn anywhere, of any size.

Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, Gradient-based learning applied to document recognition,
1998, section III.A: sized to fit a box of 20×20 pixels, then centred by mass in a frame of 28×28.
"""

import warnings

import numpy as np

from nnlib.validation import check_brightness

__all__ = ["normalise_drawing"]

FRAME, BOX, CENTRE = 28, 20, 14
# Clear ink is at least a tenth as bright as the brightest, and not alone: it makes out nearly the whole box of a digit.
FAINT = 0.1
LEAST_OF_BOX = 0.8


def normalise_drawing(image):
    """Size and centre a drawn digit as MNIST's digits are.

    A digit of MNIST comes back as it is: 69,983 of the 70,000 to the last bit; the other 17 fill only 19 pixels
    and grow to 20. The steps, exact enough to take them in JavaScript and get the same picture:

    1. Crop to the ink: from the first to the last row, and column, with a pixel above 0. What is left
       has h rows and w columns; n = max(h, w).
    2. Scale to h′ = max(1, (40·h + n) // (2·n)) rows and w′ = max(1, (40·w + n) // (2·n)) columns, where
       // drops the remainder: 20·h/n and 20·w/n, rounded. The longer side is 20. A new pixel is the mean
       brightness of the area it covers, whether it shrinks or enlarges: first rows, then columns, by
       `area_weights`.
    3. Centre by mass: r = Σ (i + ½)·pixel / Σ pixel over all rows i, counted from 0, and c over all columns.
       The pixel that holds this point comes to row 14, column 14 of the frame: the top row of the scaled
       digit to 14 − floor(r + 10⁻⁶), its left column to 14 − floor(c + 10⁻⁶), each then kept within
       0..28−h′ and 0..28−w′. The 10⁻⁶ settles a point that lies on the line between two pixels.
    4. All other pixels of the frame are 0.

    Parameters
    ----------
    image : array_like, (height, width)
        White ink on black, brightness 0..1; the paper exactly 0. For black ink on white pass `1 - image`.

    Returns
    -------
    numpy.ndarray, (28, 28) float32
        Brightness 0..1. As a batch of one for a network: `.reshape(1, 784)`.

    Raises
    ------
    ValueError
        If the image has no ink, is not (height, width), or leaves the range 0..1.

    Warns
    -----
    UserWarning
        If the paper seems bright, or not exactly 0: the network then reads few digits rightly.
    """
    image = _checked(image)
    if trouble := _trouble_with_paper(image):
        warnings.warn(trouble, stacklevel=2)
    return sized_and_centred(image)


def sized_and_centred(image):
    """`normalise_drawing` of a checked image, whatever its paper."""
    ink = cropped(image)
    longer = max(ink.shape)
    height, width = (max(1, (2 * BOX * n + longer) // (2 * longer)) for n in ink.shape)
    digit = area_weights(ink.shape[0], height) @ ink @ area_weights(ink.shape[1], width).T

    rows, columns = np.arange(height) + 0.5, np.arange(width) + 0.5
    mass = digit.sum()
    top = _place(rows @ digit.sum(axis=1) / mass, height)
    left = _place(columns @ digit.sum(axis=0) / mass, width)

    frame = np.zeros((FRAME, FRAME), np.float32)
    frame[top : top + height, left : left + width] = digit
    return frame


def area_weights(n_in, n_out):
    """How much each of n_in pixels in a row adds to each of n_out pixels over the same length.

    New pixel i covers i·n_in .. (i+1)·n_in, old pixel j covers j·n_out .. (j+1)·n_out, both in whole parts of
    the common length n_in·n_out. The weight is their overlap divided by n_in, so that each row sums to 1.

    Returns
    -------
    numpy.ndarray, (n_out, n_in)
    """
    new, old = np.arange(n_out)[:, None] * n_in, np.arange(n_in) * n_out
    overlap = np.minimum(new + n_in, old + n_out) - np.maximum(new, old)
    return np.maximum(overlap, 0) / n_in


def _place(centre_of_mass, length):
    start = CENTRE - int(np.floor(centre_of_mass + 1e-6))
    return min(max(start, 0), FRAME - length)


def cropped(image):
    """The part of an image from the first to the last row, and column, with ink."""
    rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
    if rows.size == 0:
        raise ValueError("the drawing is blank: every pixel is 0; expected white ink (above 0) on black")
    return image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _trouble_with_paper(image):
    """A sentence about paper that is not black, or "". Neither is said of more than 2 of MNIST's 10,000 test images."""
    edge = np.median(np.concatenate([image[0], image[-1], image[:, 0], image[:, -1]]))
    if edge > 0.5 and image.mean() > 0.5:
        return (
            f"expected white ink on black paper; the edge of the drawing has brightness {edge:.2f}. "
            "If it is black ink on white, pass 1 - image"
        )
    clear = image > FAINT * image.max()
    around = np.pad(clear, 1).astype(int)
    around = around[:, :-2] + around[:, 1:-1] + around[:, 2:]
    neighbours = around[:-2] + around[1:-1] + around[2:] - clear
    ink = clear & (neighbours >= 2)
    if not ink.any():
        return ""
    all_of_it, clear_part = cropped(image).shape, cropped(ink).shape
    if max(clear_part) >= LEAST_OF_BOX * max(all_of_it):
        return ""
    size, whole = ("{} by {}".format(*shape) for shape in (clear_part, all_of_it))
    return (
        f"the paper must be exactly 0: clear ink covers {size} pixels, but faint or single pixels above 0 stretch the "
        f"drawing to {whole}. Set them to 0 first, such as np.where(image < {FAINT}, 0, image)"
    )


def _checked(image):
    image = np.asarray(image)
    if image.ndim != 2 or image.size == 0:
        hint = "; make it grey first, such as image.mean(axis=2)" if image.ndim == 3 else ""
        raise ValueError(f"the drawing must be grey, of the shape (height, width); got {image.shape}{hint}")
    check_brightness(image, "the drawing", lambda: f"{np.isnan(image).sum()} pixels")
    return image.astype(np.float64)
