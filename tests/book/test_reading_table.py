"""The table of what each chapter asks of a reader counts prose, live widgets, quizzes and claims."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from book.tools.reading_table import counts


def cell(make, id, source):
    made = make(source)
    made.id = id
    return made


NOTEBOOK = new_notebook(
    cells=[
        cell(
            new_markdown_cell, "before-the-widget", "Twelve well-chosen words. $a + b + c$ `is_no_word` " + "and " * 397
        ),
        cell(new_code_cell, "weight-grid-widget", "WeightGrid(weights)"),
        cell(new_code_cell, "quiz-one", 'Quiz(\n    "one", "Quiz(two)?", {})'),
        cell(new_code_cell, "quiz-two", "n = 3\n\nNumberQuiz(n)"),
        cell(new_code_cell, "claim-c1", 'share = 1\nclaim("C1")\nmy_claim(2)'),
    ]
)


def test_a_notebook_is_counted():
    assert counts(NOTEBOOK) == (400, 2, 1, 2, 1)
