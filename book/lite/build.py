"""Put JupyterLite with Pyodide, nnlib and the notebooks into the built book, below lite/.

    python -m book.lite.build

Two steps, each done again only when what it is made of changed: JupyterLite itself, ten seconds, and the site with
Python's packages in it. The notebooks are written every time.
"""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from shutil import copyfile, copytree, rmtree

from book.lite.contents import write_contents
from book.lite.course_wheel import (
    KERNEL_OF_PAGES,
    NIGHT_PICTURES,
    PACKAGES,
    TREE,
    course_wheels,
    empty_wheel,
    library_files,
    page_kernel_wheel,
)
from book.lite.digits import all_test_images
from book.lite.digits_in_browser import TEST_IMAGES
from book.lite.fetch import CACHE, HERE, PYODIDE, READY, TOOLS, expected_hashes, fetch_wheels
from book.lite.packages import EMPTY, compile_packages, kernel_wheels, with_compiled, write_packages
from book.lite.pages import SCRIPT_OF_NOTEBOOK, equip_pages
from nnlib.split import DATA_FILE

WORK = Path("_build/lite").resolve()
LITE = Path("_build/html/lite").resolve()
PROGRESS = HERE.parent / "progress"
WORKER_OF_PAGES = KERNEL_OF_PAGES.with_name("worker.js")
APPS = ["notebooks", "tree"]
SETTINGS = [HERE / "jupyter-lite.json", HERE / "overrides.json"]
KERNEL = TOOLS / "share" / "jupyter" / "labextensions" / "@jupyterlite" / "pyodide-kernel-extension"
INSTALLED = Path(sys.prefix) / "share" / "jupyter" / "labextensions"
EXTENSIONS = [KERNEL, INSTALLED / "@jupyter-widgets" / "jupyterlab-manager", INSTALLED / "anywidget"]


def digest_of(paths):
    """Twelve hexadecimal digits that change when one of the files does: its name or its content."""
    digest = sha256()
    for path in paths:
        digest.update(f"{path}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def files_in(folder):
    return [path for path in folder.iterdir() if path.is_file()]


def build_app():
    """JupyterLite without contents, in a folder named after what it is built of."""
    app = WORK / f"app-{digest_of([*SETTINGS, Path(__file__), *(path / 'package.json' for path in EXTENSIONS)])}"
    if app.is_dir():
        return app
    print("== Building JupyterLite (once)", flush=True)
    project = WORK / "project"
    rmtree(WORK, ignore_errors=True)
    project.mkdir(parents=True)
    READY.touch()
    for path in SETTINGS:
        copyfile(path, project / path.name)
    options = {
        "apps": APPS,
        "federated_extensions": [str(path) for path in EXTENSIONS],
        "ignore_sys_prefix": ["federated_extensions"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "output_dir": str(project / "app"),
    }
    (project / "jupyter_lite_config.json").write_text(json.dumps({"LiteBuildConfig": options}), "utf8")
    command = [sys.executable, "-m", "jupyterlite_core", "build"]
    done = subprocess.run(
        command, cwd=project, env=os.environ | {"PYTHONPATH": str(TOOLS)}, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}JupyterLite could not be built; what it said is above")
    (project / "app").rename(app)
    return app


def build_site(app):
    """JupyterLite with Python's packages and the data file, where the book's pages look for it."""
    scripts = [*files_in(SCRIPT_OF_NOTEBOOK.parent), *files_in(PROGRESS), *files_in(KERNEL_OF_PAGES), WORKER_OF_PAGES]
    ingredients = sorted({*files_in(HERE), *scripts, *library_files(*PACKAGES), DATA_FILE, NIGHT_PICTURES})
    made_of = f"{app.name} {digest_of(ingredients)}"
    stamp = LITE / "made-of.txt"
    if stamp.is_file() and stamp.read_text("ascii") == made_of:
        return
    print("== Putting Python into the book, for “Run in the browser”", flush=True)
    rmtree(LITE, ignore_errors=True)
    copytree(app, LITE)
    equip_pages(LITE)
    fetched = [PYODIDE / name for name in sorted(expected_hashes()) if name.endswith(".whl")]
    compiled = compile_packages([*fetched, *fetch_wheels(), *kernel_wheels(KERNEL)], PYODIDE, CACHE)
    files = {path.name: path.read_bytes() for path in compiled.glob("*.whl")} | dict(map(empty_wheel, EMPTY))
    files |= with_compiled(compiled, dict([*course_wheels(), page_kernel_wheel()]))
    write_packages(LITE / "static" / "pyodide", PYODIDE, compiled, files)
    # Beside JupyterLite's own extensions: by its address nnlib.digits_in_browser finds the data.
    worker = LITE / "extensions" / "page-python" / WORKER_OF_PAGES.name
    worker.parent.mkdir()
    copyfile(WORKER_OF_PAGES, worker)
    data = LITE / "static" / "data"
    data.mkdir()
    copyfile(DATA_FILE, data / DATA_FILE.name)
    (data / TEST_IMAGES).write_bytes(all_test_images())
    stamp.write_text(made_of, "ascii")


def main():
    if not READY.is_file():
        rmtree(LITE, ignore_errors=True)
        return
    build_site(build_app())
    write_contents(LITE, TREE)


if __name__ == "__main__":
    main()
