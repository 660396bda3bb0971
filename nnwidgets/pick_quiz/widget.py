"""PickQuiz: a question answered by picking from grids those of one kind."""

from math import comb

import numpy as np
import traitlets

from nnlib.plots import full_colour
from nnwidgets.frame.array_trait import Array
from nnwidgets.frame.deflated import deflated_steps
from nnwidgets.frame.front_end import FrontEnd
from nnwidgets.frame.markdown_trait import Markdown, as_html
from nnwidgets.frame.still import picture, row_of_pictures, signed
from nnwidgets.quiz.question import Question, checked_text

__all__ = ["PickQuiz"]

CHANCE = 0.05  # so seldom may a blind guess find enough
STILL_WIDTH = 84
SHADES = 127  # of either colour: the eye tells no more apart, and they weigh half


class PickQuiz(Question):
    """Pick out the grids of one kind first, then see of each what it is, and them going to their own.

    What is picked is written as the positions in ascending order, as in "0 3 4". There is one try. It is right if it
    finds more than one guess in twenty would.

    Parameters
    ----------
    name : str
        Unique over the book; the reader's device remembers what was picked under it.
    question : str
        Markdown: **bold**, *italic*, `code` and $formula$, as in all texts here.
    those, others : array_like, (count, 784)
        Grids of signed numbers: of the kind to be picked out, and of the other; 4 to 24 in all. A seed mixes them.
    kinds : (str, str)
        What each kind is called once it is told.
    notes : sequence of str
        What is told of each grid besides: first of `those`, then of `others`.
    why : str
        What is said to any answer, after the count of what was found.

    Attributes
    ----------
    enough : int
        So many must be found for an answer to be right.

    Raises
    ------
    ValueError
        If grids, kinds and notes do not go together, or a text is missing.
    """

    front_end = FrontEnd(__file__, ["quiz/widget.css"])  # it is a question like the others
    sentence = "With JavaScript you can pick them out first, and are then told of each what it is."

    grids = Array((None, 784)).tag(to_json=deflated_steps)
    of_kind = traitlets.List(traitlets.Bool(), read_only=True).tag(sync=True)
    kinds = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)
    notes = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)
    enough = traitlets.Int(0, read_only=True).tag(sync=True)
    why = Markdown(read_only=True)

    def __init__(self, name, question, those, others, *, kinds, notes, why):
        grids = np.array([*map(np.ravel, those), *map(np.ravel, others)], dtype=np.float32)
        count, all_of_them = len(those), len(grids)
        if not (len(those) and len(others) and 4 <= all_of_them <= 24):
            raise ValueError(f"those and others must be 4 to 24 grids in all; got {len(those)} and {len(others)}")
        if len(notes) != all_of_them:
            raise ValueError(f"notes must be one for each of the {all_of_them} grids; got {len(notes)}")
        if len(kinds) != 2:
            raise ValueError(f"kinds must be two names; got {kinds!r}")
        super().__init__(name, question)
        mixed = np.random.default_rng(0).permutation(all_of_them)
        with self.hold_sync():
            shade = max(np.abs(grids).max(), 1e-9) / SHADES
            self.grids = np.round(grids[mixed] / shade) * shade
            self.set_trait("of_kind", [bool(k < count) for k in mixed])
            self.set_trait("kinds", [checked_text("a kind", kind) for kind in kinds])
            self.set_trait("notes", [notes[k] for k in mixed])
            self.set_trait("enough", _enough(count, all_of_them))
            self.set_trait("why", checked_text("why", why))

    def found(self, tried):
        """How many of those that were picked are of the kind."""
        return sum(self.of_kind[int(position)] for position in tried.split())

    def is_right(self, tried):
        return self.found(tried) >= self.enough

    def still(self):
        limit, count = full_colour(self.grids), len(self.grids)
        pictures = [
            picture(signed(grid.reshape(28, 28), limit), f"grid {k} of {count}", STILL_WIDTH)
            for k, grid in enumerate(self.grids)
        ]
        titles = [f"grid {k}" for k in range(count)]
        told = ", ".join(str(k) for k in range(count) if self.of_kind[k])
        wall = row_of_pictures(pictures, titles, STILL_WIDTH, f"{count} grids")
        return self.still_question(wall, f"<p>{as_html(self.kinds[0])}: {told}. {as_html(self.why)}</p>")

    @traitlets.validate("tried")
    def _picks(self, proposal):
        asked, count = sum(self.of_kind), len(self.of_kind)
        for tried in proposal.value:
            positions = [int(word) for word in str(tried).split() if word.isdecimal()]
            picked = sorted({position for position in positions if position < count})
            if len(picked) != asked or tried != " ".join(map(str, picked)):
                raise traitlets.TraitError(
                    f"tried must hold {asked} of the positions 0 to {count - 1}, in ascending order; got {tried!r}"
                )
        return proposal.value


def _enough(count, all_of_them):
    """The fewest to be found that a guess reaches at most so seldom, if any is; else all."""
    ways = [comb(count, hits) * comb(all_of_them - count, count - hits) for hits in range(count + 1)]
    rare = [hits for hits in range(1, count + 1) if sum(ways[hits:]) <= CHANCE * sum(ways)]
    return min(rare, default=count)
