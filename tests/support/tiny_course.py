"""A course of one tiny chapter, for the tests of the grader and of what takes up earlier answers."""

from pathlib import Path

from nbformat import write
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

STEM = "01-tiny"
SETUP = "import numpy as np\n\nfrom nnlib import check"
HIDDEN_SETUP = (
    f'from grader import reference_answers\n\nreference = reference_answers("{STEM}")\nrng = np.random.default_rng()'
)
ANSWER = '''def weighted_sum(w, a, b):
    """The weighted sum plus bias."""
    # BEGIN SOLUTION
    return float(np.dot(w, a) + b)
    # END SOLUTION'''
CHECK = """with check.question("weighted-sum") as q:
    q.expect(weighted_sum, [2, -1], [0.5, 1], 3, gives=3.0)
    q.expect(weighted_sum, [2.5, -1, 4], [0.5, 1, 3], 0.5, gives=12.75)"""
HIDDEN = """with check.question("weighted-sum", hidden=True) as q:
    w, a, b = rng.normal(size=5), rng.normal(size=5), rng.normal()
    q.expect(weighted_sum, w, a, b, gives=reference.weighted_sum(w, a, b))"""
MISTAKES = {
    "the bias is forgotten": "return np.dot(w, a)",
    "a mean is taken": "return np.mean(np.multiply(w, a)) + b",
    "the bias is subtracted": "return np.dot(w, a) - b",
}
COUNT_MISTAKES = {"the biases are left out": 6, "the biases are counted twice": 10, "the weights are left out": 2}


def solution_cells() -> list:
    """Cells of the questions weighted-sum, a function, and count, a value."""
    about = {"id": "weighted-sum"}
    cells = [
        _text("title", "# Tiny"),
        _code("setup", SETUP, role="setup"),
        _code("reference", HIDDEN_SETUP, role="setup", hidden=True),
        _text("weighted-sum", "## 1.1 Sum", role="question", **about),
        _text("weighted-sum-hint-1", "<details><summary>Hint 1</summary>\n\nLook.\n\n</details>", role="hint", **about),
        _code("weighted-sum-answer", ANSWER, role="answer", points=2, **about),
        _code("weighted-sum-check", CHECK, role="check", **about),
        _text("weighted-sum-explanation", "So it is.", role="explanation", **about),
        _code("weighted-sum-hidden", HIDDEN, role="check", hidden=True, **about),
    ]
    for number, (name, line) in enumerate(MISTAKES.items(), 1):
        source = f"# MISTAKE: {name}\n# HINT: Look at b.\ndef weighted_sum(w, a, b):\n    {line}"
        cells.append(_code(f"weighted-sum-mistake-{number}", source, role="mistake", **about))
    about = {"id": "count"}
    cells += [
        _text("count", "## 1.2 Count", role="question", **about),
        _text("count-hint-1", "<details><summary>Hint 1</summary>\n\nCount.\n\n</details>", role="hint", **about),
        _code("count-answer", "count = 8  # SOLUTION", role="answer", points=1, **about),
        _code(
            "count-check", 'with check.question("count") as q:\n    q.value("count", count, 8)', role="check", **about
        ),
        _text("count-explanation", "3·2 + 2.", role="explanation", **about),
        _code(
            "count-hidden",
            'with check.question("count", hidden=True) as q:\n    q.value("count", count, reference.count)',
            role="check",
            hidden=True,
            **about,
        ),
    ]
    for number, (name, value) in enumerate(COUNT_MISTAKES.items(), 1):
        source = f"# MISTAKE: {name}\n# HINT: Count again.\ncount = {value}"
        cells.append(_code(f"count-mistake-{number}", source, role="mistake", **about))
    return cells


def learner_cells(weighted_sum: str, count: str) -> list:
    """What a learner's notebook holds, with these two answers in it."""
    kept = [c for c in solution_cells() if not c.metadata.get("nn_exercise", {}).get("hidden")]
    kept = [c for c in kept if c.metadata.get("nn_exercise", {}).get("role") not in ("mistake", "explanation")]
    answers = {"weighted-sum-answer": weighted_sum, "count-answer": count}
    for cell in kept:
        cell.source = answers.get(cell["id"], cell.source)
    return kept


def write_notebook(folder: Path, cells: list, stem: str = STEM) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}.ipynb"
    write(new_notebook(cells=cells), path)
    return path


def tiny_course(root: Path) -> Path:
    """The course's folder, with its one solutions notebook and nothing generated yet."""
    write_notebook(root / "solutions", solution_cells())
    (root / "nnlib" / "check").mkdir(parents=True)
    return root


def _code(name, source, /, **about):
    cell = new_code_cell(source, id=name)
    cell.metadata["nn_exercise"] = about
    if about["role"] == "mistake":
        cell.metadata["tags"] = ["nbval-skip", "skip-execution", "hide-input"]
    return cell


def _text(name, source, /, **about):
    cell = new_markdown_cell(source, id=name)
    if about:
        cell.metadata["nn_exercise"] = about
    return cell
