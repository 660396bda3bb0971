"""However often a widget is used, no listener and no node stays behind."""

import pytest

from tests.support.every_widget import A_FEW_AND_LATER_ALL, show
from tests.support.long_run import later
from tests.support.steadiness import growth, is_steady


@pytest.mark.parametrize("gestures", [150, *later(1000)])
@pytest.mark.parametrize("name", A_FEW_AND_LATER_ALL)
def test_gestures_leave_nothing_behind(widget_page, tmp_path, name, gestures):
    page = show(widget_page, tmp_path, name)
    grown = growth(page, name, gestures)
    assert is_steady(grown), "{} listeners and {} nodes more".format(*grown)
