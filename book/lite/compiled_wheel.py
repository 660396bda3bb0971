"""Compile a wheel's Python beforehand. A browser would do it at every start, and spend most of the waiting time on it.

Runs in Pyodide (compile_wheels.mjs), for the result fits the Python that made it.
"""

import json
import py_compile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

DATE = (1980, 1, 1, 0, 0, 0)  # the same wheel gives the same bytes
# Imported by nothing in the course, or by a key press; compiled they would be larger to load.
RARE = ("pygments/lexers/", "pygments/styles/", "matplotlib/backends/")
FONTS = "matplotlib/fontlist.json"


def compiled(wheel):
    """The bytes of a wheel with .pyc in place of .py and without tests; a file that does not compile stays as it is."""
    target = BytesIO()
    with ZipFile(BytesIO(wheel)) as source, ZipFile(target, "w") as archive:
        for name in sorted(source.namelist()):
            if name.endswith("/") or "/tests/" in name:
                continue
            content = source.read(name)
            if name == FONTS:
                content = font_list(content, source.read("matplotlib/font_manager.py").decode())
            if name.endswith(".py") and not name.startswith(RARE) and (code := compiled_source(name, content)):
                name, content = f"{name}c", code
            archive.writestr(ZipInfo(name, DATE), content, ZIP_DEFLATED, 9)
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
