"""The block of a check cell: collects what its checks find, then prints one line or raises one sentence."""

import contextlib
import sys
import time
from collections.abc import Callable
from traceback import walk_tb
from types import CodeType, TracebackType
from typing import Any

from nnlib.check.bound_names import names_read
from nnlib.check.call import called
from nnlib.check.catalogue import mistake_like, mistake_partly_like
from nnlib.check.cause import APART, TO_FIRST, TRIAL, cause_of, common_cause, degenerate, typed_wrong, uncertain
from nnlib.check.cell_runs import cell_runs
from nnlib.check.diagnosis import TOLERANCE, diagnose
from nnlib.check.fault import Fault, fault_of_call, fault_of_value
from nnlib.check.fingerprint import fingerprint, fingerprint_of_call, fingerprint_of_error
from nnlib.check.learners_error import NOT_WRITTEN, sentence_of, undefined_name
from nnlib.check.numbers_of import numbers_of
from nnlib.check.probes import QUICK, probed
from nnlib.check.renamed import renamed
from nnlib.check.shown import function_name, one_line, shown, shown_call
from nnlib.check.verdict import Status, Verdict, latest
from nnlib.check.wrong import Interrupted, Wrong

LONGEST = 700
UNFILLED = f"{NOT_WRITTEN}: put your answer in place of `...`"


def question(name: str, hidden: bool = False) -> "Question":
    """Open the checks of a question: `with check.question("weighted-sum") as q:`.

    Parameters
    ----------
    name : str
        The question's id.
    hidden : bool
        Whether these are the teacher's checks on random inputs. No catalogued mistake is looked for there.

    Returns
    -------
    Question
        To be used in a `with` statement. Leaving it prints one line, or raises `Wrong`.
    """
    frame = sys._getframe(1)
    return Question(name, hidden, frame.f_code, frame.f_globals)


