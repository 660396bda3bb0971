"""What the course adds to the page of a browser notebook, part by part, without Python."""

import pytest

from nnwidgets.frame.module import build_module
from tests.support.browser import ROOT

PARTS = ROOT / "book" / "lite" / "page"


@pytest.fixture
def part(open_page, site):
    """A function `part(file, *names)`: a page with these functions of one of the parts, as window.<name>."""

    def load(file, *names):
        page = open_page(f"{site}404.html")
        given = "".join(f"globalThis.{name} = {name};" for name in names)
        page.add_script_tag(content=build_module(PARTS / file) + given, type="module")
        page.wait_for_function(f"!!globalThis.{names[-1]}")
        return page

    return load


def test_an_exercise_is_counted_when_its_notebook_is_kept_and_not_before(part):
    page = part("passed.js", "notePassed")
    said = "✓ neuron-of-a-pixel: 3 visible checks passed"
    page.evaluate(
        """(said) => {
          document.body.innerHTML = '<div class="jp-OutputArea"></div>';
          notePassed("exercises/01-neurons", () => new Promise((kept) => Object.assign(window, { kept })));
          document.querySelector(".jp-OutputArea").textContent = said;
        }""",
        said,
    )
    page.wait_for_function("!!window.kept")
    noted = """() => new Promise((later) => setTimeout(later))
        .then(() => localStorage.getItem("nn-exercise:exercises/01-neurons#neuron-of-a-pixel"))"""
    assert page.evaluate(noted) is None
    page.evaluate("kept()")
    assert page.evaluate(noted) == "1"


def test_python_s_start_is_told_until_it_is_there_and_a_slow_one_says_what_to_do(part):
    page = part("python_starts.js", "tellOfStart")
    page.clock.install()
    page.evaluate("""() => {
      window.shown = new Map();
      const commands = { execute: async (command, { id, message }) => {
        if (command === "apputils:notify") shown.set(++window.number, message);
        else shown.delete(id);
        return window.number;
      } };
      window.number = 0;
      window.kernel = { status: "unknown" };
      const statusChanged = { connect: (look) => Object.assign(window, { look }) };
      tellOfStart({ commands }, { sessionContext: { session: { kernel }, statusChanged } });
    }""")
    shown = "[...shown.values()].join()"
    assert page.evaluate(shown) == "Python is starting …"
    page.clock.fast_forward("01:00")
    assert "reload the page" in page.evaluate(shown)
    page.evaluate("kernel.status = 'idle', look()")
    assert page.evaluate(shown) == ""
    page.evaluate("kernel.status = 'restarting', look(), kernel.status = 'busy', look()")
    page.clock.fast_forward("01:00")
    assert page.evaluate(shown) == ""


def test_a_link_to_a_file_of_the_course_leads_to_its_page(part):
    page = part("course_links.js", "pageOf")
    here = "https://host/course/lite/notebooks/index.html?path=exercises/03-a.ipynb"
    leads = {
        "https://host/course/lite/files/chapters/03-a.ipynb": "https://host/course/chapters/03-a.html",
        "https://host/course/lite/files/book/how-to-use.md#run-it": "https://host/course/book/how-to-use.html#run-it",
        "https://host/course/lite/files/data.csv": None,
        "https://elsewhere/chapters/03-a.ipynb": None,
    }
    assert {address: page.evaluate("([a, b]) => pageOf(a, b)", [address, here]) for address in leads} == leads
