"""The linter of prose finds filler, doubled words and exclamation marks, and leaves code and formulas alone."""

import nbformat
import pytest

from book.tools.check_prose import findings, main


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("First. This is simply a sum. Last.", "filler “simply”"),
        ("First. We multiply in order to add. Last.", "filler “in order to” (to)"),
        ("First. You just add them. Last.", "filler “just”"),
        ("First. Just add them. Last.", "filler “just”"),
        ("First. It is the\nthe sum. Last.", "doubled word “the”"),
        ("First. What a sum! Last.", "exclamation mark"),
    ],
)
def test_a_fault_is_found_with_its_sentence(text, complaint):
    ((found, sentence),) = findings(text)
    assert found == complaint
    assert "Last" not in sentence or "!" in text
    assert "First" not in sentence


@pytest.mark.parametrize(
    "text",
    [
        "Just as bright, and just above 1.",
        "![A loop](loop.png)",
        "`simply!` and $n! = n \\cdot n$ and <!-- simply -->",
        "```python\nassert a != b, 'simply'\n```",
        "[a link](https://example.org/simply!)",
    ],
)
def test_no_fault(text):
    assert list(findings(text)) == []


def test_a_notebook_is_named_by_its_cell(tmp_path, capsys, monkeypatch):
    cells = [
        nbformat.v4.new_markdown_cell("Simply so.", id="the-sum"),
        nbformat.v4.new_code_cell("simply = 1", id="code"),
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "sums.ipynb")
    monkeypatch.setattr("sys.argv", ["check_prose.py", str(tmp_path / "sums.ipynb")])
    assert main() == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "sums.ipynb: the-sum: filler “Simply”: Simply so." in line
