"""Fetch, once, what the notebooks need to run in a reader's browser: Pyodide, wheels, the tools that build the site.

    python -m book.lite.fetch

Everything goes into the user's cache folder, so that `make clean` and a second clone do not fetch 80 MB again. Without
a network the book is built all the same, without the buttons; `_build/lite/ready` says which of the two it is.
"""

import sys
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree

from platformdirs import user_cache_path

from book.lite.sources import VERSION, UnreachableError, from_cdn, from_npm, from_pypi, run

HERE = Path(__file__).parent
READY = Path("_build/lite/ready")
CACHE = user_cache_path("neural-network-course", appauthor=False)
PYODIDE = CACHE / f"pyodide-{VERSION}"
REQUIREMENTS = HERE / "requirements.txt"
TOOLS = CACHE / f"tools-{sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]}"
# Pure Python that Pyodide does not have, in the versions installed here: a widget's two halves must agree.
WHEELS = [f"{name}=={version(name)}" for name in ("anywidget", "comm", "ipywidgets", "psygnal", "typing_extensions")]


class WrongFileError(Exception):
    """Every source was asked, and a file is missing or not the one that was expected."""


def expected_hashes():
    """The names of Pyodide's files with their SHA-256: the core's of its npm package, the wheels' of its own lock."""
    lines = (HERE / "pyodide.sha256").read_text("ascii").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def missing(hashes, folder):
    """The names whose file is not in the folder or has another content."""
    return [name for name, digest in hashes.items() if not is_right(folder / name, digest)]


def is_right(path, digest):
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == digest


def fetch_pyodide(hashes, folder, sources=(from_cdn, from_npm, from_pypi)):
    """Bring a folder's files to what `hashes` says: each source is asked for what the ones before it left open.

    Raises
    ------
    UnreachableError
        If a file is missing and not every source could be asked.
    WrongFileError
        If every source was asked, and a file is missing or has another content.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wrong, unreachable = {}, []
    for source in sources:
        left = missing(hashes, folder)
        if not left:
            return
        try:
            for name, content in source(left):
                if (found := sha256(content).hexdigest()) == hashes[name]:
                    (folder / f"{name}.part").write_bytes(content)
                    (folder / f"{name}.part").replace(folder / name)
                else:
                    wrong[name] = f"{name} has the sha256 {found[:12]}…, expected {hashes[name][:12]}…"
        except UnreachableError as error:
            unreachable.append(str(error))
    left = missing(hashes, folder)
    if damaged := [wrong[name] for name in left if name in wrong]:
        raise WrongFileError(f"{damaged[0]}; no source has the right one")
    if left and unreachable:
        raise UnreachableError(unreachable[0])
    if left:
        raise WrongFileError(f"{left[0]} is nowhere to be found")


def fetch_wheels():
    """The wheels' paths; only what is not there yet is fetched."""
    folder = CACHE / "wheels"
    patterns = {pin: f"{pin.replace('==', '-')}-py*-none-any.whl" for pin in WHEELS}
    wanted = [pin for pin, pattern in patterns.items() if not any(folder.glob(pattern))]
    if wanted:
        pure = ("--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none", "--python-version=3.12")
        run("-m", "pip", "download", "--quiet", "--no-deps", "--retries=0", f"--dest={folder}", *pure, *wanted)
    return [path for pattern in patterns.values() for path in folder.glob(pattern)]


def fetch_tools():
    if TOOLS.is_dir():
        return
    part = TOOLS.with_suffix(".part")
    rmtree(part, ignore_errors=True)
    run(
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--retries=0",
        f"--target={part}",
        f"--requirement={REQUIREMENTS}",
    )
    part.rename(TOOLS)


def main():
    READY.unlink(missing_ok=True)
    try:
        fetch_pyodide(expected_hashes(), PYODIDE)
        fetch_wheels()
        fetch_tools()
    except UnreachableError as error:
        print(f"Without “Run in the browser”: what it needs cannot be fetched now ({error})")
        return 0
    except WrongFileError as error:
        print(f"Pyodide {VERSION}: {error}", file=sys.stderr)
        return 1
    READY.parent.mkdir(parents=True, exist_ok=True)
    READY.touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
