"""The answers in a notebook's cells, found by metadata, then by cell id, then by the names they define.

What counts is what the notebook would do from top to bottom: an answer is the one that stands before its check, and
the student's other cells, on which it may lean, come along in their order.
"""

import ast
import builtins
import re
from dataclasses import dataclass, field, replace

from grader.authoring.blank import blank
from grader.authoring.exercise import Exercise, Question
from grader.python_source import defined_names, listed, parsed, without_magics
from grader.submissions.handed_out import added_since, taken_out_since
from grader.submissions.notebook import Cell
from grader.submissions.own_cells import bound, leaned_on, only_shows, read, that_bind, touched

FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
ITS_CHECK = re.compile(r"""check\.question\(\s*["']([\w-]+)["']""")
ADDED = "this question was added after the notebook was handed out"
TAKEN_OUT = "the exercise no longer has this question; the answer is not marked"


@dataclass(frozen=True)
class Extracted:
    """What is taken out of a notebook.

    Attributes
    ----------
    answers : dict of str to str
        Source by question id; a question without a cell is left out.
    own : dict of str to list of str
        By question id, the student's other cells that come before its answer; none where no answer leans on them.
    notes : list of str
        What a human may want to know: cells found by their names, several, missing.
    added : set of str
        The ids of the questions that were added after the notebook was handed out.
    """

    answers: dict[str, str] = field(default_factory=dict)
    own: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    added: set[str] = field(default_factory=set)

    def code_of(self, question: str) -> str:
        """An answer, with those of the student's other cells on which it leans."""
        answer = self.answers.get(question, "")
        earlier = [cell for cells in self.own.values() for cell in cells]
        return "\n".join([*leaned_on(answer, earlier), answer]) if answer else ""


def extract(exercise: Exercise, cells: list[Cell]) -> Extracted:
    """Find the answer to each question, and the cells on which answers lean.

    Parameters
    ----------
    exercise : Exercise
    cells : list of Cell
        The student's, in the order of the file.
    """
    found, places, used = Extracted(added=added_since(exercise, cells)), {}, set[int]()
    found.notes.extend(f"{name}: {ADDED}" for name in exercise.questions if name in found.added)
    found.notes.extend(f"{name}: {TAKEN_OUT}" for name in taken_out_since(exercise, cells))
    for question in exercise.questions.values():
        if not question.answer:
            continue
        candidates, how = _candidates(question, cells)
        if not candidates:
            if question.id not in found.added:
                found.notes.append(f"{question.id}: the answer cell is missing")
            continue
        place, passed_over = _which(question, candidates, cells)
        places[question.id] = place
        used |= {place, *passed_over}
        if how:
            found.notes.append(f"{question.id}: the answer cell was found by {how}")
        if len(candidates) > 1:
            names = listed(defined_names(question.answer))
            told = f"{len(candidates)} answer cells; the one that defines {names} last before its check counts"
            found.notes.append(f"{question.id}: {told}")
        if not cells[place].code:
            found.notes.append(f"{question.id}: the answer's cell is a text cell; it was read as code")
        found.answers[question.id], magics = without_magics(_code(cells[place]))
        if magics:
            found.notes.append(f"{question.id}: lines that only a notebook understands were left out: {listed(magics)}")
    return _with_own_cells(exercise, cells, places, used, found)


def written_answers(exercise: Exercise, cells: list[Cell]) -> dict[str, str]:
    """The text of each written answer, by question id: without the question, empty where nothing was written."""
    texts = {}
    for question in exercise.questions.values():
        if not question.written:
            continue
        own = [c for c in cells if (c.role, c.question) == ("written", question.id)]
        own = own or [c for c in cells if c.id == f"{question.id}-written"]
        texts[question.id] = _without_prompt(own[-1].source, question.written) if own else ""
    return texts


def _candidates(question: Question, cells):
    """Places of the cells that may be the answer, and how they were found."""
    ways = (
        ("", lambda cell: (cell.role, cell.question) == ("answer", question.id)),
        ("its id, as its metadata is lost", lambda cell: cell.id == f"{question.id}-answer"),
    )
    for how, is_marked in ways:
        marked = [place for place, cell in enumerate(cells) if is_marked(cell)]
        code = [place for place in marked if cells[place].code]
        if written := _written_in(question, code, cells):
            return written, how
        text = [place for place in marked if not cells[place].code and _is_code(_code(cells[place]))]
        if text or code:
            return text or code[-1:], how
    names = set(defined_names(question.answer))
    free = [place for place, cell in enumerate(cells) if cell.code and cell.role in ("", "answer")]
    free = [place for place in free if not ITS_CHECK.search(cells[place].source)]
    whole = [place for place in free if names <= _names(cells[place])]
    parts = [place for place in free if names & _names(cells[place])]
    if not whole and names <= {name for place in parts for name in _names(cells[place])}:
        whole = parts
    return _written_in(question, whole, cells) or whole[
        -1:
    ], f"the name {listed(sorted(names))}, as its metadata is lost"


