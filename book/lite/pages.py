"""JupyterLite's own pages: a policy that lets nothing in from other sites, and what the course adds to them."""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from shutil import copyfile

from nnwidgets.frame.module import build_module

STYLE = Path(__file__).parent / "pages.css"
SCRIPT_OF_NOTEBOOK = Path(__file__).parent / "page" / "main.js"
TITLE = "How a neural network works"

# What JupyterLab needs: it compiles schemas with eval, Python is WebAssembly, widgets' modules come as blobs.
POLICY = (
    "default-src 'self'; script-src 'self' blob: 'unsafe-eval' 'wasm-unsafe-eval' {scripts}; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'"
)
SCRIPT = re.compile(r"<script(?: type=\"module\")?>(.*?)</script>", re.DOTALL)


def with_policy(html):
    """A page with its Content-Security-Policy, in which its own inline scripts stand by their hashes."""
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in SCRIPT.findall(html)]
    policy = POLICY.format(scripts=" ".join(f"'sha256-{value}'" for value in hashes))
    return into_head(
        html,
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">',
        '<link rel="icon" href="data:,">',
    )


def into_head(html, *tags):
    return html.replace("<head>", "\n    ".join(["<head>", *tags]), 1)


def equip_pages(lite):
    """Give every page of a built JupyterLite its policy, and those that show a notebook the course's own files."""
    copyfile(STYLE, lite / "course.css")
    (lite / "course.js").write_text(build_module(SCRIPT_OF_NOTEBOOK), "utf8")
    for path in lite.rglob("*.html"):
        html = re.sub(r"<title>.*?</title>", f"<title>{TITLE}</title>", path.read_text("utf8"))
        if path.parent.name == "notebooks":
            script, style = (
                '<script type="module" src="../course.js"></script>',
                '<link rel="stylesheet" href="../course.css">',
            )
            html = into_head(html, style, script)
        path.write_text(with_policy(html), "utf8")
