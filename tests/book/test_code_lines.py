"""Code wraps instead of being cut, line by line; a bar of █ stays as long as it is beside the others."""

import re

from book._ext.finished_pages.code_lines import with_lines


def lines_of(code):
    html = with_lines(f'<div class="highlight"><pre>{code}</pre></div>')
    return re.findall(r'<span class="(nn-code-line[^"]*)"(?: style="([^"]*)")?>(.*?)\n</span>', html, re.DOTALL)


def test_every_line_is_an_element_that_knows_its_indent():
    lines = lines_of('<span></span><span class="k">for</span> a <span class="k">in</span> b:\n    c\n\nd\n')
    assert [(style, text) for _, style, text in lines] == [
        ("", '<span class="k">for</span> a <span class="k">in</span> b:'),
        ("--indent:4", "    c"),
        ("", ""),
        ("", "d"),
    ]


def test_what_is_copied_is_what_was_written():
    code = 'a = "█ &lt;"\n\nif a:\n    b\n'
    html = with_lines(f'<div class="highlight"><pre>{code}</pre></div>')
    assert re.sub(r"<[^>]*>", "", html) == code


def test_lines_beside_key_lines_can_be_hidden():
    kinds = [
        kind
        for kind, *_ in lines_of('<span></span>import a\n<span class="hll">b\n</span><span class="hll">\n</span>c\n')
    ]
    assert kinds == ["nn-code-line nn-more", "nn-code-line", "nn-code-line", "nn-code-line nn-more"]


def test_without_key_lines_no_line_is_hidden():
    assert [kind for kind, *_ in lines_of("a\nb\n")] == ["nn-code-line", "nn-code-line"]


def test_bars_keep_their_share_of_the_longest():
    shares = re.findall(r"--share:([\d.]+)", with_lines('<div class="highlight"><pre>1 ████████\n2 ████\n</pre></div>'))
    assert shares == ["1.000", "0.500"]
