"""Forms to be tapped, made of the answer and its mistakes or as the author says: the check takes one answer of each."""

from itertools import permutations, product

import pytest

from grader.authoring.blank import without_marks
from grader.authoring.exercise import ROOT, Mistake, Question, read_exercise, solutions
from grader.authoring.form import form_of
from grader.authoring.generate import exercise_text
from grader.authoring.reference import reference_namespace
from grader.authoring.trial import tried
from grader.authoring.without_typing.form import form_of_question
from tests.support.long_run import later_all

STEMS = [path.stem for path in solutions()]


def form(answer, *mistakes, says=None):
    found = [Mistake(f"m{n}", "", "", source) for n, source in enumerate(mistakes)]
    return form_of_question(Question("q", answer=answer, mistakes=found, without_typing=says))


def choices(answer, *mistakes, says=None):
    return [sorted(part) for part in form(answer, *mistakes, says=says)["parts"][1::2]]


def answers_of(form):
    """All that can be put together."""
    if "pieces" in form:
        for order in permutations(form["pieces"]):
            yield form["before"] + form["between"].join(order) + form["after"]
    else:
        parts = [[part] if isinstance(part, str) else part for part in form["parts"]]
        yield from map("".join, product(*parts))


F = "def f(a, b):\n    return "


@pytest.mark.parametrize(
    ("answer", "mistakes", "expected"),
    [
        ("a + b, a", ["a - b, a", "a + b, b"], [["+", "-"], ["a", "b"]]),
        ("a.sum(axis=1), b", ["a.sum(axis=0), b", "a.sum(axis=1), a"], [["axis=0", "axis=1"], ["a", "b"]]),
        ("a.min(), b", ["a.max(), b", "a.min(), a"], [["max", "min"], ["a", "b"]]),
        # A larger piece takes up what is wrong within it; brackets go with what they are around.
        (
            "2 * a + b",
            ["3 * a + b", "2 * (a - 1) + b", "2 * a"],
            [["2 * (a - 1) + b", "2 * a", "2 * a + b", "3 * a + b"]],
        ),
        ("(a + b) ** 2, a", ["abs(a + b) ** 2, a", "(a + b) ** 2, b"], [["(a + b)", "abs(a + b)"], ["a", "b"]]),
        ("sum(w for w in a), b", ["sum(w + b for w in a), b", "sum(w for w in a), a"], [["w", "w + b"], ["a", "b"]]),
    ],
)
def test_whole_pieces_are_cut_where_mistakes_differ(answer, mistakes, expected):
    assert choices(F + answer, *(F + mistake for mistake in mistakes)) == expected


def test_a_mistake_of_another_structure_or_with_other_names_gives_no_gap():
    answer = "def f(a):\n    b = a.min()\n    return b - 1"
    assert choices(answer, "def f(a):\n    return a", "def f(a):\n    c = a.max()\n    return c - 1") == [
        ["max", "min"],
        ["+", "-"],
    ]  # what is left are the sisters


def test_of_one_piece_with_one_alternative_there_is_no_form():
    assert form(F + "a @ b", F + "b @ a") is None


def test_letters_are_put_in_order():
    assert form('nearest = "BDAC"  # SOLUTION') == {
        "before": 'nearest = "',
        "pieces": ["A", "B", "C", "D"],
        "between": "",
        "after": '"',
    }


def test_an_author_forbids_a_form_or_says_what_is_in_it():
    answer, mistakes = F + "a + b, a", (F + "a - b, a", F + "a + b, b")
    assert form(answer, *mistakes, says=False) is None
    assert choices(answer, *mistakes, says=[["a + b", "a * b", "b"], ["return", "yield"]]) == [
        ["return", "yield"],
        ["a * b", "a + b", "b"],
    ]
    lines = 'def f(a):\n    """Why."""\n    b = a\n\n    return b\n\n\ndef g(): ...'
    made = form(lines, says="lines")
    assert sorted(made.pop("pieces")) == ["    b = a", "    return b"]
    assert made == {"before": 'def f(a):\n    """Why."""\n', "between": "\n", "after": "\n\n\ndef g(): ..."}


def test_what_an_author_says_wrongly_is_told():
    for says, told in (
        ([["a", "b"]], "without_typing: `a` stands 3 times in the answer: write more, or less, of it"),
        ([["a + b", "b"], ["+ b, a", "b"]], "without_typing: two gaps share `+ b`: shorten one of them"),
    ):
        with pytest.raises(ValueError, match=told.partition(": ")[2].replace("+", r"\+")):
            form(F + "a + b, a", says=says)
        exercise = read_exercise(ROOT / "solutions" / "03-weighted-sums.ipynb")
        question = exercise.questions["weighted-sum"]
        question.answer, question.without_typing = F + "a + b, a", says
        assert any(told in fault for fault in form_of(exercise).faults)


def test_what_an_author_says_is_not_in_what_learners_get():
    for path in solutions():
        assert "without_typing" not in exercise_text(path)


def test_most_questions_have_a_form_and_the_answer_stands_anywhere_among_the_choices():
    questions = [q for path in solutions() for q in read_exercise(path).questions.values() if q.answer]
    forms = {q.id: form_of_question(q) for q in questions}
    assert len([form for form in forms.values() if form]) >= 80
    places = []
    for q in questions:
        if form := forms[q.id]:
            right = without_marks(q.answer)
            assert right in answers_of(form), q.id
            places += [place_of(right, form)] if "parts" in form else []
    assert all(places.count(n) < 0.6 * len(places) for n in range(5))


def place_of(right, form):
    """Where the right choice of the first gap stands among its choices."""
    options = form["parts"][1]
    return next(n for n, text in enumerate(options) if any(right == each for each in answers_of(fixed(form, text))))


def fixed(form, text):
    head, _, *rest = form["parts"]
    return {"parts": [head, [text], *rest]}


@pytest.mark.parametrize("stem", later_all(STEMS, ["10-what-it-learned"]))
def test_the_check_takes_one_answer_of_each_form(stem):
    path = ROOT / "solutions" / f"{stem}.ipynb"
    namespace = reference_namespace(path)
    for question in read_exercise(path).questions.values():
        if made := form_of_question(question):
            right = [answer for answer in answers_of(made) if is_right(question, answer, namespace)]
            assert right == [without_marks(question.answer)], question.id


def is_right(question, answer, namespace):
    try:
        compile(answer, "answer", "exec")
    except SyntaxError:
        return False
    return tried(question, answer, question.check, namespace, seconds=120).status == "right"
