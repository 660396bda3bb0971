"""nbval in this process, on a kernel that is kept: its imports are done once, not once a submission."""

import atexit
import contextlib
import io
import os
import re
from pathlib import Path
from pprint import pformat
from typing import NamedTuple

import nbformat
import nbval.kernel
import nbval.plugin
import pytest
from nbval.kernel import CURRENT_ENV_KERNEL_NAME, RunningKernel

from grader.exercise import ROOT, SOLUTIONS

OPTIONS = ["--nbval", "--nbval-current-env", "-q", "--assert=plain", "--color=no", "--noconftest", "-c", os.devnull]
NEEDLESS = "cacheprovider unraisableexception threadexception faulthandler logging doctest junitxml debugging pastebin"
NEEDLESS += " recwarn monkeypatch unittest stepwise setuponly setupplan warnings tmpdir"
OPTIONS += [f"-pno:{name}" for name in NEEDLESS.split()]
PREPARE = "from grader.grading import session\nsession.prepare_kernel()"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class KernelFault(RuntimeError):  # noqa: N818
    """The kernel does not answer: nobody's answer is to blame."""


class Ran(NamedTuple):
    """How a cell of the teacher's notebook went.

    Attributes
    ----------
    question, role : str
    hidden, passed : bool
    line : str
        What it printed, or the one sentence it raised.
    """

    question: str
    role: str
    hidden: bool
    passed: bool
    line: str


class KeptKernel:
    """nbval's kernel, one a process, that outlives its notebooks."""

    running: RunningKernel | None = None

    @classmethod
    def take(cls, name: str = CURRENT_ENV_KERNEL_NAME, cwd: str = "", startup_timeout: float = 60) -> RunningKernel:
        """What nbval calls to start a kernel."""
        if cls.running is None or not cls.running.is_alive():
            cls.running = _started(startup_timeout)
        return cls.running

    @classmethod
    def drop(cls) -> None:
        """End the kernel; the next notebook starts another."""
        if cls.running is not None:
            cls.running.km.shutdown_kernel(now=True)
            cls.running.kc.stop_channels()
            cls.running = None


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
    KernelFault
        If the kernel ended or did not answer, or a cell that is not a check failed.
    """
    path = folder / "assembled.ipynb"
    nbformat.write(notebook, path)
    collected = _Collected()
    said = io.StringIO()
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # nbval and nothing else
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), _kept_kernel():
        options = [*OPTIONS, f"--nbval-cell-timeout={seconds:g}", f"--rootdir={folder}"]
        options += [f"--confcutdir={folder}", str(path)]  # without it pytest looks at every file beside the folder
        code = pytest.main(options, plugins=[nbval.plugin, collected])
    failed = [ran for ran in collected.cells if ran.role != "check" and not ran.passed]
    count = sum(cell.cell_type == "code" for cell in notebook.cells)
    if failed or len(collected.cells) != count or code not in (0, 1):
        KeptKernel.drop()
        reason = failed[0].line if failed else (said.getvalue().strip().splitlines() or ["nbval says nothing"])[-1]
        raise KernelFault(f"the trusted kernel: {reason}"[:500])
    return collected.cells


class _Collected:
    """A pytest plugin that keeps what each cell said."""

    def __init__(self):
        self.cells: list[Ran] = []

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = (yield).get_result()
        if call.when != "call":
            return
        about = item.cell.metadata.get("nn_exercise", {})
        passed = report.outcome == "passed" and not hasattr(report, "wasxfail")
        line = _printed(item.cell) if passed else _raised(call)
        hidden = bool(about.get("hidden"))
        self.cells.append(Ran(about.get("id", ""), about.get("role", ""), hidden, passed, line))


def _printed(cell):
    """What a cell that passed printed: nbval has compared it with this."""
    return "".join(output.get("text", "") for output in cell.get("outputs", [])).strip()


def _raised(call):
    error = call.excinfo and call.excinfo.value
    if error is None:
        return "it was not run: an earlier cell took too long"
    text = COLOURS.sub("", getattr(error, "inner_traceback", None) or str(error))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__


@contextlib.contextmanager
def _kept_kernel():
    """nbval starts its kernels by this name, and stops them when the notebook ends."""
    before, stop = nbval.plugin.RunningKernel, RunningKernel.stop
    nbval.plugin.RunningKernel, RunningKernel.stop = KeptKernel.take, lambda kernel: None
    nbval.kernel.pformat = id  # it would print every message for a log that nobody keeps
    try:
        yield
    finally:
        nbval.plugin.RunningKernel, RunningKernel.stop, nbval.kernel.pformat = before, stop, pformat


def _started(startup_timeout):
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    os.environ |= {"MPLBACKEND": "agg", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    kernel = RunningKernel(CURRENT_ENV_KERNEL_NAME, cwd=str(SOLUTIONS), startup_timeout=startup_timeout)
    atexit.register(KeptKernel.drop)
    reply = kernel.kc.execute(PREPARE, store_history=False, reply=True, timeout=startup_timeout)
    if reply["content"]["status"] != "ok":
        raise KernelFault(f"the trusted kernel does not start: {reply['content'].get('evalue')}")
    return kernel
