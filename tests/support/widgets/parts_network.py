"""What tests know of PartsNetwork: the network of chapter 2."""

from nnwidgets import PartsNetwork
from tests.support.about_widget import AboutWidget, InLab


def across(row):
    return {(row, column) for column in (2, 3, 4)}


def down(column, *rows):
    return {(row, column) for row in rows}


EDGES = {
    "top": (across(1), across(2)),
    "left": (down(1, 2, 3), down(2, 2, 3)),
    "right": (down(5, 2, 3), down(4, 2, 3)),
    "middle": (across(4), across(5)),
    "lower left": (down(1, 5, 6), down(2, 5, 6)),
    "lower right": (down(5, 5, 6), down(4, 5, 6)),
    "bottom": (across(7), across(6)),
}
PARTS = {
    "loop": ({"top", "left", "right", "middle"}, set()),
    "cup": ({"left", "right", "middle"}, {"top"}),
    "stem": ({"right", "lower right"}, set()),
    "bowl": ({"middle", "lower left", "lower right", "bottom"}, set()),
}
DIGITS = {"4": ({"cup", "stem"}, {"bowl"}), "8": ({"loop", "bowl"}, set()), "9": ({"loop", "stem"}, {"bowl"})}
LAYERS = {"edges": EDGES, "parts": PARTS, "digits": DIGITS}
NINE = EDGES.keys() - {"lower left", "bottom"}
DRAWN = {
    name: set().union(*(EDGES[edge][0] for edge in edges))
    for name, edges in {"9": NINE, "4": NINE - {"top"}, "8": EDGES.keys()}.items()
}


def make():
    return PartsNetwork(LAYERS, DRAWN)


ABOUT = AboutWidget(
    make=make,
    picture="The pad of the small network",
    sentence="With JavaScript you can draw, and break",
    keys=[
        ("button", "top, lit.", "Enter"),
        ("button", "top, broken.", "ArrowRight"),
        ("button", "Mend all", "Enter"),
        ("button", "Slide right", "Enter"),
        ("button", "8", "Enter"),
        ("application", "Pad", "ArrowDown"),
        ("application", "Pad", "Space"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("button", name="Slide right").click(), "lit[2]", "set()"),
)
