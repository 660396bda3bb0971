"""Take from the styles of the theme and of the extensions the rules for classes and ids that no page has.

They are written for every site; this one needs a third of them, and a browser reads them all before it shows a word.
A class counts as used when its name stands anywhere in a page or in a script: also in a text, so rather too many stay.
"""

import re
from itertools import chain

import tinycss2

FOREIGN = ["basic.css", "mystnb.*.css", "styles/*.css"]  # Sphinx copies each of them anew at every build
NAME = re.compile(r"[\w-]+")
# What a script makes of a template: `kind-${kind}` may become any name that begins with kind-.
BEGINNING = re.compile(r"\b([A-Za-z][\w-]*-)\$\{")
HOLDS_RULES = {"media", "supports"}
CHOICES = {"is", "where", "has"}


class Names:
    """The names that the site's pages and scripts hold."""

    def __init__(self, texts):
        self.whole, beginnings = set(), set()
        for text in texts:
            self.whole.update(NAME.findall(text))
            beginnings.update(BEGINNING.findall(text))
        self.beginnings = tuple(beginnings)

    def __contains__(self, name):
        return name in self.whole or name.startswith(self.beginnings)


def used_rules(css, names):
    """The style sheet `css` (str) without the selectors that need a class or an id outside `names`.

    What stands in :not(.this) or in [square brackets] is never a reason to leave a selector out. Licences stay.
    """
    return "".join(written(node, names) for node in tinycss2.parse_stylesheet(css, skip_whitespace=True))


def written(node, names):
    """A rule as text, without what no page uses of it."""
    if node.type == "comment":
        return node.serialize() if node.value.startswith("!") else ""
    if node.type == "qualified-rule":
        kept = [tinycss2.serialize(selector).strip() for selector in split(node.prelude) if may_match(selector, names)]
        return f"{','.join(kept)}{{{tinycss2.serialize(node.content).strip()}}}\n" if kept else ""
    if node.type == "at-rule" and node.lower_at_keyword in HOLDS_RULES:
        inner = "".join(written(rule, names) for rule in tinycss2.parse_rule_list(node.content, skip_whitespace=True))
        return f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inner}}}\n" if inner else ""
    return node.serialize()


def split(prelude):
    """The selectors of a rule, each a list of tokens."""
    selectors = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def may_match(selector, names):
    for before, token in zip([None, *selector], selector, strict=False):
        is_class = before == "." and token.type == "ident"
        if (is_class or token.type == "hash") and token.value not in names:
            return False
        is_choice = token.type == "function" and token.lower_name in CHOICES
        if is_choice and not any(may_match(branch, names) for branch in split(token.arguments)):
            return False
    return True


def thin_out(static, pages):
    """Thin out the styles in the site's folder _static for these pages (list of str)."""
    names = Names(
        chain(pages, (path.read_text("utf-8") for path in [*static.glob("*.js"), *static.glob("widgets/*.js")]))
    )
    for path in chain.from_iterable(map(static.glob, FOREIGN)):
        path.write_text(used_rules(path.read_text("utf-8"), names), "utf-8")
