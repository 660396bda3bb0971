"""The built site where something does not come, is forbidden, or is full: each page says so and goes on."""

import re

import pytest
from playwright.sync_api import expect

from book.tools.serve import served
from tests.support.browser import HTML
from tests.support.long_run import later

ONE_OF_EACH_KIND = [
    "book/intro.html",
    "chapters/01-neurons.html",
    "exercises/01-neurons.html",
    "book/progress.html",
    "book/glossary.html",
    "search.html?q=bias",
]
FORBIDDEN = """Object.defineProperty(window, "localStorage",
  { configurable: true, get() { throw new DOMException("blocked", "SecurityError"); } });"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""
# Another widget is not near and the page never at rest: only the first one starts.
BUSY = """IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
globalThis.requestIdleCallback = () => {};"""


@pytest.fixture
def bare_page(chromium):
    """A page that may fail to load something, and the errors that nobody caught."""
    context = chromium.new_context(bypass_csp=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    uncaught = []
    page.on("pageerror", lambda error: uncaught.append(str(error)))
    yield page, uncaught
    context.close()


def test_a_picture_says_that_it_comes_alive_and_without_javascript_what_it_could_do(chromium, site):
    for scripts, shown, absent in [(True, ".nn-coming", ".nn-without"), (False, ".nn-without", ".nn-coming")]:
        context = chromium.new_context(java_script_enabled=scripts)
        context.add_init_script(BUSY)
        page = context.new_page()
        page.goto(site + "chapters/01-neurons.html")
        last = page.locator(".nn-embed").last
        expect(last.locator(shown)).to_be_visible()
        expect(last.locator(absent)).to_be_hidden()
        context.close()


def test_a_script_that_does_not_come_is_said_below_each_picture_and_can_be_asked_for_again(bare_page, site):
    page, uncaught = bare_page
    page.route("**/nn-embed.js*", lambda route: route.abort())
    page.goto(site + "chapters/01-neurons.html")
    said = page.get_by_text("What brings this picture to life could not be fetched.")
    expect(said.first).to_be_visible()
    assert said.count() == page.locator(".nn-embed").count()
    page.unroute("**/nn-embed.js*")
    page.get_by_role("button", name="Try again").first.click()
    expect(page.locator(".nn-widget[data-ready]").first).to_be_visible()
    assert uncaught == []


def test_a_page_that_was_cut_off_brings_to_life_what_came(bare_page, site):
    page, uncaught = bare_page
    text = (HTML / "chapters" / "01-neurons.html").read_text("utf-8")
    views = [found.start() for found in re.finditer("widget-view", text)]
    page.route("**/01-neurons.html", lambda route: route.fulfill(body=text[: views[-1] + 60], content_type="text/html"))
    page.goto(site + "chapters/01-neurons.html")
    expect(page.locator(".nn-widget[data-ready]")).to_have_count(len(views) - 1)
    expect(page.locator(".nn-embed").last).to_contain_text("could not start; the picture shows how it begins.")
    assert uncaught == []


@pytest.mark.parametrize("answer", ["cut off", *later("missing", "broken off")])
def test_data_that_does_not_come_whole_can_be_asked_for_again(bare_page, site, answer):
    page, _ = bare_page
    given = {"cut off": {"body": '(globalThis.nnData ??= {})["digits"] = "eJx'}, "missing": {"status": 404}}
    pattern = "**/data/digits.js"
    if answer == "broken off":
        page.route(pattern, lambda route: route.abort())
    else:
        page.route(pattern, lambda route: route.fulfill(content_type="text/javascript", **given[answer]))
    page.goto(site + "chapters/09-training.html")
    button = page.get_by_role("button", name="Fetch 12,000 digits")
    button.click()
    expect(page.locator(".nn-train-live [role=alert]")).to_contain_text("Press the button to try again.")
    page.unroute(pattern)
    button.click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


@pytest.mark.parametrize("path", ONE_OF_EACH_KIND)
@pytest.mark.parametrize("storage", [FORBIDDEN, *later(FULL)], ids=["forbidden", "full"])
def test_no_page_minds_a_storage_that_keeps_nothing(bare_page, site, path, storage):
    page, uncaught = bare_page
    page.add_init_script(storage)
    page.goto(site + path)
    if path.startswith("book/progress"):
        expect(page.locator(".nn-progress-notice")).to_contain_text("This browser keeps nothing for this page")
        page.get_by_label("Read to its end").first.check()
        expect(page.locator(".nn-progress-total")).to_contain_text("1 of")
    page.locator(".theme-switch-button:visible").first.click()
    assert uncaught == []


def test_the_progress_page_says_when_the_storage_has_become_full(bare_page, site):
    page, uncaught = bare_page
    page.goto(site + "book/progress.html")
    expect(page.locator(".nn-progress-notice")).to_be_hidden()
    page.evaluate(f"() => {{ {FULL} }}")
    page.get_by_label("Read to its end").first.check()
    expect(page.locator(".nn-progress-notice")).to_contain_text("switched off or full")
    expect(page.get_by_label("Read to its end").first).to_be_checked()
    assert uncaught == []


@pytest.mark.parametrize("path", ["chapters/01-neurons.html", "book/progress.html", "search.html?q=bias"])
def test_works_in_a_frame_of_another_origin(bare_page, site, tmp_path, path):
    page, uncaught = bare_page
    (tmp_path / "lms.html").write_text(f'<iframe src="{site}{path}" width="900" height="800"></iframe>')
    with served(tmp_path) as address:
        page.goto(address.replace("127.0.0.1", "localhost") + "lms.html")
        frame = page.frame_locator("iframe")
        alive = {"chapters": ".nn-widget[data-ready]", "book": ".nn-progress-total", "search": "#search-results li"}
        expect(frame.locator(alive[re.split(r"[/.]", path)[0]]).first).to_be_visible()
    assert uncaught == []


def test_a_search_without_excerpts_says_why(bare_page, site):
    page, uncaught = bare_page
    page.goto((HTML / "search.html").as_uri() + "?q=gradient")
    expect(page.get_by_text("Titles alone: what stands around the word")).to_be_visible()
    expect(page.locator("#search-results li").first).to_be_visible()
    page.route("**/chapters/*", lambda route: route.abort())
    page.goto(site + "search.html?q=gradient")
    expect(page.get_by_text("The lines around the word could not be fetched")).to_have_count(1)
    assert uncaught == []


def test_no_widget_waits_for_word_of_styles_that_are_there(bare_page, site):
    """The page is first painted with its first widget alive, not laid out for its picture and then once more."""
    page, uncaught = bare_page
    page.add_init_script(
        """document.addEventListener("load", (event) => {
          if (event.target instanceof HTMLLinkElement) event.stopImmediatePropagation(); // as late as can be
        }, true);
        new MutationObserver((_, ready) => {
          if (!document.querySelector(".nn-widget[data-ready]")) return;
          ready.disconnect();
          globalThis.readyAt = performance.now();
        }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-ready"] });"""
    )
    held = {}
    late = re.compile(r"/(course\.css|print-button\.js)")
    page.route(late, lambda route: held.update({late.search(route.request.url)[1]: route}))
    page.goto(site + "chapters/07-gradient-descent.html", wait_until="commit")
    page.wait_for_function(
        "[...(globalThis.nnEmbed?.models.values() ?? [])].find(({ started }) => started)?.started.then(() => true)",
        polling=50,
    )
    held["course.css"].continue_()
    painted = """performance.getEntriesByName("first-contentful-paint")[0]?.startTime"""
    page.wait_for_function(painted)
    assert page.evaluate(f"globalThis.readyAt < {painted}")
    held["print-button.js"].continue_()
    assert uncaught == []
