"""One pointer, one stroke: fingers, palms, pens and mice on the pad and on the weight grid, at any zoom."""

import numpy as np
import pytest

from nnwidgets import DigitPad, WeightGrid
from tests.support.drawn_digits import reading
from tests.support.long_run import later
from tests.support.pixels import pixels

SIDE = 140
BOX = """(selector) => {
  const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
  return [left - visualViewport.offsetLeft, top - visualViewport.offsetTop, width, height];
}"""
PAINTED = "() => document.querySelector('.nn-paintable canvas').toDataURL()"
PAD, GRID = ".nn-pad canvas", ".nn-paintable canvas"
ACROSS = [(0.2 + 0.06 * k, 0.3 + 0.04 * k) for k in range(11)]
# What Chromium cannot be told to do with real hands: pens, and a palm beside them.
SEND = """([selector, events]) => {
  const canvas = document.querySelector(selector);
  canvas.setPointerCapture = () => {};
  const { left, top, width, height } = canvas.getBoundingClientRect();
  for (const [type, pointerType, x, y] of events) {
    const at = { clientX: left + x * width, clientY: top + y * height, pointerType, isPrimary: true, bubbles: true };
    const pressed = type === "pointerup" ? 0 : 1;
    const pointerId = { touch: 5, pen: 6, mouse: 1 }[pointerType];
    canvas.dispatchEvent(new PointerEvent(type, { ...at, pointerId, buttons: pressed, button: 0 }));
  }
}"""


class Hands:
    """Real touch points on a canvas, named by numbers."""

    def __init__(self, page, selector):
        self.page, self.selector, self.down = page, selector, {}
        self.session = page.context.new_cdp_session(page)

    def put(self, finger, place):
        self._at(finger, place)
        self._send("touchStart")

    def move(self, finger, *places):
        for place in places:
            self._at(finger, place)
            self._send("touchMove")

    def lift(self, finger):
        del self.down[finger]
        self._send("touchEnd")

    def cancel(self):
        self.down = {}
        self._send("touchCancel")

    def _at(self, finger, place):
        left, top, width, height = self.page.evaluate(BOX, self.selector)
        self.down[finger] = {"x": left + place[0] * width, "y": top + place[1] * height, "id": finger}

    def _send(self, kind):
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(self.down.values())})


@pytest.fixture
def pad(widget_page):
    page = widget_page(DigitPad(), touch=True)
    page.get_by_role("button", name="Clear").click()
    return page


def settled(page):
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def ink(page):
    settled(page)
    return pixels(page.locator(PAD))[..., 0] / 255


def centre(drawn):
    """Column and row of the ink's centre of mass, as shares of the pad's side."""
    rows, columns = np.indices(drawn.shape) + 0.5
    return (columns * drawn).sum() / drawn.sum() / SIDE, (rows * drawn).sum() / drawn.sum() / SIDE


def one_finger(page, selector=PAD):
    hands = Hands(page, selector)
    hands.put(0, ACROSS[0])
    hands.move(0, *ACROSS[1:])
    hands.lift(0)


def test_a_finger_draws_the_stroke_it_makes(pad):
    one_finger(pad)
    drawn = ink(pad)
    assert centre(drawn) == pytest.approx((0.5, 0.5), abs=0.01)
    assert drawn.sum() == pytest.approx(10 * 140 * np.hypot(0.6, 0.4) + 25 * np.pi, rel=0.05)


def test_a_second_finger_neither_joins_a_stroke_nor_ends_it(pad):
    one_finger(pad)
    alone = ink(pad)
    pad.get_by_role("button", name="Clear").click()
    hands = Hands(pad, PAD)
    hands.put(0, ACROSS[0])
    hands.move(0, *ACROSS[1:4])
    hands.put(1, (0.9, 0.1))
    hands.move(1, (0.9, 0.2), (0.9, 0.9))
    hands.move(0, *ACROSS[4:8])
    hands.lift(1)
    hands.move(0, *ACROSS[8:])
    hands.lift(0)
    assert np.abs(ink(pad) - alone).sum() < 0.05 * alone.sum()  # Chromium puts its own guesses between two touches


def test_a_second_finger_elsewhere_on_the_page_leaves_the_stroke_alone(pad):
    hands = Hands(pad, PAD)
    hands.put(0, ACROSS[0])
    hands.move(0, *ACROSS[1:4])
    hands.put(1, (2.5, 0.5))
    hands.lift(1)
    hands.move(0, *ACROSS[4:])
    hands.lift(0)
    assert centre(ink(pad)) == pytest.approx((0.5, 0.5), abs=0.01)


def test_a_second_finger_paints_no_weights(widget_page):
    page = widget_page(WeightGrid(np.zeros(784)), touch=True)
    one_finger(page, GRID)
    settled(page)
    alone = page.evaluate(PAINTED)
    page.get_by_role("button", name="Undo").click()
    hands = Hands(page, GRID)
    hands.put(0, ACROSS[0])
    hands.put(1, (0.9, 0.1))
    hands.move(1, (0.9, 0.9))
    hands.move(0, *ACROSS[1:6])
    hands.lift(1)
    hands.move(0, *ACROSS[6:])
    hands.lift(0)
    settled(page)
    assert page.evaluate(PAINTED) == alone


