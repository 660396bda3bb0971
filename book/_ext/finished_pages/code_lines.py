"""Make an element of every line of code and of what it prints: a line too long for its column wraps, indented as it
stood, instead of being cut at the edge.

Lines that are no key lines (chapter_cells/code_levels.py) can be hidden one by one. A bar of █ becomes a bar: as
letters, bars too long for a phone would all be cut to the same length.
"""

import re

BLOCK = re.compile(r'(?P<start><div class="highlight"><pre>)(?P<code>.*?)(?P<end></pre></div>)', re.DOTALL)
KEY = re.compile(r'<span class="hll">(.*?)\n</span>', re.DOTALL)
KEY_SIGN = "\0"
TAG = re.compile(r"<[^>]*>")
BAR = re.compile(r"█{2,}")


def with_lines(html):
    """HTML whose blocks of code have an element for each line."""
    return BLOCK.sub(lambda block: block["start"] + lines_of(block["code"]) + block["end"], html)


def lines_of(code):
    code = code.removeprefix("<span></span>")
    marked = KEY.sub(lambda key: KEY_SIGN + key[1].replace("\n", f"\n{KEY_SIGN}") + "\n", code)
    has_keys = KEY_SIGN in marked
    lines = marked.removesuffix("\n").split("\n")
    longest_bar = max([len(bar) for line in lines for bar in BAR.findall(line)], default=0)
    return "".join(line_element(line, has_keys, longest_bar) for line in lines)


def line_element(line, has_keys, longest_bar):
    is_more = has_keys and not line.startswith(KEY_SIGN)
    line = line.removeprefix(KEY_SIGN)
    text = TAG.sub("", line)
    indent = len(text) - len(text.lstrip(" "))
    style = f' style="--indent:{indent}"' if indent else ""
    bar = BAR.search(line)
    if bar:
        share = f"{len(bar[0]) / longest_bar:.3f}"
        drawn = f'<span class="nn-printed-bar" style="--share:{share}"><span>{bar[0]}</span></span>'
        line = line.replace(bar[0], drawn)
    kinds = "nn-code-line" + " nn-more" * is_more + " nn-line-with-bar" * bool(bar)
    return f'<span class="{kinds}"{style}>{line}\n</span>'


def wrap_lines(context):
    if "body" in context:
        context["body"] = with_lines(context["body"])
