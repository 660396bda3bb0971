"""Every chapter in JupyterLab, with every gesture; some of them train for minutes."""

import pytest

from tests.support.browser import ROOT
from tests.support.chapter_in_lab import use_chapter

CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))


@pytest.mark.long
@pytest.mark.parametrize("stem", CHAPTERS)
def test_a_chapter_run_as_a_whole_shows_every_widget_painted(open_page, lab_server, stem):
    use_chapter(open_page, lab_server, stem)
