"""A thousand gestures leave no listener and no node behind, in any widget."""

import pytest
from every_widget import EVERY_WIDGET, show
from steadiness import growth


@pytest.mark.parametrize("name", EVERY_WIDGET)
def test_a_thousand_gestures_leave_nothing_behind(widget_page, tmp_path, name):
    page = show(widget_page, tmp_path, name)
    listeners, nodes = growth(page, name)
    assert listeners < 5
    assert nodes < 20  # there are 40 paintings
