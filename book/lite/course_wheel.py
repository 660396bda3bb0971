"""nnlib, nnrepair and nnwidgets as a wheel for the browser: the tree's files, and a part of the digits."""

import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import numpy as np

from book._ext.finished_pages.night_colours import INK, PAPER
from nnlib.digits import load_digits
from nnlib.digits_in_browser import AT_HAND, N_AT_HAND
from nnlib.split import DATA_FILE

TREE = Path(__file__).resolve().parents[2]
KERNEL_OF_PAGES = TREE / "book" / "page_python" / "page_kernel"
NIGHT_PICTURES = TREE / "book" / "_ext" / "finished_pages" / "night_pictures.py"
DATE = (1980, 1, 1, 0, 0, 0)  # the same tree gives the same bytes


def course_wheel():
    """The wheel's name and its bytes. The name changes with the bytes, so that no browser keeps an old one."""
    about = (TREE / "pyproject.toml").read_text("utf8")
    release = re.search(r'^version = "([^"]+)"', about, re.MULTILINE)[1]
    files = {path.relative_to(TREE).as_posix(): path.read_bytes() for path in library_files()}
    files[AT_HAND.relative_to(TREE).as_posix()] = digits_at_hand()
    content = wheel_of("nnlib", release, files)
    return f"nnlib-{release}-0{sha256(content).hexdigest()[:8]}-py3-none-any.whl", content


def page_kernel_wheel():
    """Name and bytes of the wheel that runs a page's cells."""
    paths = [*sorted(KERNEL_OF_PAGES.glob("*.py")), NIGHT_PICTURES]
    files = {f"page_kernel/{path.name}": path.read_bytes() for path in paths}
    files["page_kernel/night_colours.py"] = f"PAPER, INK = {PAPER!r}, {INK!r}\n".encode()
    content = wheel_of("page_kernel", "0", files)
    return f"page_kernel-0-0{sha256(content).hexdigest()[:8]}-py3-none-any.whl", content


def empty_wheel(name):
    """Name and bytes of a wheel without anything in it, for a package that is asked for by name and not needed."""
    return f"{name}-0-py3-none-any.whl", wheel_of(name, "0", {})


def wheel_of(name, release, files):
    """The bytes of a wheel of pure Python with these files, contents by path."""
    folder = f"{name}-{release}.dist-info"
    about = {
        f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {release}\n".encode(),
        f"{folder}/WHEEL": b"Wheel-Version: 1.0\nGenerator: course\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    paths = [*files, *about, f"{folder}/RECORD"]
    return zipped(files | about | {f"{folder}/RECORD": "".join(f"{path},,\n" for path in paths).encode()})


def library_files():
    """What of nnlib/, nnrepair/ and nnwidgets/ a wheel holds: not the notes, and not all of MNIST."""
    for path in sorted(path for package in ("nnlib", "nnrepair", "nnwidgets") for path in (TREE / package).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md" and path != DATA_FILE:
            yield path


def digits_at_hand():
    """The file that nnlib.digits_in_browser reads: at most 2 MB."""
    digits = load_digits()
    buffer = BytesIO()
    np.savez_compressed(
        buffer,
        train_images=in_bytes(digits.train.images[:N_AT_HAND]),
        train_labels=digits.train.labels.astype(np.uint8),
        test_images=in_bytes(digits.test.images),
        test_labels=digits.test.labels.astype(np.uint8),
    )
    return buffer.getvalue()


def in_bytes(images):
    return np.rint(255 * images).astype(np.uint8)


def zipped(files):
    """A zip file of names and their bytes; what is compressed already is only stored."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, DATE), content, ZIP_STORED if name.endswith(".npz") else ZIP_DEFLATED)
    return buffer.getvalue()
