"""The data that widgets fetch on demand, as files of the built site."""

import pytest

from nnwidgets.frame.data_files import SOURCES, data_bytes, data_script
from tests.support.browser import HTML


@pytest.mark.parametrize("name", SOURCES)
def test_the_site_has_the_data(site, name):
    assert (HTML / "_static" / "data" / f"{name}.js").read_text("ascii") == data_script(name)


@pytest.mark.parametrize("name", SOURCES)
def test_the_file_registers_the_bytes(open_page, site, name):
    page = open_page(f"{site}chapters/09-training.html")
    found = page.evaluate(
        """async (name) => {
          const script = document.createElement("script");
          script.src = `../_static/data/${name}.js`;
          await new Promise((loaded) => { script.onload = loaded; document.head.append(script); });
          return atob(globalThis.nnData[name]).length;
        }""",
        name,
    )
    assert found == len(data_bytes(name))


def test_data_of_another_name_are_refused():
    with pytest.raises(ValueError, match="data must be one of digits, film; got 'cats'"):
        data_bytes("cats")
