"""The pictures in book/static are the ones that book/draw_logo.py draws."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from book.tools.draw_logo import mark_svg, network_svg, social_card
from tests.support.browser import ROOT

STATIC = ROOT / "book" / "static"


@pytest.mark.parametrize(
    ("name", "draw"),
    [
        ("logo.svg", lambda: mark_svg("How a neural network works")),
        ("favicon.svg", lambda: mark_svg("A digit whose pixels become neurons")),
        ("network.svg", network_svg),
    ],
)
def test_the_code_draws_the_committed_svg(name, draw):
    assert STATIC.joinpath(name).read_text("utf-8") == draw()


def test_the_code_draws_the_committed_card(tmp_path):
    figure = social_card()
    figure.savefig(tmp_path / "card.png")
    plt.close(figure)
    committed, drawn = (plt.imread(path)[..., :3] for path in (STATIC / "social-card.png", tmp_path / "card.png"))
    assert committed.shape == drawn.shape == (630, 1200, 3)
    # Another version of matplotlib may smooth an edge differently.
    assert np.abs(committed - drawn).mean() < 0.01
