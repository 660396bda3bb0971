"""The way through the course: front page, sidebar, tabs, what comes next, solutions, the ending, the way back."""

import re
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from book._ext.chapter_pictures import DRAWN, picture_of
from book._ext.journey.places import Course
from book.tools.serve import served
from tests.support.browser import HTML, ROOT

LAPTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
FRONT, ENDING = "book/intro.html", "book/what-you-built.html"
CHAPTERS = sorted(path.relative_to(HTML).as_posix() for path in HTML.glob("chapters/*.html"))
READ = "(keys) => keys.forEach((key) => localStorage.setItem(key, '1'))"
SHARES = """(ring) => ["--read", "--asked", "--solved"].map((name) => Number(ring.style.getPropertyValue(name)))"""


def read_key(path):
    """Where a reader's device remembers that a page was read."""
    return f"nn-read:{path.removesuffix('.html')}"


def part(caption, *items):
    return SimpleNamespace(caption=caption, items=items)


@pytest.fixture
def course():
    subtrees = [
        part("Chapters", "chapters/01-a", "chapters/02-b", "book/end", "book/record"),
        part("Solutions", "solutions/01-a"),
        part("For teachers", "book/teach", "book/grade"),
        part("About", "book/about"),
    ]
    found = {item for tree in subtrees for item in tree.items} | {"exercises/01-a", "book/intro"}
    return Course(SimpleNamespace(root=SimpleNamespace(docname="book/intro", subtrees=subtrees)), found)


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        ("book/intro", None, None),
        ("chapters/01-a", None, "chapters/02-b"),
        ("chapters/02-b", "chapters/01-a", "book/end"),
        ("book/end", "chapters/02-b", None),
        ("book/record", None, None),
        ("exercises/01-a", "chapters/01-a", "chapters/02-b"),
        ("solutions/01-a", "exercises/01-a", "chapters/02-b"),
        ("book/teach", None, "book/grade"),
        ("book/about", None, None),
    ],
)
def test_chapter_follows_chapter_and_practice_leads_back(course, page, before, after):
    assert (course.before(page), course.after(page)) == (before, after)


def test_a_search_shows_chapters_first_and_what_gives_answers_away_last(course):
    names = [group.name for group in course.for_search()]
    assert names == ["Chapters", "Exercises", "About", "For teachers", "Solutions"]
    assert course.for_search()[0].pages == ["chapters/01-a", "chapters/02-b", "book/end", "book/intro", "book/record"]


@pytest.mark.parametrize("number", DRAWN)
def test_every_chapter_has_a_small_picture_with_words(number):
    svg = picture_of(number)
    assert len(svg) < 20_000
    assert re.search(r'role="img" aria-label="[^"]{20,}"', svg)


