"""The sandbox's worker as a question needs it: answers that hold have run in it, the reference stands in for the rest.

The student's other cells stand before the answers, as they do in his notebook. An answer that failed may have changed
its worker in any way. So the next question gets a fresh one, in which those that hold are run again. Of what failed,
functions stand in, which ask the reference from where it is; a plain value of the reference's would be told to whoever
gave its question up, so it comes in only where the course's own later answer needs it.
"""

import contextlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence

from grader.grading.answer import Answer, State
from grader.grading.chapter import Chapter
from grader.grading.stand_in import stand_in
from grader.python_source import all_names, names_read
from grader.sandbox.client import SandboxClient
from grader.sandbox.inside.limits import Limits

OWN_SECONDS = 60.0  # for the student's own cells of one notebook, each time they are run
MOST_ENDED = 3  # of its own cells that end their worker, before none is run any more
SLOW = 3  # seconds; an answer that takes longer is run again for one later worker, and not for all of them


class Replay:
    """The workers of one submission, one at a time.

    Parameters
    ----------
    client : SandboxClient
    chapter : Chapter
    limits : callable
        Gives a question's limits.
    own : dict of str to list of str
        By question, the student's other cells that come before its answer.
    """

    def __init__(
        self,
        client: SandboxClient,
        chapter: Chapter,
        limits: Callable[[str], Limits],
        own: Mapping[str, Sequence[str]],
    ):
        self.client, self.chapter, self.limits = client, chapter, limits
        self.failed_here: list[Answer] = []  # in the worker that runs now
        self.own = {question: list(enumerate(cells)) for question, cells in own.items()}
        self.own_seconds, self.ended_by_own = OWN_SECONDS, 0
        client.open(chapter.exercise.stem, limits(""))

    def make_ready(self, answer: Answer, earlier: Iterable[Answer]) -> None:
        """Have a worker for this answer, its time started.

        What failed is taken out with all that it did, unless this answer uses more of it than stands in.
        """
        if self.client.alive and needs_what_failed(answer, self.failed_here):
            needed = self._values_needed(answer.question, earlier)
            for failed in self.failed_here:
                self._put_reference(failed, needed)
        elif self.failed_here or not self.client.alive:
            self.start_again(answer.question, earlier)
        while not self._own_run(answer.question):
            self.start_again(answer.question, earlier)
        self.client.question(self.limits(answer.question))

    def start_again(self, question: str, earlier: Iterable[Answer]) -> None:
        """A fresh worker for a question; what ends it, or takes its time, is left out of the next."""
        self.failed_here = []
        settled = [answer for answer in earlier if answer.state is not State.OPEN]
        needed = self._values_needed(question, settled)
        alive = False
        while not alive:
            self.client.open(self.chapter.exercise.stem, self.limits(question))
            alive = all(self._restored(answer, needed) for answer in settled)

    def _values_needed(self, question, earlier):
        """Names of earlier answers that this question needs, or one that holds and is run again."""
        run = {question, *(answer.question for answer in earlier if not answer.failed)}
        return {name for asked in run for name in self.chapter.uses.get(asked, ())}

    def _own_run(self, question):
        """Run the student's own cells that come before an answer, whatever comes of them; whether the worker lives.

        One that ends the worker is left out from then on, and all of them where they do so again and again.
        """
        for number, source in self.own.get(question, []):
            if self.own_seconds <= 0 or self.ended_by_own >= MOST_ENDED:
                return True
            began = time.monotonic()
            self.client.question(self.limits(question))
            with contextlib.suppress(Exception, SystemExit):  # at home the next cells run as well
                self.client.run(source, f"{question}-own-{number}")
            self.own_seconds -= time.monotonic() - began
            if not self.client.alive:
                self.ended_by_own += 1
                self.own[question] = [cell for cell in self.own[question] if cell[0] != number]
                return False
        return True

    def _restored(self, answer, needed):
        """Bring an answer into the worker; whether that is still alive."""
        if not self._own_run(answer.question):
            return False
        if answer.failed or not answer.runs_again:
            self._put_reference(answer, needed)
            return True
        began = time.monotonic()
        self.client.question(self.limits(answer.question))
        try:
            self.client.run(answer.source, f"{answer.question}-answer")
            answer.values |= {name: self.client.get(name) for name in answer.values}
        except (Exception, SystemExit):  # it does not run a second time
            self._put_reference(answer, needed)
        answer.runs_again = self.client.alive and time.monotonic() - began <= SLOW
        return self.client.alive

    def _put_reference(self, answer, needed):
        """What the answer defined is the reference's from now on, here and, as far as it is needed, in the worker."""
        answer.take(self.chapter.reference)
        self.client.question(Limits())  # not those of the question: this takes no time but the machine's
        for name, value in answer.values.items():
            if not (callable(value) or name in needed):
                continue
            with contextlib.suppress(Exception, SystemExit):  # a worker that an answer has ended or overrun
                self.client.put(name, stand_in(value, self.client.limits.call_seconds))


def needs_what_failed(answer: Answer, failed: Iterable[Answer]) -> bool:
    """Whether an answer uses names of failed answers' cells for which nothing stands in."""
    own = {name for other in failed for name in all_names(other.source) - set(other.values)}
    return bool(own & names_read(answer.source))
