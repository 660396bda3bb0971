"""How wide the page is, and whether it is dark, where a widget has to be accessible and to fit."""

import pytest

_LATER = [(320, False), (360, True), (768, True), (1280, False)]

# The narrowest by night, where most goes wrong; then the others.
ON_EVERY_SCREEN = pytest.mark.parametrize(
    ("width", "dark"), [(320, True), *(pytest.param(*screen, marks=pytest.mark.long) for screen in _LATER)]
)