class Question:
    """The checks of one question; made by `question`."""

    def __init__(self, name: str, hidden: bool, code: CodeType, notebook: dict[str, Any]):
        self.name = name
        self.kind = "hidden" if hidden else "visible"
        self.outcomes: list = []
        self.faults: list[Fault] = []
        self.code, self.notebook, self.began = code, notebook, time.process_time()
        self.seen: list[tuple[Any, Any]] = []  # results that were compared, with what is expected
        self.wants: dict[int, Any] = {}  # by place among the outcomes
        self.called: list = []  # functions
        self.failed: tuple | None = None  # the first call that gave something else: function, arguments, keywords
        self.probes: list = []
        self.reads = names_read(code)  # names in the check's cell
        self.missing = [part for part in sorted(self.reads) if notebook.get(part) is Ellipsis]

    def expect(
        self,
        function: Callable,
        *arguments: Any,
        gives: Any,
        label: str = "",
        parts: tuple[str, ...] = (),
        tolerance: float = TOLERANCE,
        whole: bool = False,
        **keywords: Any,
    ) -> None:
        """Call the learner's function on fresh copies of the arguments and compare its result.

        Parameters
        ----------
        function : callable
        *arguments, **keywords
            What to call it with. A generator of random numbers is copied too.
        gives : object
            The expected result: a number, text, array, or list or tuple of these.
        label : str
            What this check is about; stands before the call in the sentence.
        parts : tuple of str
            Names of a tuple's parts, such as ("dW", "db").
        tolerance : float
            Greatest relative error.
        whole : bool
            Whether whole numbers are asked for, and 4.0 is none.
        """
        if not callable(function):
            unfilled = function is Ellipsis
            what = UNFILLED if unfilled else f"{shown(function)} stands where a function is expected"
            self._note(
                ["not a function", fingerprint(function)], Fault(what, status="not written" if unfilled else "wrong")
            )
            return
        outcome = called(function, arguments, keywords)
        self.called.append(function)
        self.seen.append((outcome.result, gives))
        self.wants[len(self.outcomes)] = gives
        call = shown_call(function_name(function), arguments, keywords)
        call = f"{label}: {call}" if label else call
        why = None
        if outcome.error is None:
            why = diagnose(outcome.result, gives, arguments=outcome.arguments, parts=parts, tolerance=tolerance)
            if why is None and whole and numbers_of(outcome.result).dtype.kind not in "biu":
                why = "the values are right, but numbers with a point, where whole numbers are asked for"
        if isinstance(outcome.error, NotImplementedError):
            self.missing += [name for name in sorted(self.reads) if self.notebook.get(name) is function]
        fault = fault_of_call(call, outcome, gives, why)
        self.failed = self.failed or ((function, arguments, keywords) if fault else None)
        self._note(fingerprint_of_call(outcome, why), fault)

    def value(self, name: str, value: Any, expected: Any, tolerance: float = TOLERANCE) -> None:
        """Compare a plain value of the learner's.

        Parameters
        ----------
        name : str
            What it is called in his notebook.
        value, expected : object
            A number, text, array, or list or tuple of these.
        tolerance : float
            Greatest relative error.
        """
        if value is Ellipsis:
            self._note(["not written"], Fault(f"{name} is {UNFILLED}", status="not written"))
            return
        self.seen.append((value, expected))
        self.wants[len(self.outcomes)] = expected
        why = diagnose(value, expected, tolerance=tolerance)
        why = typed_wrong(value, expected, why) if why else None
        self._note(True if why is None else fingerprint(value), fault_of_value(f"{name} is", value, expected, why))

    def true(self, label: str, holds: Any, otherwise: str = "") -> None:
        """Check a property.

        Parameters
        ----------
        label : str
            The property, such as "accuracy at least 90 %".
        holds : bool
            Whether it holds.
        otherwise : str
            The sentence to tell where it does not.
        """
        try:
            right = bool(holds)
        except Exception:
            right = False
        if right:
            self._note(True, None)
        else:
            self._note(["false", one_line(otherwise or label, 200)], Fault(f"{label}: {otherwise or 'it is not so'}"))

    def _note(self, outcome, fault):
        self.outcomes.append(outcome)
        if fault is not None:
            self.faults.append(fault)
            if self.notebook.get(TRIAL) == TO_FIRST:
                raise Wrong(str(fault), self.name, outcomes=self.outcomes)

    def __enter__(self) -> "Question":
        for name in sorted(self.reads):
            if cell_runs and (stop := cell_runs.stop_of(name)):
                before = "; what was defined before it is not judged" if name in self.notebook else ""
                self._end("stopped", f"the cell of {name} stops: {stop.sentence}{before}")
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        if type(error) is KeyboardInterrupt:
            raise Interrupted(f"✗ {self.name}: {sentence_of(error)}") from None
        if isinstance(error, (KeyboardInterrupt, Wrong)):
            return
        if error is not None:
            self._note(fingerprint_of_error(error), self._fault_of_block(error))
        if not self.outcomes:
            raise ValueError(f"question {self.name!r} has no checks: call q.expect, q.value or q.true in its block")
        if self.faults:
            self._fail()
        count = len(self.outcomes)
        self._end("right", f"{count} {self.kind} {'check' if count == 1 else 'checks'} passed")

    def _fault_of_block(self, error):
        """Of an error in the block: a name that is not there is missed in the check's cell itself, or is a fault."""
        *_, (last, _) = walk_tb(error.__traceback__)
        if isinstance(error, NameError) and last.f_code.co_filename == self.code.co_filename:
            self.missing += [error.name] if error.name else []
            return Fault(undefined_name(error), status="not defined")
        return Fault(sentence_of(error), status="not written" if isinstance(error, NotImplementedError) else "wrong")

    def _fail(self):
        for name in dict.fromkeys(self.missing) if TRIAL not in self.notebook else ():
            if cell_runs and (told := renamed(self.code, self.notebook, name, cell_runs.own())):
                self._end("renamed", told)
        blank = [name for name in self.missing if self.notebook.get(name) is Ellipsis]
        if blank:
            self._end("not written", f"{', '.join(blank)} {'is' if len(blank) == 1 else 'are'} {UNFILLED}")
        first = next((fault for fault in self.faults if fault.status != "wrong"), self.faults[0])
        if self.notebook.get(TRIAL) is True and self.kind == "visible":
            self._probed()  # for the catalogue
        known = mistake_like(self.name, self.outcomes, self._probed) if self.kind == "visible" else None
        alone = self.kind == "hidden" or TRIAL in self.notebook or first.status != "wrong"
        found = None if alone else cause_of(self, first)
        if known and not (found and found.sure and degenerate(self.outcomes)):
            place = f" Look at {found.place}." if found and found.sure else ""
            as_what = "Perhaps the known mistake" if uncertain(self.outcomes) else "Known mistake"
            told = f"{first.what}. {as_what}: “{known.name}”. {known.hint}{place}"
            self._end("wrong", told, known.name, found if place else None)
        several = len(self.faults) > 1 and first.status != "not written"
        more = f" ({len(self.faults)} of {len(self.outcomes)} checks fail)" if several else ""
        if not alone and not (found and found.sure):
            partly = mistake_partly_like(self.name, self.outcomes, self.wants, apart=not self.called)
            if partly:
                self._end(
                    "wrong", f"{first.what}. In part a known mistake: “{partly.name}”. {partly.hint}", partly.name
                )
        if found:
            error = f": {first.error}" if first.error else ""
            self._end("wrong", f"{first.what}{error}{more}. {found}", found=found)
        common = common_cause(self.seen) if self.kind == "visible" and not first.why else None
        self._end(first.status, f"{first}{more}{f': {common}' if common else ''}")

    def _probed(self):
        """What more calls give; nothing where the answer runs apart, or where a call takes long."""
        slow = time.process_time() - self.began > QUICK and TRIAL not in self.notebook
        if self.failed and not self.probes and not slow and APART not in self.notebook:
            from nnrepair.bench import Late, belt

            with contextlib.suppress(Late), belt(1.0):
                self.probes = probed(*self.failed)
        return self.probes

    def _end(self, status: Status, told: str, mistake: str = "", found: Any = None) -> None:
        """Say it: print a line, or raise."""
        more: dict[str, Any] = {"mistake": mistake, "outcomes": self.outcomes, "probes": self.probes}
        more |= {"cause": found.kind, "cause_told": str(found)} if found else {}
        line = one_line(f"{'✓' if status == 'right' else '✗'} {self.name}: {told}", LONGEST)
        if TRIAL not in self.notebook and self.kind == "visible":
            line += self._since_the_run(status, line)
            latest[self.name] = Verdict(self.name, status, line, **more)
        if status != "right":
            raise Wrong(line, self.name, status, **more) from None
        print(line)

    def _since_the_run(self, status, line):
        """What is known of cells that were changed and not run: a check judges what was run last."""
        if cell_runs is None:
            return ""
        if status != "stopped" and (name := cell_runs.changed_since(self.reads)):
            return f" (The cell of {name} was changed since: run it, then this check.)"
        if status != "right" and self.reads & cell_runs.own() and cell_runs.failed_before(self.name, line):
            return " (No cell was run since the last check: run the answer's cell after each change.)"
        return ""
