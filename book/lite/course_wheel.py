"""nnlib, nnrepair and nnwidgets as wheels for the browser: the tree's files, and a part of the digits."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from book._ext.finished_pages.night_colours import INK, PAPER
from book.lite.digits import digits_at_hand
from book.lite.digits_in_browser import AT_HAND
from nnlib.split import DATA_FILE

TREE = Path(__file__).resolve().parents[2]
IN_BROWSER = Path(__file__).with_name("digits_in_browser.py")  # nnlib.digits imports it as a module of its own
PACKAGES = ("nnlib", "nnrepair", "nnwidgets")
KERNEL_OF_PAGES = TREE / "book" / "page_python" / "page_kernel"
NIGHT_PICTURES = TREE / "book" / "_ext" / "finished_pages" / "night_pictures.py"
DATE = (1980, 1, 1, 0, 0, 0)  # the same tree gives the same bytes


def course_wheels():
    """Names and bytes of a wheel for each of PACKAGES."""
    about = (TREE / "pyproject.toml").read_text("utf8")
    release = re.search(r'^version = "([^"]+)"', about, re.MULTILINE)[1]
    for package in PACKAGES:
        files = {path.relative_to(TREE).as_posix(): path.read_bytes() for path in library_files(package)}
        if package == "nnlib":
            files[AT_HAND.relative_to(TREE).as_posix()] = digits_at_hand()
            files[f"nnlib/{IN_BROWSER.name}"] = IN_BROWSER.read_bytes()
        yield f"{package}-{release}-py3-none-any.whl", wheel_of(package, release, files)


def page_kernel_wheel():
    """Name and bytes of the wheel that runs a page's cells."""
    paths = [*sorted(KERNEL_OF_PAGES.glob("*.py")), NIGHT_PICTURES]
    files = {f"page_kernel/{path.name}": path.read_bytes() for path in paths}
    files["page_kernel/night_colours.py"] = f"PAPER, INK = {PAPER!r}, {INK!r}\n".encode()
    return "page_kernel-0-py3-none-any.whl", wheel_of("page_kernel", "0", files)


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


def library_files(*packages):
    """What of the packages' folders a wheel holds: not the notes, and not all of MNIST."""
    for path in sorted(path for package in packages for path in (TREE / package).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md" and path != DATA_FILE:
            yield path


def zipped(files):
    """A zip file of names and their bytes; what is compressed already is only stored."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, DATE), content, ZIP_STORED if name.endswith(".npz") else ZIP_DEFLATED)
    return buffer.getvalue()
