"""The reader's progress: noted on this device, shown, ticked by hand, saved as a file and opened again."""

import json
import re

import pytest
from playwright.sync_api import expect

from book.tools.serve import served
from grader.progress_files.outline import Chapter
from grader.progress_files.read import Progress, read_progress
from tests.support.accessibility import violations
from tests.support.browser import HTML, ROOT

PAGE = "book/progress.html"
HOW_MANY = len(list(ROOT.glob("chapters/*.ipynb")))
NO_STORAGE = """Object.defineProperty(window, "localStorage",
  { configurable: true, get() { throw new DOMException("blocked", "SecurityError"); } });"""
GOOD = {
    "course": "how-a-neural-network-works",
    "version": 1,
    "entries": {"nn-read:chapters/02-layers": "1", "nn-quiz:some-quiz": '{"tried":[1],"correct":true}'},
}


@pytest.fixture(scope="module")
def record(chromium):
    """A function that evaluates an expression with the functions of record.js."""
    page = chromium.new_page()
    with served(ROOT / "book" / "progress") as address:
        page.goto(address + "record.js")
        page.evaluate(f"async () => {{ globalThis.record = await import('{address}record.js'); }}")
        yield lambda expression, value=None: page.evaluate(f"(value) => {expression}", value)
    page.close()


def test_a_file_comes_back_as_it_was_and_other_entries_stay_out(record):
    entries = GOOD["entries"] | {"theme": "dark"}
    assert record("record.fromFile(record.toFile(value))", entries) == GOOD["entries"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[1]", "not a progress file of this course"),
        (json.dumps(GOOD | {"version": 7}), "version 7"),
        (json.dumps(GOOD | {"entries": []}), "no entries"),
        (json.dumps(GOOD | {"entries": {"theme": "dark"}}), "not of this course: theme"),
        (json.dumps(GOOD | {"entries": {"nn-read:a": "yes"}}), "damaged at nn-read:a"),
        (json.dumps(GOOD | {"entries": {"nn-quiz:a": '{"tried":1}'}}), "damaged at nn-quiz:a"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_in_words(record, text, said):
    assert said in record("{ try { record.fromFile(value); } catch (error) { return error.message; } }", text)


def test_the_file_is_told_in_words_kind_by_kind(record):
    entries = GOOD["entries"] | {"nn-read:chapters/03-weighted-sums": "1", "theme": "dark", "nn-shown:a": "1"}
    assert record("record.inWords(value)", entries) == [
        "2 chapters read",
        "1 question, with each answer that you tried",
        "1 question that you passed over",
    ]


def test_what_the_browser_saves_the_grader_reads(record, tmp_path):
    chapters = {"02-layers": Chapter("", {"some-quiz": ""}, frozenset({"a"}))}
    entries = GOOD["entries"] | {"nn-exercise:exercises/02-layers#a": "1", "nn-tried:exercises/02-layers": "1"}
    (tmp_path / "my-progress.json").write_text(record("record.toFile(value)", entries), "utf-8")
    progress = read_progress(tmp_path / "my-progress.json", chapters)
    assert progress == Progress({"02-layers"}, {"some-quiz": (1, True)}, {("02-layers", "a")})


def test_damaged_storage_counts_as_not_answered(record):
    assert record("record.quizOf(value, 'a')", {"nn-quiz:a": "{"}) == {"answered": False, "correct": False}


CHAPTERS = [
    {
        "page": f"chapters/0{number}",
        "number": number,
        "title": "",
        "quizzes": ["a", "b"],
        "exercises": [{"id": "e", "title": "E"}],
        "exercisesPage": f"exercises/0{number}",
    }
    for number in (1, 2, 3)
]


def test_a_chapters_ring_and_its_words_say_what_is_done(record):
    entries = {"nn-read:chapters/01": "1", "nn-quiz:a": '{"tried":[1],"correct":false}'}
    done = record("record.done(value[0], value[1])", [CHAPTERS[0], entries])
    assert done == {"read": 1, "asked": 0.5, "solved": 0, "words": "read, 1 of 2 questions answered"}
    assert record("record.done(value, {})", CHAPTERS[0])["words"] == ""


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ([], "undefined"),
        (["nn-read:chapters/01"], 2),
        (["nn-exercise:exercises/02#e"], 2),
        (["nn-read:chapters/01", "nn-read:chapters/03"], 2),
        (["nn-read:chapters/01", "nn-read:chapters/02", "nn-read:chapters/03"], "null"),
    ],
)
def test_one_goes_on_after_the_furthest_chapter(record, keys, number):
    entries = dict.fromkeys(keys, "1")
    expression = "((next) => next ? next.number : `${next}`)(record.whereToGoOn(value[0], value[1]))"
    assert record(expression, [CHAPTERS, entries]) == number


