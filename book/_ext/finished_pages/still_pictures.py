"""Widgets' still pictures in files of their own, which a page asks for when a reader comes near and no widget did.

In the page they were up to a quarter of its weight, also for the many who see the widgets in their place.
"""

import re
from base64 import b64decode
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

DATA = re.compile(r'(?<=<img loading="lazy" src=")data:image/png;base64,(?P<png>[^"]+)')
SMALL = 1500  # characters: a digit's few are cheaper in the page than to ask for


def in_files(html, site, address):
    """HTML whose larger still pictures are files, written as lossless WebP.

    Parameters
    ----------
    html : str
    site : pathlib.Path
        Where the pages are written; the pictures go to _images/ in it.
    address : function of str to str
        The address that a file of the site has for this page.
    """

    def moved(picture):
        if len(picture["png"]) < SMALL:
            return picture[0]
        png = b64decode(picture["png"])
        name = f"_images/still-{sha256(png).hexdigest()[:16]}.webp"
        file = site / name
        if not file.exists():
            webp = BytesIO()
            Image.open(BytesIO(png)).save(webp, format="webp", lossless=True, method=4)
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(webp.getvalue())
        return address(name)

    return DATA.sub(moved, html)


def move(app, context):
    if "body" in context:
        context["body"] = in_files(context["body"], Path(app.outdir), lambda name: context["pathto"](name, 1))
