"""Words that cannot be read well are found, and no others."""

import pytest

from tests.support.faint_words import faint_words


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p style='color: #767676'>grey</p>", []),
        ("<p style='color: #777'>grey</p>", ["grey"]),
        ("<p style='color: #777; font-size: 24px'>large</p>", []),
        ("<p style='color: #777; font-size: 19px; font-weight: 700'>large and bold</p>", []),
        ("<div style='background: #767676; color: #fff'><b>on grey</b></div>", []),
        ("<div style='background: #606060'><b>on grey</b></div>", ["on grey"]),
        ("<div style='background: #000'><p style='background: #fff8; color: #666'>half</p></div>", ["half"]),
        ("<p style='color: #0008'>half ink</p>", ["half ink"]),
        ("<p style='color: #777' hidden>not there</p><script>'#777'</script>", []),
        ("<button style='color: #777' disabled>cannot be used</button>", []),
        ("<p style='color: #ddd'>→</p>", []),
    ],
)
def test_words_and_grounds(open_page, html, found):
    page = open_page("about:blank")
    page.set_content(html)
    assert [word for _, _, word in faint_words(page)] == found