def test_reading_ticking_saving_and_opening(open_page, site, tmp_path):
    page = open_page(site + "chapters/01-neurons.html", viewport={"width": 1280, "height": 800})
    page.locator(".nn-quiz").first.get_by_role("slider").press("ArrowRight")
    page.locator(".nn-quiz").first.get_by_role("button", name="Check").click()
    page.goto(site + PAGE)
    first, total = page.locator(".nn-layer").first, page.locator(".nn-progress-total")
    expect(total).to_contain_text(f"0 of {HOW_MANY} chapters read · 1 of ")
    expect(first).to_contain_text("1 of ")
    expect(first.get_by_role("img", name="Question 1: answered")).to_have_attribute("data-lit", "true")
    page.goto(site + "chapters/01-neurons.html")
    page.locator(".prev-next-footer").scroll_into_view_if_needed()
    page.wait_for_function("localStorage.getItem('nn-read:chapters/01-neurons') === '1'")
    page.goto(site + PAGE)
    expect(first.get_by_role("checkbox", name="Read to its end")).to_be_checked()

    exercise = first.get_by_role("checkbox", name="Exercise").first
    exercise.focus()
    expect(page.locator(".nn-pointed")).to_have_text(re.compile("Exercise .*: not yet"))
    page.keyboard.press("Space")
    expect(first.locator(".nn-layer-done")).to_contain_text("1 of 6 exercises passed")
    expect(page.locator(".nn-pointed")).to_have_text(re.compile("Exercise .*: done"))
    assert page.locator(".nn-map-lines .bright").get_attribute("d") == ""  # one layer alone is joined to nothing lit
    page.locator(".nn-layer").nth(1).get_by_role("checkbox", name="Read to its end").check()
    assert page.locator(".nn-map-lines .bright").get_attribute("d").count("M") == 3  # read, answered, solved to it
    page.get_by_text("What a saved file holds", exact=True).click()
    expect(page.locator(".nn-progress-file li")).to_have_text(
        [
            "2 chapters read",
            "1 question, with each answer that you tried",
            "1 exercise passed or ticked",
        ]
    )
    shown = page.locator(".nn-progress-file pre").text_content()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(tmp_path / "mine.json")
    assert (tmp_path / "mine.json").read_text("utf-8") == shown
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget everything").click()
    expect(total).to_contain_text(f"0 of {HOW_MANY} chapters read · 0 of ")
    page.locator("input[type=file]").set_input_files(tmp_path / "mine.json")
    expect(total).to_contain_text(f"2 of {HOW_MANY} chapters read · 1 of ")
    (tmp_path / "other.json").write_text("{}")
    page.locator("input[type=file]").set_input_files(tmp_path / "other.json")
    expect(page.locator(".nn-progress-message")).to_contain_text("not a progress file of this course")


@pytest.mark.parametrize("from_a_file", [False, True])
def test_says_when_the_browser_keeps_nothing(chromium, site, from_a_file):
    page = chromium.new_page()
    page.add_init_script(NO_STORAGE)
    page.goto((f"{HTML.as_uri()}/" if from_a_file else site) + PAGE)
    expect(page.locator(".nn-progress-notice")).to_contain_text("keeps nothing")
    box = page.get_by_role("checkbox", name="Read to its end").first
    box.check()
    expect(page.locator(".nn-progress-total")).to_contain_text(f"1 of {HOW_MANY} chapters read")
    page.close()


def test_is_accessible_and_fits_a_phone(open_page, site):
    page = open_page(site + PAGE, color_scheme="dark", viewport={"width": 360, "height": 800})
    page.locator(".nn-layer").last.wait_for()
    page.get_by_text("What a saved file holds", exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page, within="#progress") == []
