"""What a file of the built site weighs when a host sends it gzipped, and of which kind it is."""

import gzip
import re
from collections import Counter
from functools import cache
from pathlib import Path

KINDS = ["page", "widgets", "style", "script", "font", "image", "search", "data"]
STATES = re.compile(rb'<script type="application/vnd\.jupyter\.widget-state\+json">.*?</script>', re.DOTALL)
COMPRESSED = {".woff", ".woff2", ".png", ".jpg", ".zip"}  # a host sends these as they are


def kind_of(path):
    """One of KINDS for a file's path below the site's root."""
    suffix = Path(path).suffix
    if path == "searchindex.js":
        return "search"
    if "/data/" in path:
        return "data"
    if "/_static/widgets/" in f"/{path}":
        return "widgets"
    return {".html": "page", ".css": "style", ".js": "script", ".woff": "font", ".woff2": "font"}.get(suffix, "image")


@cache
def sent_size(content, compressed=False):
    return len(content) if compressed else len(gzip.compress(content, 6, mtime=0))


def weigh(site, address):
    """Bytes on the wire of one request, as a Counter by kind; a page's widgets count apart from the rest of it.

    Parameters
    ----------
    site : pathlib.Path
    address : str
        Below the site's root; what follows a "?" or a "#" does not matter. Other schemes weigh nothing.
    """
    path = address.split("?")[0].split("#")[0]
    if ":" in path:
        return Counter()
    content = Path(site, path).read_bytes()
    size = sent_size(content, Path(path).suffix in COMPRESSED)
    if not path.endswith(".html"):
        return Counter({kind_of(path): size})
    bare = sent_size(STATES.sub(b"", content))
    return Counter({"page": bare, "widgets": size - bare})
