"""A link reproduces what one sees, for every widget; what is damaged or not ours is ignored with a sentence."""

import re

import pytest
from playwright.sync_api import expect

from book.tools.widget_gestures import gesture
from nnwidgets import Descent, DigitPad, HandWire, Quiz, SigmoidBias
from nnwidgets.frame.link_kinds import link_kinds
from tests.support.accessibility import violations
from tests.support.every_widget import A_FEW_AND_LATER_ALL, KINDS, show

STATE = """() => {
  const model = document.querySelector(".nn-embed").findModel();
  const shown = (value) => value instanceof DataView ? [...new Uint8Array(value.buffer)].join() : value;
  return Object.fromEntries(Object.keys(model.state._link).map((trait) => [trait, shown(model.get(trait))]));
}"""
USE = """([gesture, count]) => {
  const use = eval(gesture)(document.querySelector(".nn-widget"));
  for (let i = 1; i <= count; i++) use(i);
}"""
DAMAGED = "The link to a state of this picture is damaged and was ignored."
FAR_BELOW = "<style>h1 { margin-bottom: 9000px }</style>"


def link_to(page):
    """Press "Link to this", and return the link and what the page said."""
    control = page.locator(".nn-link button")
    expect(control).to_have_accessible_name(re.compile("^Link to this"))
    control.evaluate("(control) => control.click()")  # also where a picture lies large over the page
    said = page.locator(".nn-link-said")
    expect(said).to_have_text(re.compile("Copied|copy the address"))
    return page.url, said.inner_text()


def opened(page, link):
    page.goto("about:blank")
    page.goto(link)
    page.locator(".nn-embed[data-alive]").wait_for()
    return page


def is_short(name, said):
    return "as far as it fits" not in said


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_a_link_shows_on_a_fresh_page_what_was_set(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, links=True, reduced_motion="reduce")
    first = page.evaluate(STATE)
    page.evaluate(USE, [gesture(name), 7])
    link, said = link_to(page)
    made = page.evaluate(STATE)
    if "=" not in link.split("#")[1]:
        assert made == first  # a question: its answer is the reader's own
        return
    opened(page, link)
    expect(page.locator(".nn-link-said")).to_have_text("Opened from a link.")
    found = page.evaluate(STATE)
    carried = {key for key in made if key in link and found[key] != first[key]}
    assert carried
    assert {key: found[key] for key in carried} == {key: made[key] for key in carried}
    if is_short(name, said):
        assert found == made


def test_what_nobody_changed_is_not_in_the_link(widget_page):
    page = widget_page(SigmoidBias(), links=True)
    link, _ = link_to(page)
    assert link.endswith("#sigmoid-bias")
    page.get_by_role("spinbutton", name="Bias").fill("-2")
    link, _ = link_to(page)
    assert re.search(r"#sigmoid-bias=1:bias=-2&\w{5}$", link)


def test_a_drawing_fits_a_link(widget_page):
    page = widget_page(DigitPad(), links=True)
    page.evaluate(USE, [gesture("digit-pad"), 40])
    link, said = link_to(page)
    assert said == "Copied." or "address" in said
    assert len(link.split("#")[1]) < 3000


def test_the_history_has_no_more_entries(widget_page):
    page = widget_page(SigmoidBias(), links=True)
    entries = page.evaluate("history.length")
    page.get_by_role("spinbutton", name="Bias").fill("-2")
    link_to(page)
    assert page.evaluate("history.length") == entries


def link_of_bias(widget_page, head=""):
    page = widget_page(SigmoidBias(), links=True, head=head)
    start = page.url
    page.get_by_role("spinbutton", name="Bias").fill("-2")
    return page, start, link_to(page)[0].split("=1:")[1]


@pytest.mark.parametrize(
    "change",
    [
        lambda good: good[:-3],
        lambda good: good.replace("-2", "-3"),
        lambda good: "",
        lambda good: "%%%",
        lambda good: "%3Cscript%3Ealert(1)%3C/script%3E",
        lambda good: "A" * 200_000,
        lambda good: f"2:{good}",
    ],
    ids=["cut off", "a number changed", "nothing", "no text", "a script", "200 KB", "another version"],
)
def test_who_opens_a_damaged_link_sees_the_sentence_that_says_so(widget_page, change):
    page, start, good = link_of_bias(widget_page, head=FAR_BELOW)
    damaged = change(good)
    opened(page, f"{start}#sigmoid-bias={damaged if damaged[:2] == '2:' else f'1:{damaged}'}")
    expect(page.get_by_text(DAMAGED)).to_be_in_viewport()
    expect(page.get_by_role("spinbutton", name="Bias")).to_have_value("0")


