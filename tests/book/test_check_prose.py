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
        ("First. So its wish is small. Last.", "a word of our own, “its wish” (error, δ)"),
        ("First. Wishes travel backward. Last.", "a word of our own, “Wishes” (error, δ)"),
        ("First. The dearest images. Last.", "a word of our own, “dearest” (costly, costliest)"),
    ],
)
def test_a_fault_is_found_with_its_sentence(text, complaint):
    ((found, sentence),) = findings(text)
    assert found == complaint
    assert "Last" not in sentence or "!" in text
    assert "First" not in sentence


@pytest.mark.parametrize(
    ("formula", "decided"),
    [
        ("$a' = \\sigma(W a)$", "a prime is a derivative; the next layer is a^{l+1}"),
        ("$$\nf(a) = W_2 (W_1 a)\n$$", "a layer stands above, W^1; below stand neurons"),
    ],
)
def test_a_formula_against_the_notation_is_found(formula, decided):
    ((found, shown),) = findings(f"First. Here is {formula}. Last.")
    assert found == f"not in our notation ({decided})"
    assert shown == " ".join(formula.split())


@pytest.mark.parametrize(
    "text",
    [
        "If you wish, push the button; it is an ease of mind.",
        "$\\sigma'(z)$, $C'(x)$, $W_{kj}$, $W_{0,1}$, $w_1 a + b_1$ and $a^{l+1}$",
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
