"""What holds for every picture: where it is drawn, what it leaves alone, how Jupyter shows it."""

import subprocess
import sys

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.text import Text

from nnlib import Network, plots
from nnlib.plots import palette

NET = Network([784, 16, 16, 10], rng=np.random.default_rng(0))
IMAGE = np.random.default_rng(1).random(784)
WEIGHTS = np.random.default_rng(2).normal(size=784)

SINGLE = {
    "digit": lambda **ax: plots.digit(IMAGE, **ax),
    "digit with numbers": lambda **ax: plots.digit(IMAGE[:12].reshape(3, 4), numbers=True, **ax),
    "weight_grid": lambda **ax: plots.weight_grid(WEIGHTS, **ax),
    "layer_activations": lambda **ax: plots.layer_activations(NET.activations(IMAGE[None])[1:], **ax),
    "network_diagram": lambda **ax: plots.network_diagram(NET, IMAGE, **ax),
    "network_diagram without an image": lambda **ax: plots.network_diagram(NET, **ax),
    "cost_curve": lambda **ax: plots.cost_curve([0.3, 0.2], label="cost", **ax),
    "accuracy_curve": lambda **ax: plots.accuracy_curve([0.8, 0.9], label="test", **ax),
}
MULTIPLE = {
    "digits": lambda: plots.digits(IMAGE.reshape(1, 784), [5]),
    "weight_grids": lambda: plots.weight_grids(NET.layers[0].W),
}
EVERY = SINGLE | MULTIPLE


@pytest.fixture(params=SINGLE.values(), ids=SINGLE)
def single(request):
    return request.param


@pytest.fixture(params=EVERY.values(), ids=EVERY)
def picture(request):
    return request.param


def test_draws_on_the_given_axes(single):
    figure = Figure()
    left, right = figure.subplots(1, 2)
    assert single(ax=right) is right
    assert right.has_data() or right.patches
    assert not left.has_data() and not left.patches
    figure.canvas.draw()


def test_draws_on_axes_of_a_subfigure(single):
    figure = Figure()
    ax = figure.subfigures(1, 2)[0].subplots()
    assert single(ax=ax) is ax


def test_single_pictures_return_axes(single):
    assert isinstance(single(), Axes)


@pytest.mark.parametrize("draw", MULTIPLE.values(), ids=MULTIPLE)
def test_pictures_of_many_return_a_figure(draw):
    assert isinstance(draw(), Figure)


def test_changes_no_global_state(picture):
    before = dict(matplotlib.rcParams)
    picture()._repr_png_()
    assert dict(matplotlib.rcParams) == before
    assert plt.get_fignums() == []


def test_jupyter_gets_one_png_on_an_opaque_background(picture):
    shown = picture()
    assert shown._repr_png_().startswith(b"\x89PNG")
    assert figure_of(shown).get_facecolor()[3] == 1


def test_every_text_stands_out_from_its_background(picture):
    figure = figure_of(picture())
    figure.draw_without_rendering()
    pixels_behind = pixels_without_text(picture)
    for text in figure.findobj(Text):
        box = text.get_window_extent()
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        if text.get_text() and text.get_visible() and figure.bbox.contains(x, y):  # ticks beyond an axis lie outside
            behind = pixels_behind[int(figure.bbox.height - y), int(x)]
            assert contrast(to_rgb(text.get_color()), behind) >= 4.5, text.get_text()


def test_colours_of_lines_stand_out_from_their_background():
    for colour, _ in palette.CURVE_STYLES:
        assert contrast(to_rgb(colour), to_rgb(palette.PAPER)) >= 4.5
    for colour in (palette.POSITIVE_ON_STAGE, palette.NEGATIVE_ON_STAGE):
        assert contrast(to_rgb(colour), to_rgb(palette.STAGE)) >= 4.5
    assert contrast(to_rgb(palette.NEURON_RIM), to_rgb(palette.STAGE)) >= 3


def test_importing_nnlib_does_not_import_matplotlib():
    code = "import sys, nnlib; assert 'matplotlib' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_drawing_does_not_import_pyplot():
    code = "import sys; from nnlib import plots; plots.cost_curve([1]); assert 'matplotlib.pyplot' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def figure_of(shown):
    return shown if isinstance(shown, Figure) else shown.figure


def pixels_without_text(picture):
    """The picture's pixels (rows, columns, 3) 0..1, laid out as with its texts but drawn without them."""
    figure = figure_of(picture())
    canvas = FigureCanvasAgg(figure)
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for text in figure.findobj(Text):
        text.set_alpha(0)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3] / 255


def contrast(one, other):
    """The contrast ratio of two sRGB colours, as WCAG 2.1 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(rgb):
    rgb = np.asarray(rgb, dtype=float)
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def test_axes_are_open_above_and_to_the_right_and_have_few_numbers():
    ax = plots.new_axes(6, 3)
    ax.plot([0, 1000], [-0.7, 0.7])
    seen = {side for side, spine in ax.spines.items() if spine.get_visible()}
    assert seen == {"left", "bottom"}
    assert len(ax.get_xticks()) <= 7 and len(ax.get_yticks()) <= 7  # one beyond each end of five steps
