"""However often a widget is used, no listener and no node stays behind."""

import pytest

from tests.support.every_widget import A_FEW, EVERY_WIDGET, show
from tests.support.long_run import later, later_all
from tests.support.steadiness import growth, is_steady

QUICK = [name for name in A_FEW if name != "weight-wall"]  # whose gestures take a quarter of a minute


@pytest.mark.parametrize("gestures", [150, *later(1000)])
@pytest.mark.parametrize("name", later_all(EVERY_WIDGET, QUICK))
def test_gestures_leave_nothing_behind(widget_page, tmp_path, name, gestures):
    page = show(widget_page, tmp_path, name)
    grown = growth(page, name, gestures)
    assert is_steady(grown), "{} listeners and {} nodes more".format(*grown)
