"""What holds for every widget: without JavaScript, for a finger, without motion, and on paper."""

import pytest

from tests.support.every_widget import A_FEW_AND_LATER_ALL, about, show

every_widget = pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
# What a finger aims at: of a radio button or a checkbox its label; nothing that is hidden.
SMALL = """() => [...document.querySelectorAll(".nn-widget :is(button, select, input, summary)")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .map((node) => (node.matches("[type=radio], [type=checkbox]") ? node.closest("label") : node))
  .filter((node) => node.getBoundingClientRect().height < 44)
  .map((node) => `${node.outerHTML.slice(0, 90)}: ${node.getBoundingClientRect().height}`)"""
MOVING = "() => document.getAnimations().map((animation) => animation.animationName ?? animation.transitionProperty)"
# A motion of JavaScript asks for one frame after the other.
FRAMES_ASKED = """async () => {
  const ask = globalThis.requestAnimationFrame;
  await new Promise((done) => ask(() => ask(done)));
  let asked = 0;
  globalThis.requestAnimationFrame = (call) => (asked++, ask(call));
  for (let i = 0; i < 5; i++) await new Promise((done) => ask(done));
  globalThis.requestAnimationFrame = ask;
  return asked;
}"""
# A question's fields may be filled in on paper, and pictures may be chosen by a hidden radio button.
ON_PAPER = ".nn-widget :is(button:not(:has(canvas)), select, input:not([type=radio], [type=text]), .nn-slider):visible"


@every_widget
def test_without_javascript_a_still_picture_and_a_sentence_remain(widget_page, tmp_path, name):
    picture = about(name).picture
    page = show(widget_page, tmp_path, name, javascript=False)
    assert page.get_by_text(about(name).sentence).first.is_visible()
    if picture is not None:
        assert page.get_by_role("img", name=picture).first.is_visible()


@every_widget
def test_for_a_finger_without_motion_and_on_paper(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name, caption="What it shows.", width=360, touch=True, reduced_motion="reduce")
    assert page.evaluate(SMALL) == []
    assert page.evaluate(MOVING) == []
    assert page.evaluate(FRAMES_ASKED) == 0

    page.emulate_media(media="print")
    assert page.locator(".nn-widget").get_by_text("What it shows.").is_visible()
    assert page.locator(".nn-widget :is(canvas, svg, .nn-question):visible").count()
    assert page.locator(ON_PAPER).evaluate_all("nodes => nodes.map((node) => node.outerHTML.slice(0, 90))") == []


# JupyterLab does so while it changes its theme: the notebook is hidden, and shown again before the frame ends.
DARK_WHILE_HIDDEN = """async () => {
  const main = document.querySelector("main");
  main.style.display = "none";
  document.body.style.background = "#14171d";
  document.documentElement.dataset.theme = "dark";
  await null; // who watches the theme has heard of it, and has asked for a frame
  await new Promise((shown) => requestAnimationFrame(() => shown(main.style.display = "")));
}"""
SIZES = """() => [...document.querySelectorAll(".nn-widget canvas")].map(({ width, height }) => [width, height])"""


@every_widget
def test_a_picture_keeps_its_size_when_the_theme_changes_while_it_is_hidden(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name)
    page.evaluate(FRAMES_ASKED)
    before = page.evaluate(SIZES)
    page.evaluate(DARK_WHILE_HIDDEN)
    page.evaluate(FRAMES_ASKED)
    assert page.evaluate(SIZES) == before
    assert page.locator(".nn-widget").get_attribute("data-theme") == "dark"
