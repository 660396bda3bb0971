"""OwnDigits: it keeps a hand on the device and forgets it, reads it as Python does, and learns from it."""

import numpy as np
import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from nnlib import Network, load_digits, load_trained
from nnwidgets import DigitPad, NetworkModel, OwnDigits
from nnwidgets.frame.link_kinds import link_kinds
from nnwidgets.train_live.digits import DIGITS

FETCH = "Learn my first ten (1.9 MB)"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); }
});"""
LEARNED = "/which it never learned/.test(document.querySelector('.nn-own-digits .nn-summary').textContent)"
SUMMARY = ".nn-own-digits .nn-summary"


def a_hand(count=20, mirrored=False):
    """A 0 to a 9, twice, of test digits; or the same in mirror writing."""
    test = load_digits().test
    images = np.array([test.images[test.labels == k % 10][k // 10] for k in range(count)])
    return images.reshape(-1, 28, 28)[:, :, ::-1].reshape(-1, 784) if mirrored else images


def write_a_bar(page):
    box = page.get_by_role("application", name="Writing pad").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 30, steps=5)
    page.mouse.up()


def kept(page):
    return page.evaluate("localStorage.getItem('nn-hand')?.length ?? 0")


def test_what_does_not_fit_is_refused():
    with pytest.raises(TraitError, match="network must be a sigmoid network from 784 pixels to 10 digits"):
        OwnDigits(Network([784, 16, 10], activation="relu", rng=np.random.default_rng(0)))
    widget = OwnDigits()
    with pytest.raises(TraitError, match="hand must hold 20 digits at most; got 21"):
        widget.hand = np.zeros((21, 784))
    widget.hand = a_hand(12)
    assert widget.digits.labels.tolist() == [*range(10), 0, 1]


def test_a_link_never_carries_a_hand():
    assert "hand" not in link_kinds(OwnDigits)


def test_a_digit_is_written_taken_kept_and_forgotten(widget_page):
    page = widget_page(OwnDigits())
    expect(page.get_by_text("Write a 0", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Take it")).to_be_disabled()
    write_a_bar(page)
    page.get_by_role("button", name="Take it").click()
    expect(page.get_by_text("Write a 1", exact=True)).to_be_visible()
    expect(page.locator(SUMMARY)).to_contain_text("Of your 1 digit the network reads")
    expect(page.get_by_text("nothing leaves your device")).to_be_visible()
    assert kept(page) > 0
    page.reload()
    expect(page.get_by_text("Write a 1", exact=True)).to_be_visible()
    page.get_by_role("button", name="Forget them").click()
    expect(page.get_by_text("Write a 0", exact=True)).to_be_visible()
    assert kept(page) == 0


def test_without_storage_it_says_so_and_works_on(widget_page):
    page = widget_page(OwnDigits(), before=NO_STORAGE)
    expect(page.get_by_text("This browser keeps nothing")).to_be_visible()
    write_a_bar(page)
    page.get_by_role("button", name="Take it").click()
    expect(page.get_by_text("Write a 1", exact=True)).to_be_visible()


def test_it_reads_what_python_reads(widget_page):
    widget = OwnDigits()
    widget.hand = a_hand(mirrored=True)
    right = (load_trained().classify(widget.hand) == widget.digits.labels).sum()
    page = widget_page(widget)
    expect(page.locator(SUMMARY)).to_contain_text(f"Of your 20 digits the network reads {right}.")
    assert page.locator(".nn-hand .nn-right").count() == right


def test_it_learns_ten_after_a_guess_and_the_pad_reads_with_it(widget_page, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "digits.js").write_text(DIGITS.script, "ascii")
    shared = NetworkModel(load_trained())
    widget = OwnDigits(shared)
    widget.hand = a_hand(mirrored=True)
    mirrored_seven = widget.hand[7]
    before = (load_trained().classify(widget.hand[:10]) == range(10)).sum()
    page = widget_page(widget, DigitPad(shared, drawing=mirrored_seven))
    learn = page.get_by_role("button", name=FETCH)
    expect(learn).to_be_disabled()
    page.get_by_role("combobox", name="My guess").select_option("9")
    learn.click()
    page.wait_for_function(LEARNED, timeout=60_000)
    expect(page.locator(SUMMARY)).to_contain_text("you said 9")
    assert page.locator(".nn-hand ul").first.locator(".nn-right").count() >= 9 > before
    expect(page.locator(".nn-digit-pad").get_by_text("The network reads 7").first).to_be_visible()
    page.get_by_role("button", name="Forget them").click()
    expect(page.locator(".nn-digit-pad").get_by_text("The network reads 7")).to_have_count(0)


def test_nine_copies_are_moved_as_numpy_moves_them(evaluate):
    digit = np.round(a_hand(3)[2], 3)
    copies = evaluate(
        "own_digits/lesson.js", "m.nineCopies([Float32Array.from(x)]).map((one) => [...one])", digit.tolist()
    )
    framed = np.pad(digit.reshape(28, 28), 1)
    moves = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    expected = [framed[1 - down : 29 - down, 1 - right : 29 - right].ravel() for down, right in moves]
    assert np.allclose(copies, expected)
