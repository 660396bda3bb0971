"""A plot's nodes as an SVG in the page. Its colours are the page's; without a style sheet of ours, those of paper."""

from html import escape
from zlib import crc32

from nnwidgets.frame.palette import THEMES
from nnwidgets.live_plot.scene import scene_of

__all__ = ["WIDTH", "still_of"]

WIDTH = 640
LEAST_WIDTH = 564  # where its type is 11 pixels high; on a narrower page it is moved to and fro
FONT = "var(--nn-sans,system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif)"
OF_THE_PAGE = {"blue": "positive", "red": "negative", "surface": "paper", "border": "line", "edge": "control"}


def still_of(spec, value, label, saying):
    """HTML of a plot at a value of its handle, and the sentence that belongs to it.

    Parameters
    ----------
    spec : dict
    value : float
    label : str
        What it shows, in words.
    saying : str
    """
    nodes, height = scene_of(spec, WIDTH, value)
    prefix = f"plot{crc32(repr((spec, value, label)).encode()):x}-"
    size = f'viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" height="{height:g}"'
    style = f"max-width:100%;min-width:{LEAST_WIDTH}px;height:auto;background:{_paint('surface')};font:12.5px/1 {FONT}"
    picture = "".join(_element(node, prefix) for node in nodes)
    words = f"<p>{escape(saying)}</p>" if saying else ""
    svg = f'<svg role="img" aria-label="{escape(label)}" {size} style="{style}">{picture}</svg>'
    return f'<div style="overflow-x:auto">{svg}</div>{words}'


def _element(node, prefix):
    tag, attributes, *inside = node
    written = "".join(
        f' {name}="{_written(name, value, prefix)}"' for name, value in attributes.items() if name != "class"
    )
    body = inside[0] if inside else ""
    content = escape(body, quote=False) if isinstance(body, str) else "".join(_element(child, prefix) for child in body)
    return f"<{tag}{written}>{content}</{tag}>"


def _written(name, value, prefix):
    if not isinstance(value, str):
        return f"{round(value, 2):g}"
    if name == "id":
        return prefix + value
    if value.startswith("#"):
        return f"url(#{prefix}{value[1:]})"
    return _paint(value) if name in ("fill", "stroke") else value


def _paint(color):
    name = OF_THE_PAGE.get(color, color)
    return f"var(--nn-{name},{THEMES['light'][name]})" if name in THEMES["light"] else color
