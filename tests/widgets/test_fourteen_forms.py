"""The digits from Istanbul: whole, in order, and locked."""

import numpy as np
import pytest

from nnwidgets.fourteen_forms import load_forms


def test_each_form_holds_one_persons_digits_and_begins_with_ten_different_ones():
    forms = load_forms()
    assert len(forms) == 14 and sum(len(form) for form in forms) == 1797
    for form in forms:
        assert sorted(form.labels[:10]) == list(range(10))
        assert form.images.shape == (len(form), 64) and form.images.dtype == np.float32
        assert form.images.min() == 0 and form.images.max() == 1


def test_the_forms_are_for_all_and_cannot_be_changed():
    with pytest.raises(ValueError, match="read-only"):
        load_forms()[0].images[0] = 0
