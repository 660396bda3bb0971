"""PartsNetwork: a small network wired by hand, of edges, parts and digits, whose neurons can be broken."""

from html import escape

import numpy as np
import traitlets

from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.base import CourseWidget
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.still import grey, picture

__all__ = ["PartsNetwork"]


class PartsNetwork(CourseWidget):
    """Draw on a small pad, see which neurons light up, layer by layer, and break the ones you press.

    A neuron is on or off. It lights up if everything it wants is lit and nothing it refuses is.

    Parameters
    ----------
    layers : dict of str to dict
        By the name of the layer, its neurons: the name of each, what it wants and what it refuses, two sets. The first
        layer's are pixels, (row, column); a later one's are names of neurons of the layer before.
    examples : dict of str to set of (int, int)
        By name, the pixels that a button lights; the first are lit at the start.
    shape : (int, int)
        Rows and columns of the pad.
    caption : str
        A line below the widget.

    Attributes
    ----------
    pixels : numpy.ndarray, (rows * columns,)
        Row after row: 1 is lit, 0 dark.
    names : list of str
        Of all neurons, layer after layer.
    broken : list of int
        The positions in `names` of the neurons that are dead.

    Raises
    ------
    ValueError
        If a neuron wants or refuses what the layer before has not, or two neurons have one name.
    """

    front_end = FrontEnd(__file__, ["shared/stage/stage.css"])
    sentence = "A network wired by hand. With JavaScript you can draw, and break a neuron by pressing it."

    pixels = Array((None,), limits=(0, 1))
    broken = traitlets.List(traitlets.Int(min=0)).tag(sync=True)
    rows = traitlets.Int(read_only=True).tag(sync=True)
    columns = traitlets.Int(read_only=True).tag(sync=True)
    names = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)
    layers: traitlets.List[dict] = traitlets.List(read_only=True).tag(sync=True)
    examples: traitlets.List[dict] = traitlets.List(read_only=True).tag(sync=True)

    def __init__(self, layers, examples, shape=(9, 7), *, caption=""):
        rows, columns = shape
        cells = [(row, column) for row in range(rows) for column in range(columns)]
        names = [name for neurons in layers.values() for name in neurons]
        if len(set(names)) < len(names):
            raise ValueError(f"layers must give each neuron a name of its own; got {names}")
        wired, below = [], cells
        for layer, neurons in layers.items():
            wired.append({"name": layer, "neurons": [_neuron(name, *of, below) for name, of in neurons.items()]})
            below = list(neurons)
        super().__init__(caption=caption, label="A network of parts, wired by hand")
        with self.hold_sync():
            for trait, value in {"rows": rows, "columns": columns, "names": names, "layers": wired}.items():
                self.set_trait(trait, value)
            given = [{"name": name, "pixels": _positions(name, lit, cells)} for name, lit in examples.items()]
            self.set_trait("examples", given)
            self.show(next(iter(examples)))

    def show(self, name):
        """Light the pixels of one of the examples, and no others."""
        [lit] = [example["pixels"] for example in self.examples if example["name"] == name]
        self.pixels = np.isin(np.arange(self.rows * self.columns), lit)

    @property
    def lit(self):
        """For each layer the set of names of its neurons that are lit."""
        on, number, found = set(np.flatnonzero(self.pixels > 0.5).tolist()), 0, []
        for layer in self.layers:
            now = set()
            for k, neuron in enumerate(layer["neurons"]):
                fits = on.issuperset(neuron["wants"]) and on.isdisjoint(neuron["refuses"])
                if fits and number + k not in self.broken:
                    now.add(k)
            number += len(layer["neurons"])
            found.append({layer["neurons"][k]["name"] for k in now})
            on = now
        return found

    def still(self):
        pad = picture(grey(self.pixels.reshape(self.rows, self.columns)), "The pad of the small network", 140)
        lists = "".join(
            f"<li>{escape(layer['name'])}: {escape(', '.join(sorted(lit)) or 'none')}</li>"
            for layer, lit in zip(self.layers, self.lit)
        )
        return f"{pad}<p>What is lit:</p><ul>{lists}</ul>"

    @traitlets.validate("pixels")
    def _as_many_as_the_pad_has(self, proposal):
        if len(proposal.value) != self.rows * self.columns:
            raise traitlets.TraitError(f"pixels must be {self.rows * self.columns}; got {len(proposal.value)}")
        return proposal.value

    @traitlets.validate("broken")
    def _among_the_neurons(self, proposal):
        if max(proposal.value, default=0) >= len(self.names):
            raise traitlets.TraitError(f"broken must be numbers below {len(self.names)}; got {proposal.value}")
        return sorted(set(proposal.value))


def _neuron(name, wants, refuses, below):
    return {
        "name": name,
        "wants": _positions(name, wants, below),
        "refuses": _positions(name, refuses, below),
    }


def _positions(name, things, below):
    unknown = [thing for thing in things if thing not in below]
    if unknown:
        raise ValueError(f"{name} must be made of what is below it; got {unknown}")
    return sorted(below.index(thing) for thing in things)