@pytest.mark.parametrize("other", ["touch", "mouse"])
def test_a_palm_or_a_mouse_beside_a_pen_draws_nothing(pad, other):
    pen = [("pointerdown", "pen", 0.2, 0.5), ("pointermove", "pen", 0.5, 0.5), ("pointermove", "pen", 0.8, 0.5)]
    pad.evaluate(SEND, [PAD, [*pen, ("pointerup", "pen", 0.8, 0.5)]])
    alone = ink(pad)
    pad.get_by_role("button", name="Clear").click()
    palm = [("pointerdown", other, 0.9, 0.9), ("pointermove", other, 0.95, 0.95), ("pointerup", other, 0.95, 0.95)]
    mixed = [pen[0], palm[0], pen[1], palm[1], palm[2], pen[2], ("pointerup", "pen", 0.8, 0.5)]
    pad.evaluate(SEND, [PAD, mixed])
    np.testing.assert_array_equal(ink(pad), alone)


def test_a_pen_draws_though_the_palm_came_first(pad):
    events = [
        ("pointerdown", "touch", 0.95, 0.95),
        ("pointerdown", "pen", 0.2, 0.2),
        ("pointermove", "touch", 0.9, 0.95),
    ]
    pad.evaluate(SEND, [PAD, [*events, ("pointermove", "pen", 0.6, 0.2), ("pointerup", "pen", 0.6, 0.2)]])
    drawn = ink(pad)
    assert drawn[28, 30:80].all() and not drawn[40:110].any()  # the pen's line, and none from the palm to it


def test_a_stroke_that_leaves_the_pad_comes_back(pad):
    hands = Hands(pad, PAD)
    hands.put(0, (0.5, 0.5))
    hands.move(0, (0.8, 0.5), (1.2, 0.5), (1.2, 0.8), (0.8, 0.8), (0.5, 0.8))
    hands.lift(0)
    drawn = ink(pad)
    assert drawn[70, 75:].all() and drawn[112, 75:].all()


def test_a_stroke_that_the_system_takes_away_ends_and_stays(pad):
    hands = Hands(pad, PAD)
    hands.put(0, ACROSS[0])
    hands.move(0, *ACROSS[1:])
    hands.cancel()
    before = ink(pad)
    assert centre(before) == pytest.approx((0.5, 0.5), abs=0.01)
    hands.put(1, (0.9, 0.1))  # a new stroke, with no line from the old one's end
    hands.lift(1)
    after = ink(pad)
    assert (after - before).sum() == pytest.approx(25 * np.pi, rel=0.1)


def test_a_finger_on_the_pad_does_not_scroll_the_page(pad):
    pad.evaluate("document.body.style.paddingBottom = '3000px'")
    hands = Hands(pad, PAD)
    hands.put(0, (0.5, 0.9))
    hands.move(0, *[(0.5, 0.9 - 0.08 * k) for k in range(10)])
    hands.lift(0)
    assert pad.evaluate("scrollY") == 0
    assert pad.evaluate("getComputedStyle(document.querySelector('.nn-pad canvas')).touchAction") == "none"


def test_the_system_is_kept_from_reading_a_touch_as_a_gesture(pad):
    """Scribble and the magnifying glass of iPads ask whether touchstart and touchmove were taken."""
    taken = """() => ["touchstart", "touchmove"].map((name) => !document.querySelector(".nn-pad canvas").dispatchEvent(
      new TouchEvent(name, { bubbles: true, cancelable: true })))"""
    assert pad.evaluate(taken) == [True, True]


LATER = later(0.5, 0.67, 1.1, 1.25, 1.5, 2, 3)


@pytest.mark.parametrize("zoom", [2.75, *LATER])
def test_the_ink_is_under_the_finger_at_any_zoom_and_pixel_ratio(pad, zoom):
    size = {"width": round(1280 / zoom), "height": round(1000 / zoom)}
    pad.context.new_cdp_session(pad).send(
        "Emulation.setDeviceMetricsOverride", size | {"deviceScaleFactor": zoom, "mobile": False}
    )
    pad.locator(PAD).scroll_into_view_if_needed()
    one_finger(pad)
    assert centre(ink(pad)) == pytest.approx((0.5, 0.5), abs=0.01)


def test_the_ink_is_under_the_finger_on_a_pinched_page(pad):
    pad.context.new_cdp_session(pad).send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2.5})
    pad.wait_for_function("visualViewport.scale === 2.5")
    pad.evaluate("document.querySelector('.nn-pad canvas').scrollIntoView({ block: 'nearest' })")
    hands = Hands(pad, PAD)
    hands.put(0, (0.1, 0.1))
    hands.move(0, (0.2, 0.15), (0.3, 0.2))
    hands.lift(0)
    assert centre(ink(pad)) == pytest.approx((0.2, 0.15), abs=0.01)


def test_the_ink_follows_a_page_that_is_scrolled_in_between(pad):
    pad.evaluate("document.body.style.padding = '400px 16px 3000px'")
    hands = Hands(pad, PAD)
    hands.put(0, ACROSS[0])
    hands.move(0, *ACROSS[1:5])
    pad.evaluate("scrollBy(0, 130)")
    hands.move(0, *ACROSS[5:])
    hands.lift(0)
    assert centre(ink(pad)) == pytest.approx((0.5, 0.5), abs=0.01)
    assert reading(pad).inner_text() != "?"
