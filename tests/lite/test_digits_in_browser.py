"""MNIST in a browser's Python, with a file in place of the site: a part at hand, the rest fetched when it is used."""

import numpy as np
import pytest

import book.lite.digits_in_browser
from book.lite.digits import all_test_images, digits_at_hand
from book.lite.digits_in_browser import TEST_IMAGES, digits_in_browser
from nnlib import Split, load_digits
from nnlib.split import DATA_FILE


@pytest.fixture(scope="module")
def at_hand(tmp_path_factory):
    path = tmp_path_factory.mktemp("package") / "digits_at_hand.npz"
    path.write_bytes(digits_at_hand())
    return path


@pytest.fixture
def site(at_hand, monkeypatch):
    """The digits as in a browser, and the names that were fetched."""
    monkeypatch.setattr(book.lite.digits_in_browser, "AT_HAND", at_hand)
    fetched = []

    def fetch(name):
        fetched.append(name)
        return all_test_images() if name == TEST_IMAGES else DATA_FILE.read_bytes()

    return digits_in_browser(fetch), fetched


@pytest.mark.parametrize("name", ["train", "test"])
def test_labels_and_the_first_digits_of_each_split_need_no_fetching(site, name):
    digits, fetched = site
    part, whole = getattr(digits, name), getattr(load_digits(), name)
    np.testing.assert_array_equal(part.labels, whole.labels)
    np.testing.assert_array_equal(part.targets[-5:], whole.targets[-5:])
    for key in (slice(1000), slice(7, 8), slice(0, 90, 3)):
        assert isinstance(part[key], Split)
        np.testing.assert_array_equal(part[key].images, whole[key].images)
        np.testing.assert_array_equal(part[key].labels, whole[key].labels)
    assert len(part) == len(whole)
    assert fetched == []


def test_another_test_digit_fetches_the_test_images_alone_without_a_word(site, capsys):
    digits, fetched = site
    np.testing.assert_array_equal(digits.test.images, load_digits().test.images)
    np.testing.assert_array_equal(digits.test[990:1010].images, load_digits().test[990:1010].images)
    assert fetched == ["test_images.npz"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("key", [slice(1001), slice(-5, None), slice(1500, 3, -2), np.array([0, 59_999])])
def test_another_training_digit_fetches_all_of_them_once_and_says_so(site, capsys, key):
    digits, fetched = site
    np.testing.assert_array_equal(digits.train[key].images, load_digits().train[key].images)
    np.testing.assert_array_equal(digits.train[key].labels, load_digits().train[key].labels)
    assert len(digits.train.images) == 60_000
    assert fetched == ["mnist.npz"]
    assert capsys.readouterr().out == "Fetching all 60,000 training digits, 11.5 MB, once in this session …\n"


def test_images_are_locked_as_everywhere(site):
    digits, _ = site
    with pytest.raises(ValueError, match="read-only"):
        digits.train[:10].images[0, 0] = 1
    with pytest.raises(TypeError, match="not a single index"):
        digits.train[5]


def test_a_damaged_answer_of_the_site_is_named(at_hand, monkeypatch):
    monkeypatch.setattr(book.lite.digits_in_browser, "AT_HAND", at_hand)
    digits = digits_in_browser(lambda name: b"<html>no such page</html>")
    with pytest.raises(ValueError, match="what the site sent is damaged: 25 bytes"):
        digits.train.images  # noqa: B018
