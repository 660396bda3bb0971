"""The trusted kernel from within: what outlives a submission, and what the cells of the assembled notebook call.

`Kernel` stands in the kernel's names as `__grader__`; there is one a process.
"""

import faulthandler
import os
import resource
from pathlib import Path

from IPython.core.interactiveshell import InteractiveShell

from grader.grading.chapter import read_chapter
from grader.grading.die_with_parent import die_with_parent
from grader.grading.request import Request
from grader.grading.session import Session
from grader.sandbox.client import SandboxClient
from nnlib.check.cause import APART
from nnlib.check.run_all import stop_at_wrong

MEMORY_MB = 4096  # of this kernel: a stand-in may be asked for anything


class Kernel:
    """Binds this process: it keeps within memory of its own, ends with the grader, and hears how cells end.

    Parameters
    ----------
    shell : IPython.core.interactiveshell.InteractiveShell
        Where the cells run.
    """

    def __init__(self, shell: InteractiveShell):
        die_with_parent()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MB << 20, MEMORY_MB << 20))
        self.names = shell.user_ns
        self.names[APART] = True  # no cause is looked for in a source, least of all by running a changed one here
        self.own_names: frozenset[str] = frozenset()  # those of a kernel that has not graded anything
        self.sandboxes: dict[str, SandboxClient] = {}
        self.session: Session | None = None
        self.checking: tuple[str, bool] | None = None  # question, hidden: of the check cell that runs
        self.nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - kept for the watchdog
        stop_at_wrong()  # an error that is forgiven would be an answer that holds
        shell.events.register("post_run_cell", self._cell_ended)

    def start(self, path: str) -> None:
        """Begin with the submission of a request's file."""
        request = Request.read(Path(path))
        solution = Path(request.solution)
        os.chdir(solution.parent)  # where the notebook's kernel would stand
        self.own_names = self.own_names or frozenset(self.names)
        if request.sandbox not in self.sandboxes:
            self.sandboxes[request.sandbox] = SandboxClient(request.sandbox)
        about, client = read_chapter(solution, solution.stat().st_mtime_ns), self.sandboxes[request.sandbox]
        client.chapter_setup(about.exercise.stem, about.exercise.setup)
        self.session = Session(request, about, client)

    def answer(self, question: str) -> None:
        """Have a question answered, before its first check."""
        session = self._at_work()
        self._watch(question)
        with session.faults_kept():
            session.answer(question)

    def check(self, question: str, hidden: bool) -> None:
        """Before a check, in its cell: nothing is left of earlier ones, of whomever, and all that it needs is there."""
        if hidden:
            self._watch(question)
        self.checking = question, hidden
        for name in set(self.names) - self.own_names:
            del self.names[name]
        session = self._at_work()
        with session.faults_kept():
            self.names.update(session.names_for(question, hidden))

    def finish(self) -> None:
        """End the submission."""
        ended, self.session = self._at_work(), None
        ended.finish()

    def _at_work(self) -> Session:
        if self.session is None:
            raise RuntimeError("no submission is being graded: call start() first")
        return self.session

    def _watch(self, question):
        """Have this process ended where the cell takes longer than all limits together, even in a loop in C."""
        seconds = self._at_work().seconds_for(question)
        faulthandler.dump_traceback_later(seconds, exit=True, file=self.nowhere)

    def _cell_ended(self, result):
        faulthandler.cancel_dump_traceback_later()
        if self.checking is not None:
            (question, hidden), self.checking = self.checking, None
            self._at_work().checked(question, hidden, result.error_in_exec or result.error_before_exec)
