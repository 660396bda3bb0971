"""Make pictures cheap: lossless WebP, less than half of a figure's PNG; loaded when the reader comes near, in a place
of the picture's size, so that nothing moves when it arrives. One on white gets a second version for the dark page
(night_pictures.py); the style shows one of the two, and the browser loads that one alone."""

import re
import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from book._ext.finished_pages.night_pictures import has_white_ground, night_picture

IMAGE = re.compile(r'<img (?P<before>[^>]*?src="[^"]*_images/)(?P<name>[^"]+)"(?P<after>[^>]*?)(?P<end> ?/?>)')
PNG = b"\x89PNG\r\n\x1a\n"


def size_of(path):
    """Width and height of a PNG in pixels, or None for anything else."""
    head = Path(path).read_bytes()[:24]
    return struct.unpack(">II", head[16:24]) if head.startswith(PNG) else None


def lightly(html, source_of):
    """HTML whose pictures wait, and are WebP where they were PNG.

    Parameters
    ----------
    html : str
    source_of : dict of str to pathlib.Path
        Where the file of a picture is, by its name below _images/.
    """

    def lighten(image):
        name, attributes = image["name"], f'{image["before"]}{{}}"{image["after"]} loading="lazy"'
        size = size_of(source_of[name]) if name in source_of else None
        if size:
            name = Path(name).with_suffix(".webp").name
            if not re.search(r"\b(width|height)\b", attributes):
                attributes += f' width="{size[0]}" height="{size[1]}"'
        by_day = f"<img {attributes.format(name)}{image['end']}"
        if not size or not has_white_ground(source_of[image["name"]]):
            return by_day
        by_night = f"<img {attributes.format(night_name(name))}{image['end']}"
        return with_class(by_day, "nn-by-day") + with_class(by_night, "nn-by-night")

    return IMAGE.sub(lighten, html)


def night_name(name):
    return f"{Path(name).stem}-night.webp"


def with_class(image, name):
    if ' class="' in image:
        return image.replace(' class="', f' class="{name} ', 1)
    return image.replace("<img ", f'<img class="{name}" ', 1)


def lighten(app, context):
    if "body" in context:
        context["body"] = lightly(context["body"], sources(app))


def sources(app):
    return {name: Path(app.srcdir, source) for source, name in app.builder.images.items()}


def write_webp(app):
    """In place of each PNG that this build has copied; one that is up to date stays."""
    folder = Path(app.outdir, "_images")
    with ThreadPoolExecutor(2) as threads:
        for name, source in sources(app).items():
            if size_of(source):
                threads.submit(convert, source, (folder / name).with_suffix(".webp"))
                threads.submit(convert_for_night, source, folder / night_name(name))
                (folder / name).unlink(missing_ok=True)


def convert(source, target):
    if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
        Image.open(source).save(target, lossless=True, method=4)


def convert_for_night(source, target):
    is_older = not target.exists() or target.stat().st_mtime < source.stat().st_mtime
    if is_older and has_white_ground(source):
        night_picture(source).save(target, lossless=True, method=4)