def _written_in(question, places, cells):
    """Without those that are left as they came."""
    empty = _bare(blank(question.answer, question.id))
    sources = {place: without_magics(_code(cells[place]))[0] for place in places}
    return [place for place, source in sources.items() if _bare(source) != empty and not _is_left_open(source)]


def _is_left_open(source):
    """Whether nothing stands in a cell but functions that raise NotImplementedError, and names for `...`."""
    tree = parsed(source)
    return tree is not None and all(map(_is_open, tree.body))


def _is_open(statement):
    if isinstance(statement, ast.FunctionDef):
        body = statement.body[ast.get_docstring(statement) is not None :]
        return len(body) == 1 and isinstance(body[0], ast.Raise) and "NotImplementedError" in ast.dump(body[0])
    value = getattr(statement, "value", None)
    return isinstance(statement, ast.Assign) and isinstance(value, ast.Constant) and value.value is ...


def _is_code(text):
    return bool(text.strip()) and parsed(text) is not None


def _which(question, candidates, cells):
    """The place of the cell that counts, and those that are no cells for others to lean on."""
    names = set(defined_names(question.answer))
    checks = [place for place, cell in enumerate(cells) if _is_check(cell, question.id)]
    whole = [place for place in candidates if names <= _names(cells[place])]
    parts = [place for place in candidates if names & _names(cells[place])]
    fit = whole or parts or candidates
    before = [place for place in fit if checks and place < checks[-1]]
    chosen = (before or fit)[-1]
    return chosen, [place for place in candidates if place > chosen]


def _with_own_cells(exercise, cells, places, used, found):
    """With the student's other cells before the answers, if any answer leans on them."""
    own = _own_cells(exercise, cells, used)
    answers = dict(found.answers)
    for question, place in places.items():
        check = next((i for i in range(place + 1, len(cells)) if _is_check(cells[i], question)), place)
        names = set(defined_names(exercise.questions[question].answer))
        for after in [i for i in own if place < i < check and touched(own[i]) & names]:
            answers[question] += "\n" + own.pop(after)
    if not any(leaned_on(answer, own.values()) for answer in answers.values()):
        return replace(found, answers=answers)
    before, done = {}, list[int]()
    for question, place in places.items():
        now = [i for i in own if i < place and i not in done]
        unknown = read(answers[question]) - _known(exercise, [own[i] for i in (*done, *now)], answers[question])
        later = [i for i in own if i not in (*done, *now)]  # of a notebook that was not written from top to bottom
        now += [later[i] for i in that_bind(unknown, [own[i] for i in later])]
        done += now
        before[question] = [own[i] for i in now]
    leans = [question for question, answer in answers.items() if leaned_on(answer, own.values())]
    note = f"{len(done)} of the student's own cells are run before the answers: {listed(leans)} may lean on them"
    return replace(found, answers=answers, own=before, notes=[*found.notes, note])


def _own_cells(exercise, cells, used):
    """By place, the sources of what is neither an answer nor the course's own and may change something."""
    given = {_bare(source) for source in exercise.setup}
    own = {}
    for place, cell in enumerate(cells):
        if cell.code and place not in used and not (cell.role == "check" or ITS_CHECK.search(cell.source)):
            source = without_magics(cell.source)[0]
            if not (_bare(source) in given or _is_left_open(source) or only_shows(source)):
                own[place] = source
    return own


def _known(exercise, run, answer):
    """What an answer has anyway: Python's own, the setup's (some of it inside a `try`), other answers, cells run."""
    known = set(dir(builtins)) | bound(answer)
    for source in [*exercise.setup, *(question.answer for question in exercise.questions.values()), *run]:
        known |= bound(source)
    return known


def _is_check(cell, question):
    if cell.role == "check":
        return cell.question == question
    found = ITS_CHECK.search(cell.source) if cell.code else None
    return bool(found and found[1] == question)


def _code(cell):
    """A cell's source; of one that became text, without the fences that some put around it."""
    return cell.source if cell.code else FENCE.sub("", cell.source)


def _names(cell):
    return set(defined_names(without_magics(_code(cell))[0]))


def _bare(source):
    return "".join(source.split())


def _without_prompt(text, prompt):
    """What stands in the cell besides the question, which learners leave in or take out."""
    asked = {line.strip() for line in prompt.split("\n")}
    return "\n".join(line for line in text.split("\n") if line.strip() not in asked or not line.strip()).strip()
