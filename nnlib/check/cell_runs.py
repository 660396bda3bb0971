"""What is known of the cells that a reader has run: which of them stopped, and what has been changed since.

IPython tells of every cell that is run, and how it ended. Where there is no IPython, nothing is known and nothing is
claimed.
"""

import json
import os
import time
from collections.abc import Set
from typing import Any, NamedTuple

from nnlib.check.bound_names import bound_names
from nnlib.check.learners_error import sentence_of
from nnlib.check.notebook_answers import CHECK
from nnlib.check.ways_out import current_shell

NOTHING = object()


class Run(NamedTuple):
    """A run of a cell: its source, its id (empty where it is not known), and when it began (seconds)."""

    source: str
    cell: str
    began: float


class Stop(NamedTuple):
    """A run that an error stopped before it gave a name its value.

    Attributes
    ----------
    sentence : str
        The error's.
    cell : str
        Its id.
    before : object
        The name's value at that time, NOTHING where it had none.
    """

    sentence: str
    cell: str
    before: Any


class CellRuns:
    """Listens to a shell.

    Attributes
    ----------
    number : int
        How many cells were run; check cells do not count.
    defined : dict of str to Run
        By name, the run that gave it its value.
    stopped : dict of str to Stop
        By name, the run that should have and did not, where that is the last one.
    """

    def __init__(self, shell: Any):
        self.shell = shell
        self.number = 0
        self.defined: dict[str, Run] = {}
        self.stopped: dict[str, Stop] = {}
        self.failed_at: dict[str, tuple[int, str]] = {}  # by question: `number` when its check failed, and its sentence
        self._began = time.time()
        self._last = None
        shell.events.register("post_run_cell", self._take_up)
        shell.events.register("pre_run_cell", self._before_cell)

    def stop_of(self, name: str) -> Stop | None:
        """The stop that left the name with an older value or none; None where it has got another by any way since."""
        stop = self.stopped.get(name)
        return stop if stop and self.shell.user_ns.get(name, NOTHING) is stop.before else None

    def own(self) -> set[str]:
        """The names that cells have defined, without those of the setup, which imports `check`."""
        setup = self.defined.get("check")
        return {name for name, run in self.defined.items() if run is not setup}

    def failed_before(self, question: str, sentence: str) -> bool:
        """Whether this check has failed with the same sentence, and no cell has been run since."""
        before, self.failed_at[question] = self.failed_at.get(question), (self.number, sentence)
        return before == (self.number, sentence)

    def changed_since(self, names: Set[str]) -> str:
        """A name whose cell stands in the saved notebook with another source, saved after its last run; or empty."""
        runs = {name: run for name in sorted(names) if (run := self.defined.get(name)) and run.cell}
        path = os.environ.get("JPY_SESSION_NAME", "")  # Jupyter's server tells its kernels of their notebook
        if not runs or not path.endswith(".ipynb"):
            return ""
        try:
            saved = os.stat(path).st_mtime
            with open(path, encoding="utf-8") as file:
                sources = {cell.get("id"): "".join(cell["source"]) for cell in json.load(file)["cells"]}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return ""
        for name, run in runs.items():
            if saved > run.began and sources.get(run.cell, run.source).strip() != run.source.strip():
                return name
        return ""

    def _before_cell(self, info):
        self._take_up(self.shell.last_execution_result)  # Pyodide's shell does not tell of a cell's end
        self._began = time.time()

    def _take_up(self, result):
        if result is None or result is self._last or result.info.silent:
            return
        self._last = result
        source = result.info.raw_cell or ""
        if CHECK.search(source):
            return
        self.number += 1
        cell = getattr(result.info, "cell_id", None) or ""
        run = Run(source, cell, self._began)
        error = result.error_before_exec or result.error_in_exec
        # A magic is a call to Python; what stands in the magic's cell shows by its look alone.
        names = bound_names(source if source.startswith("%%") else self.shell.transform_cell(source))
        if error is None:
            self.stopped = {name: stop for name, stop in self.stopped.items() if not cell or stop.cell != cell}
            self._define(names, run)
            return
        if source.startswith("%%") and not result.error_before_exec:
            return  # how far it came is not known
        line = 0 if result.error_before_exec else self._line(error)
        self._define({name for name, place in names.items() if place.last < line}, run)
        missed = {name for name, place in names.items() if place.last >= line and (place.simple or place.first > line)}
        missed |= {name for name, before in self.defined.items() if cell and before.cell == cell and name not in names}
        for name in missed:
            if not self._others(name, cell):
                self.stopped[name] = Stop(sentence_of(error), cell, self.shell.user_ns.get(name, NOTHING))

    def _define(self, names, run):
        for name in names:
            self.defined[name] = run
            self.stopped.pop(name, None)

    def _others(self, name, cell):
        """Whether the name has its value from another cell: then this one is no answer but a trial."""
        before = self.defined.get(name)
        return bool(before and cell and before.cell and before.cell != cell)

    def _line(self, error):
        """The cell's line at which the error stopped it."""
        traceback = error.__traceback__
        while traceback is not None:
            if traceback.tb_frame.f_globals is self.shell.user_ns:
                return traceback.tb_lineno
            traceback = traceback.tb_next
        return 0


def _listening():
    shell = current_shell()
    return CellRuns(shell) if hasattr(shell, "events") else None


cell_runs: CellRuns | None = _listening()  # None where there is no notebook
