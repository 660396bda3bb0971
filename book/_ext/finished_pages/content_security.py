"""A Content-Security-Policy in every page: what it may load and run, and nothing else.

Scripts come from the site, from a widget's own state (a blob:), or are among the page's inline scripts, named by
their hashes; a script that somebody slips into a page does not run. Styles come from the site or are named by their
hashes, the widgets' among them; only style *attributes* are free, because formulas and the theme write them.
"""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape

SCRIPT = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<text>.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style(?:\s[^>]*)?>(?P<text>.*?)</style>", re.DOTALL)
STATE = 'type="application/vnd.jupyter.widget-state+json"'
DATA = re.compile(r'\stype="application/(?!javascript)|\ssrc=')
MARK = '<meta http-equiv="Content-Security-Policy"'
POLICY = re.compile(rf'{MARK} content="[^"]*">')
HEAD = re.compile(r"<head>\s*(<meta charset=[^>]*>)?")
# Of a page opened as a file, not every browser takes 'self' for the files beside it.
HERE = "'self' file:"


def hash_of(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def policy(html):
    """The policy of a page, as one line.

    A meta element cannot say who may show the page in a frame: a server's header can (book/publishing.md).
    """
    scripts, styles = set(), {hash_of(style["text"]) for style in STYLE.finditer(html)}
    for script in SCRIPT.finditer(html):
        if not DATA.search(script["attributes"]):
            scripts.add(script["text"])
        elif STATE in script["attributes"]:
            models = [model["state"] for model in json.loads(script["text"])["state"].values()]
            styles |= {hash_of(model["_css"]) for model in models if model.get("_css")}
            styles |= {model["_style"] for model in models if "_style" in model}
    rules = {
        "default-src": "'none'",
        "script-src": " ".join([HERE, "blob:", *sorted(map(hash_of, scripts))]),
        "style-src": f"{HERE} 'unsafe-inline'",  # for browsers that know neither of the next two
        "style-src-elem": " ".join([HERE, *sorted(styles)]),
        "style-src-attr": "'unsafe-inline'",
        "img-src": f"{HERE} data: blob:",
        "font-src": HERE,
        "connect-src": HERE,
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": HERE,
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def secured(html):
    """The page with its policy, before anything that the policy judges."""
    html = html.replace(' onclick="window.print()"', "")  # the theme's; print-button.js does it
    tag = f'{MARK} content="{escape(policy(html), quote=True)}">'
    return HEAD.sub(lambda head: f"{head[0]}\n{tag}", html, count=1)


def without_policy(html):
    """The page without its policy, in whose sums any short name may stand."""
    return POLICY.sub("", html)
