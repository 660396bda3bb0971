"""EdgeFit: an edge laid on a grid of weights, and how much of the grid it explains."""

import numpy as np
import traitlets

from nnwidgets.edge_fit.edges import ALL_EDGES, KINDS, SIZES, TURNS, all_edges, edge
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.deflated import deflated_steps
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import picture, row_of_pictures, signed

__all__ = ["EdgeFit"]


class EdgeFit(CourseWidget):
    """Lay an edge on a grid of weights, turn it, and see what share of the grid it explains.

    Parameters
    ----------
    grids : array_like, (count, 784)
        One to forty, none of them the same number everywhere.
    names : sequence of str
        One for each.
    caption : str
        A line below the widget.

    Attributes
    ----------
    shown : int
        Which of the grids.
    row, column : int
        The middle of the edge, counted from the middle of the grid: an odd number from −9 to 9.
    turn : int
        In eighths of half a turn, 0 to 7.
    kind : {"step", "stroke"}
    size : {"narrow", "broad"}
    best : numpy.ndarray, (count, 6) float32
        For each grid, of all 3,200 edges the one that explains most: 1 if it is broad, 1 if it is a stroke, its turn,
        row and column, and the share.

    Raises
    ------
    ValueError
        If the grids do not fit what is said above, or there are not as many names.
    """

    front_end = FrontEnd(__file__)
    sentence = "With JavaScript you can lay an edge on each grid yourself."

    grids = Array((None, 784)).tag(to_json=deflated_steps)
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    best = Array((None, 6))
    shown = traitlets.Int(0, min=0, max=39).tag(sync=True)
    row = traitlets.Int(1, min=-9, max=9).tag(sync=True)
    column = traitlets.Int(1, min=-9, max=9).tag(sync=True)
    turn = traitlets.Int(0, min=0, max=TURNS - 1).tag(sync=True)
    kind = traitlets.Enum(KINDS, "stroke").tag(sync=True)
    size = traitlets.Enum(list(SIZES), "broad").tag(sync=True)

    def __init__(self, grids, names, *, caption="", **state):
        grids = np.asarray(grids, np.float32)
        grids = grids.reshape(len(grids), -1)
        if not 1 <= len(grids) <= 40 or len(grids) != len(names):
            raise ValueError(f"grids must be 1 to 40, with a name each; got {len(grids)} and {len(names)} names")
        if not np.ptp(grids, axis=1).all():
            raise ValueError("grids must not be the same number everywhere: of such a grid nothing can be explained")
        super().__init__(
            grids=grids,
            names=list(names),
            best=_best(grids),
            caption=caption,
            label="An edge, laid on a grid of weights",
            **state,
        )

    @property
    def explained(self):
        """The share of the grid shown that the edge explains: the square of their correlation."""
        grid = self.grids[self.shown] - self.grids[self.shown].mean()
        its_edge = edge(self.size, self.kind, self.turn, self.row, self.column)
        return float((grid @ its_edge) ** 2 / (grid @ grid))

    def still(self):
        shown = np.unique(np.linspace(0, len(self.grids) - 1, min(4, len(self.grids))).astype(int))
        pictures, titles = [], []
        for k in shown:
            which = [list(SIZES)[int(self.best[k, 0])], KINDS[int(self.best[k, 1])], *self.best[k, 2:5]]
            its_edge = edge(*which)
            grid = self.grids[k]
            for weights, title, alt in (
                (grid, self.names[k], f"The weights of {self.names[k]}"),
                ((grid @ its_edge) * its_edge, f"its best edge: {self.best[k, 5]:.0%}", "The edge nearest to them"),
            ):
                limit = np.abs(grid).max()
                pictures.append(picture(signed(weights.reshape(28, 28), limit), alt, 160))
                titles.append(title)
        return row_of_pictures(pictures, titles, 160, "Grids of weights, each beside the edge that explains most of it")


def _best(grids):
    centred = grids - grids.mean(axis=1, keepdims=True)
    shares = (centred @ all_edges().T) ** 2 / (centred**2).sum(axis=1, keepdims=True)
    best = []
    for row in shares:
        size, kind, turn, down, right = ALL_EDGES[row.argmax()]
        best.append([list(SIZES).index(size), KINDS.index(kind), turn, down, right, row.max()])
    return best
