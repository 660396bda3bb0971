"""The data that widgets fetch on demand, as files of the built site."""

import pytest

from book._ext.data_files import DATA_FILES
from tests.support.browser import HTML

EACH = pytest.mark.parametrize("data", DATA_FILES, ids=lambda data: data.name)


def test_each_has_a_name_of_its_own():
    assert sorted(data.name for data in DATA_FILES) == ["digits", "film"]


@EACH
def test_the_site_has_the_data(site, data):
    assert (HTML / "_static" / "data" / f"{data.name}.js").read_text("ascii") == data.script


@EACH
def test_the_file_registers_the_bytes(open_page, site, data):
    page = open_page(f"{site}chapters/09-training.html")
    found = page.evaluate(
        """async (name) => {
          const script = document.createElement("script");
          script.src = `../_static/data/${name}.js`;
          await new Promise((loaded) => { script.onload = loaded; document.head.append(script); });
          return atob(globalThis.nnData[name]).length;
        }""",
        data.name,
    )
    assert found == len(data.deflated)