def test_without_a_picture_a_chapter_does_without():
    assert picture_of(99) == ""


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_the_first_screen_has_the_title_in_short_and_the_pad(open_page, site, viewport):
    page = open_page(site + FRONT, viewport=viewport)
    page.locator(".nn-digit-pad[data-ready]").wait_for()
    title, pad = (page.locator(of).bounding_box() for of in ("article h1", ".nn-pad"))
    assert title["height"] < 80
    assert pad["y"] + pad["height"] <= viewport["height"]
    if viewport is LAPTOP:
        expect(page.locator(".nn-begin a")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_card_for_each_chapter_leads_to_it_and_asks_its_question(open_page, site, javascript):
    page = open_page(site + FRONT, java_script_enabled=javascript)
    cards = page.locator(".nn-chapters > li")
    assert cards.count() == len(CHAPTERS) == len(list(ROOT.glob("chapters/*.ipynb")))
    for card, path in zip(cards.all(), CHAPTERS):
        assert card.get_by_role("link").get_attribute("href") == f"../{path}"
        expect(card.locator("svg[role=img]")).to_have_count(1)
        expect(card.locator("p").last).to_have_text(re.compile(r"\?$"))
    page.get_by_role("link", name="Start: what is a neuron?").click()
    expect(page).to_have_url(re.compile("chapters/01-neurons.html"))


def test_the_button_goes_on_where_the_reader_was(open_page, site):
    page = open_page(site + FRONT)
    keys = [read_key(path) for path in CHAPTERS]
    page.evaluate(READ, keys[:3])
    page.reload()
    button = page.locator(".nn-begin a")
    expect(button).to_have_text("Go on: chapter 4, Sigmoid, bias and ReLU")
    first = page.locator(".nn-chapters > li").first
    expect(first).to_match_aria_snapshot('- text: "1"\n- link "Neurons"\n- text: (read)')
    page.evaluate(READ, keys)
    page.reload()
    button.click()
    expect(page.locator("article h1")).to_contain_text("What you have built")


def test_the_sidebar_lists_chapters_and_no_solution_and_opens_the_one_that_is_read(open_page, site):
    page = open_page(site + CHAPTERS[2], viewport=LAPTOP)
    way = page.get_by_role("navigation", name="Chapters")
    assert way.locator("ol > li > a").count() == len(CHAPTERS) + 1  # the ending is the last
    expect(way.get_by_role("link", name=re.compile("Solutions"))).to_have_count(0)
    expect(way.locator("[aria-current=page]")).to_have_text(re.compile("Weighted sums"))
    expect(way.get_by_role("link", name="Recap")).to_be_visible()
    assert way.locator(".nn-practice").count() == 1
    foot = way.locator(".nn-apart")
    expect(foot).to_have_text(re.compile(r"For teachers · Reference · About"))
    foot.get_by_role("link", name="For teachers").click()
    expect(way.get_by_role("link", name="What a teacher sees")).to_be_visible()


def test_a_ring_fills_by_reading_asking_and_solving_and_says_so(open_page, site):
    page = open_page(site + CHAPTERS[0], viewport=LAPTOP)
    link = page.get_by_role("navigation", name="Chapters").locator("ol > li > a").first
    ring = link.locator(".nn-ring")
    assert ring.evaluate(SHARES) == [0, 0, 0]
    page.locator(".nn-quiz").first.get_by_role("slider").press("ArrowRight")
    page.locator(".nn-quiz").first.get_by_role("button", name="Check").click()
    expect(link).to_have_text(re.compile(r"\(1 of \d+ questions answered\)"))
    read, asked, solved = ring.evaluate(SHARES)
    assert (read, solved) == (0, 0) and 0 < asked < 1
    page.locator(".prev-next-footer").scroll_into_view_if_needed()
    expect(link).to_have_text(re.compile(r"\(read, 1 of "))
    assert ring.evaluate(SHARES)[0] == 1
    page.evaluate(READ, ["nn-exercise:exercises/01-neurons#pixel-to-neuron"])
    page.reload()
    title = page.evaluate("courseOutline.chapters[0].exercises[0].id")
    page.evaluate(READ, [f"nn-exercise:exercises/01-neurons#{title}"])
    page.reload()
    expect(link).to_have_text(re.compile(r"1 of \d+ exercises passed"))


@pytest.mark.parametrize("javascript", [True, False])
def test_a_chapter_has_its_practice_at_top_and_end_and_leads_to_the_next_with_its_question(open_page, site, javascript):
    page = open_page(site + CHAPTERS[2], java_script_enabled=javascript)
    doors = [
        page.locator(".nn-tabs").get_by_role("link", name="Practise"),
        page.locator(".prev-next-footer .nn-door a"),
    ]
    assert {door.get_attribute("href") for door in doors} == {"../exercises/03-weighted-sums.html"}
    after = page.locator(".right-next")
    expect(after).to_contain_text("Next: chapter 4")
    expect(after).to_contain_text("?")
    expect(after.locator("svg.nn-chapter-picture")).to_have_count(1)
    after.click()
    expect(page.locator("article h1")).to_contain_text("Sigmoid, bias and ReLU")
    expect(page.locator(".left-prev")).to_contain_text("Weighted sums")


def test_the_last_chapter_leads_to_the_ending_with_the_readers_record(open_page, site):
    page = open_page(site + CHAPTERS[-1])
    page.locator(".prev-next-footer").scroll_into_view_if_needed()
    page.wait_for_function("(key) => localStorage.getItem(key) === '1'", arg=read_key(CHAPTERS[-1]))
    page.locator(".right-next").click()
    expect(page.locator("article h1")).to_contain_text("What you have built")
    rows = page.locator(".nn-record > li")
    assert rows.count() == len(CHAPTERS)
    expect(rows.last).to_contain_text("(read)")
    expect(page.locator(".right-next")).to_have_count(0)


def test_solutions_open_after_an_attempt_or_when_asked_for(open_page, site):
    page = open_page(site + "exercises/03-weighted-sums.html")
    door = page.get_by_role("link", name="Solutions of these exercises")
    expect(door).to_be_hidden()
    page.get_by_role("button", name="Show them anyway").press("Enter")  # whatever still moves above it
    expect(door).to_be_visible()
    expect(door).to_be_focused()
    page.reload()
    expect(door).to_be_visible()
    page.evaluate("localStorage.clear(); localStorage.setItem('nn-tried:exercises/05-matrix-form', '1')")
    page.goto(site + "exercises/05-matrix-form.html")
    expect(door).to_be_visible()
    door.press("Enter")
    expect(page.locator(".nn-tabs [aria-current]")).to_have_text("Solutions")
    expect(page.locator(".left-prev")).to_contain_text("Exercises")


def test_without_javascript_the_solutions_stand_open(open_page, site):
    page = open_page(site + "exercises/03-weighted-sums.html", java_script_enabled=False)
    expect(page.get_by_role("link", name="Solutions of these exercises")).to_be_visible()
    expect(page.get_by_role("button", name="Show them anyway")).to_be_hidden()


def test_a_wrong_address_has_a_way_back_to_every_chapter(chromium):
    with served(HTML, prefix="/course") as address:
        page = chromium.new_page()
        page.goto(f"{address}chapters/deeper/nothing.html")
        expect(page.get_by_role("link", name="1 Neurons")).to_be_visible()
        assert page.locator("#home ol a").count() == len(CHAPTERS)
        page.get_by_role("searchbox").fill("bias")
        page.get_by_role("searchbox").press("Enter")
        expect(page).to_have_url(re.compile(r"/course/search\.html\?q=bias"))
        page.go_back()
        page.get_by_role("link", name="3 Weighted sums").click()
        expect(page.locator("article h1")).to_contain_text("Weighted sums")
        page.close()
