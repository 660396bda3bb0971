"""Sphinx' own scripts, mended for our search page and for a book that is not in English.

- The search shows what it finds by itself and keeps what was searched for, to mark it on the pages that are visited
  afterwards, and in print. Here static/search-page.js shows it, and nothing is marked.
- They make the rule of a language's plurals from text, which the pages' policy forbids (content_security.py). Here the
  catalogue of the language's messages comes with that rule as a function.

`language` is that of the words around the text, which Sphinx and its theme translate. `prose_language` is that of the
text, which only a translator can change; it is the page's `lang`, by which a screen reader chooses its voice.
"""

import json
import re

from sphinx.errors import ExtensionError

STARTS = "_ready(Search.init);"
MARKS_NOTHING = "globalThis.SPHINX_HIGHLIGHT_ENABLED = false;\n"
CATALOGUE = re.compile(r"Documentation\.addTranslations\((?P<catalogue>\{.*\})\);?\s*", re.DOTALL)


def without_display(script):
    """Sphinx' search as functions alone: it neither begins by itself nor keeps what was searched for."""
    if STARTS not in script:
        raise ExtensionError(f"searchtools.js no longer begins by {STARTS}")
    return MARKS_NOTHING + script.replace(STARTS, "")


def without_eval(script):
    """A language's catalogue whose rule of plurals is a function already."""
    found = CATALOGUE.fullmatch(script)
    if not found:
        return script
    catalogue = json.loads(found["catalogue"])
    return (
        f"Object.assign(Documentation.TRANSLATIONS, {json.dumps(catalogue['messages'], indent=2)});\n"
        f"Documentation.PLURAL_EXPR = (n) => Number({catalogue['plural_expr']});\n"
        f"Documentation.LOCALE = {json.dumps(catalogue['locale'])};\n"
    )


def mend(static):
    """Mend the scripts in the site's folder _static."""
    for name, mended in {
        "searchtools.js": without_display,
        "translations.js": without_eval,
    }.items():
        path = static / name
        if path.is_file():  # there are no translations for an English book
            path.write_text(mended(path.read_text("utf-8")), "utf-8")
