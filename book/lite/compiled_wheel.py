"""Compile a wheel's Python, or the standard library's, beforehand. A browser would do it at every start, and spend most
of the waiting time on it.

Runs in Pyodide (compile_wheels.mjs), for the result fits the Python that made it.
"""

import json
import py_compile
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

DATE = (1980, 1, 1, 0, 0, 0)  # the same wheel gives the same bytes
# Imported by nothing in the course, or by a key press; compiled they would be larger to load.
RARE = ("pygments/lexers/", "pygments/styles/", "matplotlib/backends/")
FONTS = "matplotlib/fontlist.json"
# What extensions of numpy are built with, matplotlib's examples, and what tells an editor types.
UNUSED = ("numpy/f2py/", "matplotlib/mpl-data/sample_data/")
NO_PYTHON = (".pyi", ".pxd", ".h", ".c", ".a")


def compiled(wheel):
    """The bytes of a wheel with .pyc in place of .py and without tests; what does not compile stays as it is."""
    files = {}
    for name, content in files_of(wheel).items():
        if name.endswith(NO_PYTHON) or "/tests/" in name or name.startswith(UNUSED):
            continue
        if name == FONTS:
            content = font_list(content, files_of(wheel)["matplotlib/font_manager.py"].decode())
        if name.endswith(".py") and not name.startswith(RARE) and (code := compiled_source(name, content)):
            name, content = f"{name}c", code
        files[name] = content
    return zipped(files)


def compiled_library(library):
    """The standard library with .pyc in place of .py where Python imports it at its start (at_start.py)."""
    files = {}
    at_start = {name.replace(".", "/") for name in names_at_start()}  # noqa: F821 - of at_start.py
    for name, content in files_of(library).items():
        is_needed = name.removesuffix(".py").removesuffix("/__init__") in at_start
        files[f"{name}c" if is_needed else name] = compiled_source(name, content) if is_needed else content
    return zipped(files)


def with_compiled(wheel):
    """A wheel with .pyc beside .py, which readers may look at."""
    files = files_of(wheel)
    codes = {place_of_code(name): compiled_source(name, files[name]) for name in files if name.endswith(".py")}
    return zipped(files | codes)


def place_of_code(name):
    folder, _, file = name.rpartition("/")
    return f"{folder}/__pycache__/{file.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"


def files_of(archive):
    with ZipFile(BytesIO(archive)) as source:
        return {name: source.read(name) for name in sorted(source.namelist()) if not name.endswith("/")}


def zipped(files):
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in files.items():
            way = ZIP_STORED if name.endswith(".npz") else ZIP_DEFLATED  # compressed already
            archive.writestr(ZipInfo(name, DATE), content, way, 9)
    return target.getvalue()


def compiled_source(name, content):
    """The content of a .pyc, or None."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "source.py"), Path(folder, "target.pyc")
        source.write_bytes(content)
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        try:
            py_compile.compile(str(source), str(target), dfile=name, doraise=True, invalidation_mode=mode)
        except py_compile.PyCompileError:
            return None
        return target.read_bytes()


def font_list(content, font_manager):
    """matplotlib's list of its own fonts. Pyodide's names another version, and would be made anew at each start."""
    fonts = json.loads(content)
    fonts["_version"] = int(font_manager.split("__version__ = ")[1].split()[0])
    for kind in ("afmlist", "ttflist"):
        fonts[kind] = [font for font in fonts[kind] if not font["fname"].startswith("/")]
    return json.dumps(fonts).encode()
