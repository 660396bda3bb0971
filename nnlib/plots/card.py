"""Where a picture stands: axes of its own, shown once by Jupyter and known to nobody else."""

from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from nnlib.plots.palette import FAINT_INK, INK, PAPER

# Figures come from Figure and not from plt.subplots: pyplot keeps every figure it makes and Jupyter shows those
# at the end of the cell, so a figure that is also the cell's value would appear twice. These appear once, when
# they or their axes are the value of a cell, are freed like any object, and pyplot is never imported.

MIN_WIDTH = 1.8  # inches: less has no room for a title
MOST_TICKS = 5  # steps between the numbers of an axis
FOOT_RATIO = 0.15  # the height of the foot's axes to that of one of the others


class CardFigure(Figure):
    """A figure that Jupyter shows as a PNG when it is the value of a cell."""

    def _repr_png_(self):
        png = BytesIO()
        self.savefig(png, format="png", facecolor=self.get_facecolor())
        return png.getvalue()


class CardAxes(Axes):
    """Axes that Jupyter shows, by their figure, when they are the value of a cell: open above and to the right."""

    def __init__(self, *arguments, **settings):
        super().__init__(*arguments, **settings)
        self.spines[["top", "right"]].set_visible(False)
        self.spines[["left", "bottom"]].set_color(FAINT_INK)
        self.tick_params(color=FAINT_INK, labelcolor=INK)
        self.locator_params(nbins=MOST_TICKS)

    def _repr_png_(self):
        return self.figure._repr_png_()


def new_figure(width, height, background=PAPER):
    """An empty figure of a size in inches, on a background of its own."""
    return CardFigure(
        figsize=(width, height), dpi=144, facecolor=background, layout=ConstrainedLayoutEngine(w_pad=0.07, h_pad=0.07)
    )


def new_axes(width, height, background=PAPER):
    """The only axes of a new figure of a size in inches."""
    return new_figure(width, height, background).add_subplot(axes_class=CardAxes)


def grid_of_axes(count, columns, cell_width, cell_height, foot_height=0.0):
    """A new figure with `count` axes in rows of at most `columns`; sizes in inches.

    Returns
    -------
    figure : CardFigure
    axes : list of CardAxes
        In reading order; the empty places of the last row have none. With a foot, one more, flat and as wide as all.
    """
    columns = min(columns, count)
    rows = -(-count // columns)
    figure = new_figure(max(columns * cell_width, MIN_WIDTH), rows * cell_height + foot_height)
    ratios = [1.0] * rows + [FOOT_RATIO] * (foot_height > 0)
    grid = figure.add_gridspec(len(ratios), columns, height_ratios=ratios)
    places = [grid[k // columns, k % columns] for k in range(count)] + [grid[-1, :]] * (foot_height > 0)
    return figure, [figure.add_subplot(place, axes_class=CardAxes) for place in places]


def bare(ax):
    """Take ticks and frame away."""
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
