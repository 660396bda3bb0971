"""Draw the theme's icons and the logo into the pages.

The theme would fetch an icon font (156 KB) for a dozen icons; and a picture in a file or a style sheet is a document
of its own to the browser, which keeps a slow processor from the page.
"""

import re
from pathlib import Path

from sphinx.errors import ExtensionError

# Lines on a square of 24 × 24; static/icons.css says how they are drawn.
DRAWINGS = {
    "angle-left": "M15 5l-7 7 7 7",
    "angle-right": "M9 5l7 7-7 7",
    "arrow-up": "M12 20V4M5 11l7-7 7 7",
    "bars": "M3 6h18M3 12h18M3 18h18",
    "chevron-down": "M5 9l7 7 7-7",
    "circle-half-stroke": "M12 3a9 9 0 0 1 0 18",
    "download": "M12 3v12M7 11l5 5 5-5M4 20h16",
    "file": "M6 3h8l4 4v14H6zM14 3v5h4",
    "file-pdf": "M6 3h8l4 4v14H6zM14 3v5h4M9 13h6M9 17h6",
    "github": "M6 9v6M6 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
    "M18 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM18 9c0 5-6 4-11 7",
    "list": "M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01",
    "magnifying-glass": "M16 16l5 5M10.5 18a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z",
    "moon": "M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10z",
    "rocket": "M9 15l-3-3c2-6 6-9 14-9 0 8-3 12-9 14zM6 12H3l2-4h3M12 18v3l4-2v-3M5 16l-2 5 5-2M15 9h.01",
    "sun": "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19"
    "M5 19l1.4-1.4M17.6 6.4L19 5",
}
FILLED = {"circle-half-stroke": "M12 3a9 9 0 1 0 0 18z"}
EMPTY_ICON = re.compile(
    r'(?P<start><(?P<tag>i|span)\s[^>]*?\bclass="(?P<classes>(?:[^"]*\s)?(?:fa-solid|fas|fab)(?:\s[^"]*)?)"[^>]*>)\s*'
    r"(?P<end></(?P=tag)>)"
)
NOT_FOR_INLINE = re.compile(r'\s*<title>.*?</title>|\s(?:xmlns|role)="[^"]*"', re.DOTALL)


def with_icons(html):
    """The page with a drawing in every icon that is still empty."""
    return EMPTY_ICON.sub(lambda icon: f"{icon['start']}{drawing(icon['classes'])}{icon['end']}", html)


def drawing(classes):
    name = next((name for each in classes.split() if (name := each.removeprefix("fa-")) in DRAWINGS), None)
    if name is None:
        raise ExtensionError(
            f"book/_ext/finished_pages/icons.py has no drawing for the icon {' '.join(classes.split())!r}"
        )
    filled = f'<path d="{FILLED[name]}" fill="currentcolor"/>' if name in FILLED else ""
    return f'<svg class="nn-icon" viewBox="0 0 24 24" aria-hidden="true">{filled}<path d="{DRAWINGS[name]}"/></svg>'


def logo_for_pages(svg):
    """The logo as a part of a page, where the course's name stands beside it."""
    return NOT_FOR_INLINE.sub("", svg).replace("<svg", '<svg class="logo__image" aria-hidden="true"', 1)


def give_logo_to_templates(app, config):
    if not config.html_logo:
        return
    svg = Path(app.confdir or app.srcdir, config.html_logo).read_text("utf-8")
    config.html_context["logo_drawing"] = logo_for_pages(svg)
