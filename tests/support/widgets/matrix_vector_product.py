"""What tests know of MatrixVectorProduct."""

from nnwidgets import MatrixVectorProduct
from tests.support.about_widget import AboutWidget, InLab, NumberFields

W, A, B = [[2, -1, 3], [0.5, 4, -2]], [1, 0.5, 0], [-1, 0]


def make():
    return MatrixVectorProduct(W, A, B)


ABOUT = AboutWidget(
    make=make,
    picture="W a + b: a matrix of 2 rows",
    sentence="With JavaScript you can slide the weights off their wires",
    keys=[
        ("button", "On", "Enter"),
        ("slider", "From wires to numbers", "End"),
        ("spinbutton", "W, row 1, column 2", "ArrowUp"),
        ("spinbutton", "a 2", "PageUp"),
    ],
    lab=InLab(lambda widget: widget.get_by_role("slider", name="From wires to numbers").press("End"), "step", "4.0"),
    numbers=[
        NumberFields(
            make, [("W, row 0, column 0", "weights", False), ("a 0", "activations", False), ("b 0", "biases", False)]
        )
    ],
)
