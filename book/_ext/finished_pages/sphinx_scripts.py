"""Sphinx' own scripts, mended for a browser that keeps nothing and for a book that is not in English.

- They ask for `localStorage`, to mark on a page what was searched for. A browser that keeps nothing refuses even the
  question, and a full one the note, which would stop the search: there they go without.
- They make the rule of a language's plurals from text, which the pages' policy forbids (content_security.py). Here the
  catalogue of the language's messages comes with that rule as a function.

`language` is that of the words around the text, which Sphinx and its theme translate. `prose_language` is that of the
text, which only a translator can change; it is the page's `lang`, by which a screen reader chooses its voice.
"""

import json
import re

STORAGE = """const wordsKeptForPages = (() => {
  const ask = (what) => { try { return what(localStorage); } catch { return null; } };
  return {
    getItem: (key) => ask((storage) => storage.getItem(key)),
    setItem: (key, value) => ask((storage) => storage.setItem(key, value)),
    removeItem: (key) => ask((storage) => storage.removeItem(key)),
  };
})();
"""
ASKING = re.compile(r"\blocalStorage\.")
CATALOGUE = re.compile(r"Documentation\.addTranslations\((?P<catalogue>\{.*\})\);?\s*", re.DOTALL)


def without_storage(script, declares):
    """A script that works where the browser keeps nothing; one that `declares` the storage comes before the others."""
    asks = ASKING.sub("wordsKeptForPages.", script)
    return STORAGE + asks if declares and asks != script else asks


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
        "sphinx_highlight.js": lambda script: without_storage(script, declares=True),
        "searchtools.js": lambda script: without_storage(script, declares=False),
        "translations.js": without_eval,
    }.items():
        path = static / name
        if path.is_file():  # there are no translations for an English book
            path.write_text(mended(path.read_text("utf-8")), "utf-8")
