"""Every question answered wrongly and then rightly on its own page: `make page-python`, and a part of `make test-long`.

Python starts once a page; all pages take some minutes.
"""

import json

import nbformat
import pytest
from nbclient import NotebookClient
from playwright.sync_api import expect

from grader.authoring.blank import without_marks
from tests.support.browser import HTML, ROOT
from tests.support.drawn import ALIKE, DRAWN, differences
from tests.support.missing import missing
from tests.support.page_cell import PageCell

pytestmark = pytest.mark.long
EXERCISES = sorted(path.stem for path in (ROOT / "exercises").glob("*.ipynb"))
if not (HTML / "lite").is_dir():
    missing("built without “Run in the browser”: no network")


def answers_of(stem):
    """The right answer of each question, by its id."""
    cells = json.loads((ROOT / "solutions" / f"{stem}.ipynb").read_text("utf8"))["cells"]
    parts = {cell["id"]: (cell["metadata"].get("nn_exercise", {}), "".join(cell["source"])) for cell in cells}
    return {about["id"]: without_marks(text) for about, text in parts.values() if about.get("role") == "answer"}


@pytest.mark.parametrize("stem", EXERCISES)
def test_every_question_of_a_page_is_solved_there(open_page, site, stem):
    page = open_page(f"{site}exercises/{stem}.html")
    page.set_default_timeout(180_000)
    answers = answers_of(stem)
    for question, answer in answers.items():
        check = PageCell(page, f"{question}-check")
        check.run()
        expect(check.raised).to_contain_text("not written yet", timeout=180_000)
        PageCell(page, f"{question}-answer").write(answer)
        check.run()
        expect(check.printed).to_contain_text(f"✓ {question}: ", timeout=180_000)
    passed = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('nn-exercise:'))")
    assert sorted(passed) == sorted(f"nn-exercise:exercises/{stem}#{question}" for question in answers)


def test_a_loop_without_end_is_stopped_and_the_cell_runs_again(open_page, site):
    page = open_page(f"{site}exercises/03-weighted-sums.html")
    page.set_default_timeout(180_000)
    cell = PageCell(page, "weighted-sum-answer")
    cell.write("print('on and on', flush=True)\nwhile True: pass")
    cell.run()
    expect(cell.printed).to_have_text("on and on\n", timeout=180_000)
    cell.run()  # the same button
    expect(cell.raised).to_contain_text("Stopped.")
    cell.write("print(6 * np.int64(7))")
    cell.run()
    expect(cell.printed).to_have_text("42\n", timeout=180_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_cell_draws_for_the_page_by_day_and_by_night(open_page, site, scheme):
    page = open_page(f"{site}exercises/03-weighted-sums.html", color_scheme=scheme)
    look = PageCell(page, "who-excites-it-look")
    look.run()
    picture = look.cell.locator("img").locator("visible=true")
    expect(picture).to_have_count(1, timeout=180_000)
    corner = picture.evaluate("""(image) => {
      const canvas = document.createElement("canvas");
      canvas.getContext("2d").drawImage(image, 0, 0);
      return [...canvas.getContext("2d").getImageData(2, 2, 1, 1).data];
    }""")
    assert (max(corner[:3]) < 60) == (scheme == "dark")
    expect(look.state).to_have_text("")


@pytest.mark.parametrize(
    "stem, name", [("01-neurons", "near-and-far-look"), ("03-weighted-sums", "who-excites-it-look")]
)
def test_a_page_draws_what_a_notebook_draws(open_page, site, stem, name):
    notebook = nbformat.read(ROOT / "exercises" / f"{stem}.ipynb", as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.id in ("setup", name)]
    NotebookClient(notebook, resources={"metadata": {"path": ROOT / "exercises"}}).execute()
    [picture] = [
        output.data["image/png"] for output in notebook.cells[-1].outputs if "image/png" in output.get("data", {})
    ]
    page = open_page(f"{site}exercises/{stem}.html")
    look = PageCell(page, name)
    look.run()
    expect(look.cell.locator("img").locator("visible=true")).to_have_count(1, timeout=180_000)
    there = look.cell.evaluate(DRAWN)
    look.cell.locator("img").first.evaluate("(image, png) => { image.src = `data:image/png;base64,${png}`; }", picture)
    assert max(differences(there, look.cell.evaluate(DRAWN))) < ALIKE


def test_an_answer_of_another_page_is_taken_up(open_page, site):
    edit = json.dumps({"printed": "", "text": answers_of("03-weighted-sums")["weighted-sum"]})
    key = "nn-cell:exercises/03-weighted-sums#weighted-sum-answer"
    before = f"localStorage.setItem({json.dumps(key)}, {json.dumps(edit)})"
    page = open_page(f"{site}exercises/04-sigmoid-bias-relu.html", before=before)
    PageCell(page, "sigmoid-check").run()
    expect(PageCell(page, "setup").printed).to_contain_text("your own weighted_sum", timeout=180_000)
