"""nbval in this process, on a kernel that is kept: its imports are done once, not once a submission.

nbval's classes are used as they are but for three methods: its file of a notebook takes the kept kernel and leaves it
running (`KeptKernelFile`), and its kernel hands messages on without formatting each for a log (`QuietKernel`).
"""

import atexit
import contextlib
import io
import os
import re
import time
from pathlib import Path
from queue import Empty
from typing import NamedTuple

import nbformat
import nbval.plugin
import pytest
from nbval.kernel import CURRENT_ENV_KERNEL_NAME, RunningKernel
from nbval.plugin import IPyNbFile

from grader.authoring.exercise import ROOT, SOLUTIONS

# Without --nbval: that option would have nbval collect the notebook too, on a kernel of its own.
OPTIONS = ["-q", "--assert=plain", "--color=no", "--noconftest", "-c", os.devnull]
NEEDLESS = "cacheprovider unraisableexception threadexception faulthandler logging doctest junitxml debugging pastebin"
NEEDLESS += " recwarn monkeypatch unittest stepwise setuponly setupplan warnings tmpdir"
OPTIONS += [f"-pno:{name}" for name in NEEDLESS.split()]
PREPARE = "from grader.grading.kernel import Kernel\n__grader__ = Kernel(get_ipython())\ndel Kernel"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
START_SECONDS = 60
DEAD = "Kernel dead on test start"  # nbval's words
OVERRAN = "it was not run: an earlier cell took too long"
LOOK_EVERY = 2.0  # seconds, whether the kernel is still there


class KernelFault(RuntimeError):  # noqa: N818
    """The kernel does not answer: nobody's answer is to blame."""


class Overrun(KernelFault):
    """The kernel was ended, or ended, in a question's check: what it was given may be to blame.

    Parameters
    ----------
    question : str
    """

    def __init__(self, question: str):
        super().__init__(f"the trusted kernel ended in a check of {question}")
        self.question = question


class Ran(NamedTuple):
    """How a cell of the teacher's notebook went.

    Attributes
    ----------
    question, role : str
    hidden, passed : bool
    printed : str
        What it prints where it passes.
    reason : str
        Why nbval says that it did not pass.
    """

    question: str
    role: str
    hidden: bool
    passed: bool
    printed: str
    reason: str


class QuietKernel(RunningKernel):
    """nbval's kernel; its own `get_message` prints every message for a log that nobody keeps.

    It also waits for a kernel that has ended until the time is up.
    """

    def get_message(self, stream: str, timeout: float | None = None) -> dict:
        get = self.kc.get_iopub_msg if stream == "iopub" else self.kc.get_shell_msg
        ends = time.monotonic() + (timeout or 0)
        while True:
            left = ends - time.monotonic()
            try:
                return get(timeout=max(0, min(LOOK_EVERY, left)))
            except Empty:
                if left <= LOOK_EVERY or not self.is_alive():
                    raise


class KeptKernel:
    """The kernel of this process: it outlives its notebooks."""

    running: QuietKernel | None = None

    @classmethod
    def take(cls) -> QuietKernel:
        if cls.running is None or not cls.running.is_alive():
            cls.running = _started()
        return cls.running

    @classmethod
    def drop(cls) -> None:
        """End the kernel; the next notebook starts another."""
        if cls.running is not None and cls.running.is_alive():
            cls.running.stop()
        cls.running = None


class KeptKernelFile(IPyNbFile):
    """A notebook whose cells run on the kept kernel."""

    def setup(self) -> None:
        self.kernel = KeptKernel.take()

    def teardown(self) -> None:
        """Leave the kernel to the next notebook."""


class _Collected:
    """A pytest plugin that has notebooks run, and keeps how each cell went."""

    def __init__(self):
        self.cells: list[Ran] = []

    def pytest_collect_file(self, file_path, parent):
        return KeptKernelFile.from_parent(parent, path=file_path)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = (yield).get_result()
        if call.when != "call":
            return
        about = item.cell.metadata.get("nn_exercise", {})
        passed = report.outcome == "passed" and not hasattr(report, "wasxfail")
        reason = "" if passed else _reason(call)
        hidden = bool(about.get("hidden"))
        self.cells.append(Ran(about.get("id", ""), about.get("role", ""), hidden, passed, _printed(item.cell), reason))


def run_notebook(notebook: nbformat.NotebookNode, folder: Path, seconds: float) -> list[Ran]:
    """Run a notebook under nbval.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    folder : pathlib.Path
        Where it is written for nbval; nothing else is there.
    seconds : float
        For one cell. Answers have limits of their own, far below.

    Raises
    ------
    Overrun
        If it ended in a check, or the check took longer than that.
    KernelFault
        If the kernel did not answer, or a cell that is not a check failed.
    """
    path = folder / "assembled.ipynb"
    nbformat.write(notebook, path)
    collected = _Collected()
    said = io.StringIO()
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # nbval and nothing else
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        options = [*OPTIONS, f"--nbval-cell-timeout={seconds:g}", f"--rootdir={folder}"]
        options += [f"--confcutdir={folder}", str(path)]  # without it pytest looks at every file beside the folder
        code = pytest.main(options, plugins=[nbval.plugin, collected])
    failed = [ran for ran in collected.cells if ran.role != "check" and not ran.passed]
    count = sum(cell.cell_type == "code" for cell in notebook.cells)
    ended = next((i for i, ran in enumerate(collected.cells) if ran.reason in (OVERRAN, DEAD)), 0)
    if ended and (last := collected.cells[ended - 1]).role == "check":
        KeptKernel.drop()
        raise Overrun(last.question)
    if failed or len(collected.cells) != count or code not in (0, 1):
        KeptKernel.drop()
        reason = failed[0].reason if failed else (said.getvalue().strip().splitlines() or ["nbval says nothing"])[-1]
        raise KernelFault(f"the trusted kernel: {reason}"[:500])
    return collected.cells


def _printed(cell):
    """What a cell prints when it passes: nbval has compared it with this."""
    return "".join(output.get("text", "") for output in cell.get("outputs", [])).strip()


def _reason(call):
    error = call.excinfo and call.excinfo.value
    if error is None:
        return OVERRAN
    text = COLOURS.sub("", getattr(error, "inner_traceback", None) or str(error))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__


def _started():
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    os.environ |= {"MPLBACKEND": "agg", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    kernel = QuietKernel(CURRENT_ENV_KERNEL_NAME, cwd=str(SOLUTIONS), startup_timeout=START_SECONDS)
    atexit.register(KeptKernel.drop)
    reply = kernel.kc.execute(PREPARE, store_history=False, reply=True, timeout=START_SECONDS)
    if reply["content"]["status"] != "ok":
        raise KernelFault(f"the trusted kernel does not start: {reply['content'].get('evalue')}")
    return kernel
