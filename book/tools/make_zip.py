"""Pack the built site into two archives, with and without the browser's own Python (lite/), the same bytes every time.

    python -m book.tools.make_zip

Reads _build/html and writes _build/course.zip and _build/course-small.zip. Files are sorted and carry one fixed time.
"""

import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HTML = ROOT / "_build" / "html"
FOLDER = "how-a-neural-network-works"
FIXED = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
LEADS_TO_LITE = re.compile(
    rb'<div class="run-in-browser">.*?</div>|<script [^>]*page-python\.js[^>]*></script>', re.DOTALL
)
START = """How a neural network works

To read: open index.html in a browser. Every picture can be touched; nothing is fetched from elsewhere.

{more}
"""
SERVER = """type this in this folder, on a computer with Python,

    python -m http.server

and open http://localhost:8000 in a browser."""
MORE = {True: "To run the notebooks in the browser, " + SERVER, False: "To see it as a website, " + SERVER}


def pack(site, target, with_lite):
    """Write one archive.

    Parameters
    ----------
    site : pathlib.Path
        The built site.
    target : pathlib.Path
        The archive; one that exists is replaced.
    with_lite : bool
        Without, what leads to it is left out too.
    """
    files = sorted(path for path in Path(site).rglob("*") if path.is_file() and path.name != ".buildinfo")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        write(archive, "START-HERE.txt", START.format(more=MORE[with_lite]).encode())
        for path in files:
            below = path.relative_to(site).as_posix()
            content = path.read_bytes()
            if not with_lite:
                if below.startswith("lite/"):
                    continue
                if path.suffix == ".html":
                    content = LEADS_TO_LITE.sub(b"", content)
            write(archive, below, content)


def write(archive, name, content):
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", FIXED)
    entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
    archive.writestr(entry, content)


def main():
    if not (HTML / "index.html").is_file():
        print(f"{HTML}: no built book here; run make book", file=sys.stderr)
        return 1
    packed = [("course-small.zip", False)]
    if (HTML / "lite").is_dir():
        packed.append(("course.zip", True))
    else:
        print("No course.zip: the book was built without lite/, so there is only the small archive.")
    for name, with_lite in packed:
        target = HTML.parent / name
        pack(HTML, target, with_lite)
        print(f"{target}: {target.stat().st_size / 1e6:.1f} MB{', notebooks run in the browser' * with_lite}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
