"""Take from every page the scripts and styles that it does not use, and from the site the files that no page uses.

The scripts that stay wait until the page is read: none stands in the way of its text. Except one of 9 KB, which comes
before all else: it starts the first widget when the page has been read so far, and is told its name beforehand. The
browser shows nothing until then: on a slow computer each half of a page that it lays out delays the widget.
"""

import re
import shutil

from book._ext.widget_states import VIEW

# What a page must hold for these to be of use. The page's own buttons come without thebe's.
NEEDED_BY = {
    "thebe": "thebe-status-field",
    "sphinx-design": 'class="sd-',
    "design-tabs": 'class="sd-tab-set',
    "togglebutton": re.compile(r'class="[^"]*\b(?:toggle|dropdown)\b'),
    "toggleHint": re.compile(r'class="[^"]*\b(?:toggle|dropdown)\b'),
    "toggleOpenOnPrint": re.compile(r'class="[^"]*\b(?:toggle|dropdown)\b'),
}
FIRST = "nn-embed.js"
READ_SO_FAR = '<span id="first-widget"></span>'  # what _templates/layout.html tells the browser to wait for
# The theme's scripts, in whose place page-frame.js stands, and the settings for them; what marks words searched for.
REPLACED = re.compile(
    r"scripts/sphinx-book-theme|sphinx_highlight|DOCUMENTATION_OPTIONS\.(?:pagename|search_as_you_type)"
)
# The theme's icon font too, in whose place icons.py draws, and the maps for its developers.
UNUSED_FILES = ["scripts", "*webpack-macros.html", "vendor", "**/*.map", "sphinx-thebe.*", "locales"]
UNUSED_FILES += ["sphinx_highlight.js", "styles/theme.css"]  # the latter only imports basic.css
ICON_RULE = re.compile(r"""(?<=})(?:\.fa-[-\w]+:before,?)+\{content:"[^"]*"\}|@font-face\{[^{}]*\}""")
SECOND_VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>\s*')  # docutils' beside Sphinx's


def drop_unused(context):
    body = context.get("body", "")
    context["metatags"] = SECOND_VIEWPORT.sub("", context.get("metatags", ""))
    for kind in ("script_files", "css_files"):
        context[kind] = [asset for asset in context.get(kind, []) if is_used(asset, body)]
    scripts = context["script_files"]
    starters = [script for script in scripts if script.filename and FIRST in script.filename]
    first_widget = VIEW.search(body)
    named = {}
    if first_widget:
        named["data-first"] = context.get("first_front_end")
        context["first_widget"] = True
        context["body"] = body[: first_widget.end()] + READ_SO_FAR + body[first_widget.end() :]
    context["first_scripts"] = [changed(script, named) for script in starters]
    context["script_files"] = [deferred(script) for script in scripts if script not in starters]


def deferred(script):
    return changed(script, {"defer": "defer"}) if script.filename else script


def changed(script, attributes):
    return type(script)(script.filename, priority=script.priority, **attributes | script.attributes)


def is_used(asset, body):
    description = f"{getattr(asset, 'filename', '')}{getattr(asset, 'attributes', '')}"
    return not REPLACED.search(description) and all(
        re.search(sign, body) for name, sign in NEEDED_BY.items() if name in description
    )


def drop_files(static):
    """Take from the site's folder _static the files that no page uses."""
    for pattern in UNUSED_FILES:
        for path in list(static.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for style in static.glob("styles/pydata-sphinx-theme.css"):
        style.write_text(ICON_RULE.sub("", style.read_text("utf-8")), "utf-8")
