"""Draw the course's pictures of itself into book/static: logo, favicon, the front page's network and the social card.

    python -m book.tools.draw_logo

One idea: the pixels of a digit, from left to right, turn into neurons. Squares grow round, grey becomes blue and red.
"""

from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.patches import FancyBboxPatch

from book.tools.network_picture import network_shapes, to_axes, to_svg
from nnlib.plots.palette import LIGHT, NEGATIVE_ON_STAGE, POSITIVE_ON_STAGE, STAGE

STATIC = Path(__file__).resolve().parents[1] / "static"
TWO = (".###.", "#...#", "....#", "...#.", "..#..", ".#...", "#####")
COLUMN_COLOURS = (LIGHT, "#cfe0f5", "#9cc4f2", POSITIVE_ON_STAGE, NEGATIVE_ON_STAGE)


def mark_shapes(size=32, pixel=3.9):
    """The digit's pixels as (x, y, side, corner radius, colour), on a square of `size`."""
    left, top = (size - 5 * pixel) / 2, (size - 7 * pixel) / 2
    gap = 0.3
    for row, line in enumerate(TWO):
        for column, sign in enumerate(line):
            if sign == "#":
                side = pixel - gap
                radius = side / 2 * column / 4
                yield left + column * pixel, top + row * pixel, side, radius, COLUMN_COLOURS[column]


def mark_svg(title):
    pixels = "\n".join(
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{side:.2f}" height="{side:.2f}" rx="{radius:.2f}" fill="{colour}"/>'
        for x, y, side, radius, colour in mark_shapes()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img">\n<title>{title}</title>\n'
        f'<rect width="32" height="32" rx="7" fill="{STAGE}"/>\n{pixels}\n</svg>\n'
    )


def network_svg():
    return to_svg(
        network_shapes(width=1000, height=420), 1000, 420, "A handwritten digit read by a 784-16-16-10 network"
    )


def social_card():
    """A 1200 × 630 figure: the network, and below it what the course is."""
    figure = plt.figure(figsize=(12, 6.3), dpi=100, facecolor=STAGE)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, 1200), ylim=(630, 0))
    axes.set_axis_off()
    to_axes(axes, network_shapes(width=1200, height=440))
    for x, y, side, radius, colour in mark_shapes(size=100, pixel=12):
        style = f"round,pad=0,rounding_size={radius}"
        axes.add_patch(FancyBboxPatch((x + 42, y + 475), side, side, boxstyle=style, fc=colour, ec="none"))
    text = {"color": LIGHT, "family": "DejaVu Sans", "va": "center"}
    axes.text(160, 505, "How a neural network works", size=38, weight="bold", **text)
    axes.text(162, 560, "784 pixels, 13,002 numbers, ten digits. Build it, touch it, train it.", size=18, **text)
    return figure


def main():
    STATIC.joinpath("logo.svg").write_text(mark_svg("How a neural network works"), "utf-8")
    STATIC.joinpath("favicon.svg").write_text(mark_svg("A digit whose pixels become neurons"), "utf-8")
    STATIC.joinpath("network.svg").write_text(network_svg(), "utf-8")
    figure = social_card()
    figure.savefig(STATIC / "social-card.png", metadata={"Software": None})
    plt.close(figure)


if __name__ == "__main__":
    main()
