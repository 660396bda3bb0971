"""Every colour stands once: what is written from the palette is in step with it."""

import pytest

from book.tools.write_palette import written
from tests.support.browser import ROOT


@pytest.mark.parametrize("path", written(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_file_is_in_step_with_the_palette(path):
    assert path.read_text("utf-8") == written()[path], "run make normalise"
