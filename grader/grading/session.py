"""One submission, inside the trusted kernel: what the cells of the assembled notebook call.

Learners' code never runs in this process. It runs in the sandbox; here stand functions that ask it.
"""

import contextlib
import json
import os
import resource
import time
from pathlib import Path
from typing import Any

from IPython import get_ipython

from grader.grading.die_with_parent import die_with_parent
from grader.grading.fixtures import chapter
from grader.grading.stand_in import failed_below, stand_in
from grader.sandbox.client import SandboxClient
from grader.sandbox.inside.limits import Limits
from grader.submissions.python_source import all_names, names_read
from nnlib.check import Wrong
from nnlib.check.call import fresh
from nnlib.check.learners_error import sentence_of

MEMORY_MB = 8192  # of this kernel: a stand-in may be asked for anything
SLOW = 3  # seconds; an answer that takes longer is run again for one later worker, and not for all of them
clients: dict[str, SandboxClient] = {}
kernels_own: set[str] = set()


class Session:
    """What the grader tells of a submission in its job file, and what is found in the course of it.

    Parameters
    ----------
    job : dict
        solution, answers, seed, sandbox, limits (by question), found (the file to write at the end).
    names : dict
        The kernel's own, where the cells run.
    """

    def __init__(self, job: dict, names: dict[str, Any]):
        self.job, self.names = job, names
        path = Path(job["solution"])
        os.chdir(path.parent)  # where the notebook's kernel would stand
        self.chapter = chapter(path, path.stat().st_mtime_ns)
        if job["sandbox"] not in clients:
            clients[job["sandbox"]] = SandboxClient(job["sandbox"])
        self.client = clients[job["sandbox"]]
        self.client.chapter_setup(path.stem, self.chapter.exercise.setup)
        self.stem = path.stem
        self.given: dict[str, dict[str, Any]] = {}  # what each answered question's names stand for, here
        self.broken: dict[str, str] = {}
        self.settled: dict[str, bool] = {}
        self.failed_here: list[str] = []  # in the worker that runs now
        self.not_again: set[str] = set()  # answers that have passed, and ended their worker or were slow when run again
        self.found: dict[str, dict[str, Any]] = {}
        self.checking: tuple[str, bool] | None = None
        self.began = 0.0
        self.fault: BaseException | None = None  # of the grader's own, which must not cost a student anything
        self._seat("")

    def answer(self, question: str) -> None:
        """Run a learner's answer in the sandbox and take up what it defines."""
        source = self.job["answers"].get(question, "")
        about = self.found[question] = {"stood_in": self._stood_in(question, source), "mistake": "", "notes": []}
        self.began = time.monotonic()
        self._make_ready(question, source)
        if not source.strip():
            missing = question not in self.job["answers"]
            self.broken[question] = (
                "its answer cell is missing" if missing else "not written yet: its answer cell is empty"
            )
            return
        error = ""
        try:
            self.client.run(source, f"{question}-answer")
        except (Exception, SystemExit) as raised:
            error = sentence_of(raised)
        self.given[question] = {}
        for name in self.chapter.defines[question]:
            self._take_up(question, name)
        missing = [name for name in self.chapter.needs[question] if name not in self.given[question]]
        if missing and error:
            self.broken[question] = error if "not written yet" in error else f"the answer cell stops: {error}"
        elif missing:
            self.broken[question] = f"the answer does not define {' and '.join(missing)}"
        elif error:
            about["notes"].append(f"{question}: the cell stops after its answer: {error}")

    def check(self, question: str, hidden: bool) -> None:
        """Before a check cell: fresh fixtures, and the answers as they are known by now."""
        self.checking = question, hidden
        for name in set(self.names) - kernels_own:  # what earlier checks, of whomever, have left
            del self.names[name]
        self.names.update(self.chapter.fixtures(self.job["seed"], question, hidden))
        for given in self.given.values():
            self.names.update({name: fresh(value) for name, value in given.items()})
        if question in self.broken:
            raise Wrong(f"✗ {question}: {self.broken[question]}", question)

    def checked(self, error: BaseException | None) -> None:
        """After a check cell: a question that fails is answered by the reference from now on."""
        if self.checking is None:
            return
        (question, hidden), self.checking = self.checking, None
        if not hidden:
            self.found[question]["mistake"] = getattr(error, "mistake", None) or ""
        self.settled[question] = self.settled.get(question, True) and error is None
        if hidden or not self.chapter.questions[question].hidden:
            self._settle(question)

    def finish(self) -> None:
        """Write what was found, and end the learner's process."""
        self.client.close()
        if self.fault is not None:
            raise self.fault
        Path(self.job["found"]).write_text(json.dumps(self.found), "utf-8")

    def _settle(self, question):
        self.found[question]["seconds"] = round(time.monotonic() - self.began, 3)
        if not self.settled[question]:
            names = self.chapter.defines[question]
            self.given[question] = {name: self.chapter.reference[name] for name in names}
            self.failed_here.append(question)

    def _make_ready(self, question, source):
        """What failed is taken out with all that it did, unless this answer uses more of it than stands in."""
        own = {n for q in self.failed_here for n in all_names(self.job["answers"].get(q, "")) - set(self.given[q])}
        if self.client.alive and own & names_read(source):
            for failed in self.failed_here:
                self._put_reference(failed)
        elif self.failed_here or not self.client.alive:
            self._seat(question)
        self.client.question(self._limits(question))

    def _seat(self, until):
        """A fresh worker; the answers that hold are run again in it, except those that end it or take their time."""
        self.failed_here = []
        while not self._seated(until):
            pass

    def _seated(self, until):
        """Whether the worker is there to the end; what has ended it is left out the next time."""
        self.client.open(self.stem, self._limits(until))
        for question, passed in self.settled.items():
            if not passed or question in self.not_again:
                self._put_reference(question)
                continue
            began = time.monotonic()
            self.client.question(self._limits(question))
            self._run_again(question)
            if time.monotonic() - began > SLOW or not self.client.alive:
                self.not_again.add(question)
            if not self.client.alive:
                return False
        return True

    def _run_again(self, question):
        """An answer that has passed; where it does not run a second time, the reference stands in."""
        try:
            self.client.run(self.job["answers"][question], f"{question}-answer")
            for name in self.given[question]:
                self.given[question][name] = self.client.get(name)
        except (Exception, SystemExit):
            self._put_reference(question)

    def _put_reference(self, question):
        """What the answer defined is the reference's from now on, here and in the worker."""
        if self.settled.get(question):
            self.given[question] = {name: self.chapter.reference[name] for name in self.chapter.defines[question]}
        self.client.question(Limits())  # not those of the question: this takes no time but the machine's
        for name in self.chapter.defines[question]:
            with contextlib.suppress(Exception, SystemExit):  # a worker that an answer has ended or overrun
                self.client.put(name, stand_in(self.chapter.reference[name], self.client.limits.call_seconds))

    def _take_up(self, question, name):
        try:
            self.given[question][name] = self.client.get(name)
        except NameError:
            pass
        except (Exception, SystemExit) as error:
            self.found[question]["notes"].append(f"{question}: {name}: {sentence_of(error)}")

    def _stood_in(self, question, source):
        answers = self.job["answers"]
        known = {n: answers[q] if ok else None for q, ok in self.settled.items() for n in self.chapter.defines[q]}
        asked = self.chapter.questions[question]
        return failed_below(names_read(source) | names_read(f"{asked.check}\n{asked.hidden}"), known)

    def _limits(self, question):
        return Limits(**self.job["limits"].get(question, {}))


session: Session | None = None


def start(job: str, names: dict[str, Any]) -> None:
    global session
    session = Session(json.loads(Path(job).read_text("utf-8")), names)


def answer(question: str) -> None:
    with _faults_kept():
        session.answer(question)


def check(question: str, hidden: bool) -> None:
    with _faults_kept():
        session.check(question, hidden)


def finish() -> None:
    global session
    ended, session = session, None
    ended.finish()


@contextlib.contextmanager
def _faults_kept():
    """`Wrong` is a verdict; any other error is a fault, told at the end."""
    try:
        yield
    except Wrong:
        raise
    except BaseException as error:
        session.fault = error
        raise


def prepare_kernel() -> None:
    """Once a kernel: hear how cells end, keep within memory of its own, and end with the grader."""
    die_with_parent()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MB << 20, MEMORY_MB << 20))
    kernels_own.update(get_ipython().user_ns)
    get_ipython().events.register("post_run_cell", _cell_ended)


def _cell_ended(result):
    if session is not None:
        session.checked(result.error_in_exec or result.error_before_exec)
