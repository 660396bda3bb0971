"""Four hundred gestures leave no listener and no node behind, in any widget."""

import pytest

from tests.support.every_widget import EVERY_WIDGET, show
from tests.support.steadiness import growth, is_steady


@pytest.mark.parametrize("name", EVERY_WIDGET)
def test_four_hundred_gestures_leave_nothing_behind(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name)
    grown = growth(page, name)
    assert is_steady(grown), "{} listeners and {} nodes more".format(*grown)
