"""The block of a check cell: collects what its checks find, then prints one line or raises one sentence."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import Any

from nnlib.check.call import called
from nnlib.check.catalogue import mistake_like
from nnlib.check.diagnosis import TOLERANCE, diagnose
from nnlib.check.fault import Fault, fault_of_call, fault_of_value
from nnlib.check.learners_error import NOT_WRITTEN, sentence_of, undefined_name
from nnlib.check.shown import function_name, one_line, shown, shown_call
from nnlib.check.sketch import sketch, sketch_of_call, sketch_of_error
from nnlib.check.wrong import Wrong

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
    cell = sys._getframe(1)
    blank = [part for part in cell.f_code.co_names if cell.f_globals.get(part) is Ellipsis]
    return Question(name, hidden, blank)


class Question:
    """The checks of one question; made by `question`."""

    def __init__(self, name: str, hidden: bool = False, blank: list[str] | None = None):
        self.name = name
        self.kind = "hidden" if hidden else "visible"
        self.outcomes: list = []
        self.faults: list[Fault] = []
        self.blank = blank or []  # names in the check's cell that still stand for `...`

    def expect(
        self,
        function: Callable,
        *arguments: Any,
        gives: Any,
        label: str = "",
        parts: tuple[str, ...] = (),
        tolerance: float = TOLERANCE,
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
        """
        if not callable(function):
            unfilled = function is Ellipsis
            what = UNFILLED if unfilled else f"{shown(function)} stands where a function is expected"
            self._note(["not a function", sketch(function)], Fault(what, blank=unfilled))
            return
        outcome = called(function, arguments, keywords)
        call = shown_call(function_name(function), arguments, keywords)
        call = f"{label}: {call}" if label else call
        why = None
        if outcome.error is None:
            why = diagnose(outcome.result, gives, arguments=outcome.arguments, parts=parts, tolerance=tolerance)
        self._note(sketch_of_call(outcome, why), fault_of_call(call, outcome, gives, why))

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
            self._note(["not written"], Fault(f"{name} is {UNFILLED}", blank=True))
            return
        why = diagnose(value, expected, tolerance=tolerance)
        self._note(True if why is None else sketch(value), fault_of_value(f"{name} is", value, expected, why))

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

    def __enter__(self) -> "Question":
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        if isinstance(error, (KeyboardInterrupt, Wrong)):
            return
        if error is not None:
            what = undefined_name(error) if isinstance(error, NameError) else sentence_of(error)
            self._note(sketch_of_error(error), Fault(what, blank=isinstance(error, NotImplementedError)))
        if not self.outcomes:
            raise ValueError(f"question {self.name!r} has no checks: call q.expect, q.value or q.true in its block")
        if self.faults:
            raise self._wrong() from None
        count = len(self.outcomes)
        print(f"✓ {self.name}: {count} {self.kind} {'check' if count == 1 else 'checks'} passed")

    def _wrong(self):
        if self.blank:
            verb = "is" if len(self.blank) == 1 else "are"
            sentence = f"✗ {self.name}: {', '.join(self.blank)} {verb} {UNFILLED}"
            return Wrong(sentence, self.name, self.outcomes, blank=True)
        first = next((fault for fault in self.faults if fault.blank), self.faults[0])
        known = mistake_like(self.name, self.outcomes) if self.kind == "visible" else None
        if known:
            sentence = f"{first.what}. Known mistake: “{known.name}”. {known.hint}"
        else:
            count = len(self.outcomes)
            several = len(self.faults) > 1 and not first.blank
            more = f" ({len(self.faults)} of {count} checks fail)" if several else ""
            sentence = f"{first}{more}"
        sentence = one_line(f"✗ {self.name}: {sentence}", 700)
        return Wrong(sentence, self.name, self.outcomes, known and known.name, first.blank)
