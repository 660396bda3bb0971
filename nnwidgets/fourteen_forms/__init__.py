"""Digits that are not MNIST's: fourteen forms, filled in by hand in Istanbul."""

from nnwidgets.fourteen_forms.forms import FORMS_FILE, load_forms

__all__ = ["FORMS_FILE", "load_forms"]