def test_a_good_link_brings_its_picture_into_view_and_a_later_one_another_state(widget_page):
    page, start, good = link_of_bias(widget_page, head=FAR_BELOW)
    opened(page, f"{start}#sigmoid-bias=1:{good}")
    expect(page.get_by_text("Opened from a link.")).to_be_in_viewport()
    expect(page.get_by_role("spinbutton", name="Bias")).to_have_value("-2")
    page.evaluate("location.hash = '#sigmoid-bias=1:'")
    expect(page.get_by_text(DAMAGED)).to_be_visible()
    expect(page.get_by_role("spinbutton", name="Bias")).to_have_value("-2")
    page.evaluate("location.hash = '#another-section'")
    expect(page.get_by_role("spinbutton", name="Bias")).to_have_value("-2")


PAYLOAD = """await (async () => {
  const model = { kinds: x.kinds, first: x.first, now: x.now };
  const { text } = await m.toPayload(model.kinds, (trait) => model.now[trait], model.first);
  return m.fromPayload(x.others ?? model.kinds, text).then((values) => values, (error) => error.message);
})()"""


@pytest.mark.parametrize(
    ("kind", "other", "value", "fits"),
    [
        (["float", None, None], ["float", 0, 1], 7, False),
        (["float", None, None], ["float", 0, 7], 7, True),
        (["float", None, None], ["int", None, None], 0.5, False),
        (["one", ["a", "b & c"]], ["one", ["a", "b & c"]], "b & c", True),
        (["one", ["a", "b"]], ["one", ["a", "c"]], "b", False),
        (["list", ["int", None, None]], ["list", ["int", 0, 9]], [3, 4], True),
        (["list", ["int", None, None]], ["list", ["int", 0, 3]], [3, 4], False),
        (["list", ["int", None, None]], ["list", ["int", 0, 3]], [], True),
        (["bool"], ["bool"], True, True),
    ],
)
def test_each_value_is_checked_against_its_traits_kind_and_range(evaluate, kind, other, value, fits):
    state = {"kinds": {"t": kind}, "others": {"t": other}, "first": {"t": None}, "now": {"t": value}}
    found = evaluate("../book/state_link/payload.js", PAYLOAD, state)
    assert found == {"t": value} if fits else isinstance(found, str)


def test_numbers_that_fit_the_traits_and_not_the_widget_are_taken_back(widget_page, chromium):
    page = widget_page(HandWire(digit=1), links=True)
    before = page.evaluate(STATE)
    page.evaluate("""async () => {
      const place = document.querySelector(".nn-embed");
      const model = place.findModel();
      const control = place.querySelector(".nn-link button");
      const [kept, five] = [model.get, new DataView(new Float32Array(5).buffer)];
      model.get = (trait) => trait === "parameters" ? five : kept.call(model, trait);
      control.click();
      const said = place.querySelector(".nn-link-said");
      await new Promise((done) => new MutationObserver(done).observe(said, { childList: true }));
      model.get = kept;
    }""")
    link = page.url
    assert "parameters=" in link
    clean = chromium.new_page(bypass_csp=True)
    clean.goto(link)
    expect(clean.get_by_text(DAMAGED)).to_be_visible()
    assert clean.evaluate(STATE) == before
    clean.close()


def test_no_link_sets_a_text_or_a_script():
    carried = {trait for kind in KINDS for trait in link_kinds(kind)}
    assert not carried & {"worker", "data_name", "question", "caption", "label", "_esm", "tried", "name"}
    assert link_kinds(Quiz) == {}
    assert link_kinds(Descent)["ground"] == ["one", ["curve", "landscape"]]


def test_the_control_is_named_and_accessible(widget_page):
    page = widget_page(SigmoidBias(), links=True)
    expect(page.get_by_role("button", name="Link to this: ")).to_be_visible()
    assert violations(page) == []
