"""The gaps of an answer: where mistakes differ from it, with what they have there to choose from."""

from dataclasses import dataclass, field
from math import prod

from grader.authoring.without_typing.differences import Piece

WIDEST = 56  # letters of a choice
MOST_CHOICES, MOST_GAPS, MOST_ANSWERS, FEWEST_ANSWERS = 5, 4, 100, 4


@dataclass
class Gap:
    """From one place of the answer's source to another; `others` may stand there by mistake."""

    start: int
    end: int
    others: list[str] = field(default_factory=list)


def gaps_of(source: str, mistakes: list[list[Piece]]) -> list[Gap]:
    """The gaps of as many mistakes as fit into one form, the first first, in order and apart from each other.

    Parameters
    ----------
    source : str
        The answer's.
    mistakes : list of list of Piece
        Where each differs from it.
    """
    gaps: list[Gap] = []
    for pieces in mistakes:
        more = _with(gaps, source, pieces)
        if pieces and _fits(more, source):
            gaps = more
    return gaps


def answers_to(gaps: list[Gap]) -> int:
    """How many answers can be put together."""
    return prod(len(gap.others) + 1 for gap in gaps)


def _with(gaps, source, pieces):
    """The gaps with one more mistake: where they overlap, one gap holds both."""
    spans = _joined([(gap.start, gap.end) for gap in gaps] + [(piece.start, piece.end) for piece in pieces])
    wider = [Gap(start, end) for start, end in spans]
    for gap in wider:
        changes = [
            [(old.start, old.end, other)]
            for old in gaps
            if gap.start <= old.start and old.end <= gap.end
            for other in old.others
        ]
        own = [(p.start, p.end, p.other) for p in pieces if gap.start <= p.start and p.end <= gap.end]
        for change in [*changes, own]:
            text = _replaced(source, gap, change)
            if text not in [source[gap.start : gap.end], *gap.others]:
                gap.others.append(text)
    return wider


def _fits(gaps, source):
    widest = max(len(text) for gap in gaps for text in [source[gap.start : gap.end], *gap.others])
    most = max(len(gap.others) + 1 for gap in gaps)
    are_few = most <= MOST_CHOICES and len(gaps) <= MOST_GAPS and answers_to(gaps) <= MOST_ANSWERS
    return widest <= WIDEST and are_few


def _joined(spans):
    """Spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _replaced(source, gap, changes):
    text, at = "", gap.start
    for start, end, other in sorted(changes):
        text += source[at:start] + other
        at = end
    return text + source[at : gap.end]
