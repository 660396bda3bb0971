"""The widgets in a browser that lacks all that one of the promised browsers lacks, or any browser on plain http."""

import zlib
from base64 import b64encode

import numpy as np
import pytest
from playwright.sync_api import expect

from book.tools.serve import served
from book.tools.widget_gestures import gesture
from nnlib import load_digits
from nnwidgets import DigitPad
from tests.support.browser import PLAIN_HTTP
from tests.support.drawn_digits import THREE, draw, reading
from tests.support.every_widget import A_FEW_AND_LATER_ALL, show
from tests.support.promised_browsers import lacking, taken_away

UNPACKED = """x.map((text) => Array.from(m.inflatedByHand(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)))))"""
# Pairs (interface, member), and ("", global).
ALL_THERE_IS = """() => Object.getOwnPropertyNames(globalThis).flatMap((owner) => {
  const members = Object.getOwnPropertyNames(globalThis[owner]?.prototype ?? {});
  return [["", owner], ...members.map((name) => [owner, name])];
})"""
TOUCHED_OFTEN = """async () => {
  const act = (%s)(document.querySelector(".nn-widget"));
  for (let i = 0; i < 40; i++) act(i);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
PACKED = "Array.from(m.storedByHand(Uint8Array.from(x)))"


@pytest.fixture(scope="module")
def poor(chromium, tmp_path_factory):
    """A script that takes from a page what a promised browser, or any on plain http, does not have."""
    folder = tmp_path_factory.mktemp("pages")
    folder.joinpath("index.html").write_text("<!DOCTYPE html><title>page</title>", "utf8")
    page = chromium.new_page()
    with served(folder) as address:
        page.goto(address + "index.html")
        secure = {tuple(pair) for pair in page.evaluate(ALL_THERE_IS)}
        page.goto(address.replace("127.0.0.1", PLAIN_HTTP) + "index.html")
        plain = {tuple(pair) for pair in page.evaluate(ALL_THERE_IS)}
    page.close()
    withheld = secure - plain
    assert {("Navigator", "clipboard"), ("PointerEvent", "getCoalescedEvents"), ("Crypto", "randomUUID")} < withheld
    return taken_away([*lacking(), *withheld])


@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_every_widget_works_in_the_oldest_promised_browsers(widget_page, tmp_path, poor, name):
    page = show(widget_page, tmp_path, name, before=poor)
    assert page.evaluate("[typeof DecompressionStream, typeof PointerEvent.prototype.getCoalescedEvents]") == 2 * [
        "undefined"
    ]
    page.evaluate(TOUCHED_OFTEN % gesture(name))
    assert "undefined" not in page.locator(".nn-widget").inner_text()


def test_a_digit_is_drawn_and_read_in_the_oldest_promised_browsers(widget_page, poor):
    page = widget_page(DigitPad(), before=poor)
    draw(page, THREE)
    expect(reading(page)).to_have_text("3")
    page.get_by_role("option").first.focus()
    expect(page.locator(".nn-title")).to_have_text("Hidden layer 1, neuron 1")


def test_what_python_deflates_is_unpacked_by_hand_to_the_last_byte(evaluate):
    """The three kinds of blocks: stored, with fixed codes, with codes of their own; and a long distance back."""
    rng = np.random.default_rng(0)
    noise = rng.integers(0, 256, 40_000, dtype=np.uint8).tobytes()
    texts = [b"", b"a", b"aaaaaaaaaaaaa" * 30, noise, noise[:300] * 70]
    texts.append((255 * load_digits().test.images[:40]).astype(np.uint8).tobytes())
    packed = [zlib.compress(text, level) for text in texts for level in (0, 1, 9)]
    found = evaluate("shared/zlib_by_hand.js", UNPACKED, [b64encode(data).decode() for data in packed])
    assert [bytes(data) for data in found] == [text for text in texts for _ in range(3)]


@pytest.mark.parametrize("at", [3, 40, -1])
def test_a_changed_byte_is_found_by_hand(evaluate, at):
    packed = bytearray(zlib.compress(bytes(range(256))))
    packed[at] ^= 1
    tried = "(() => { try { m.inflatedByHand(Uint8Array.from(x)); return 'taken' } catch { return 'refused' } })()"
    assert evaluate("shared/zlib_by_hand.js", tried, list(packed)) == "refused"


def test_what_is_packed_by_hand_is_zlibs(evaluate):
    data = np.random.default_rng(0).integers(0, 256, 70_000).tolist()
    for text in (data, [], [5]):
        assert zlib.decompress(bytes(evaluate("shared/zlib_by_hand.js", PACKED, text))) == bytes(text)
