"""Serve the built book, and show in its open pages what an author saves.

    python -m book.watch [--port PORT]

An edit of a widget's JavaScript or CSS runs no notebook and builds nothing; one of a chapter runs that chapter; one of
nnlib runs all of them. What is wrong with an edit stands in the terminal, and the pages stay as they were.
"""

import argparse
import sys
import time
from functools import partial
from pathlib import Path
from threading import Thread

from watchfiles import DefaultFilter, watch

from book.tools.serve import SITE, server_for
from book.watch.live_book import LiveBook, LiveHandler
from book.watch.rebuild import EditError, after

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ["book", "chapters", "exercises", "solutions", "nnlib", "nnrepair", "nnwidgets", "grader"]


class Edits(DefaultFilter):
    """Files that an author writes; none that programs leave beside them."""

    ignore_dirs = (*DefaultFilter.ignore_dirs, ".ipynb_checkpoints")


def follow(book, changes):
    """Bring each set of changed files (a list of paths) into the book, and say how long it took."""
    for changed in changes:
        names = ", ".join(sorted(Path(path).relative_to(ROOT).as_posix() for path in changed))
        started = time.perf_counter()
        try:
            book.show(after(changed))
        except EditError as error:
            print(f"{names}: not shown.\n{error}", flush=True)
        else:
            print(f"{names}: shown after {time.perf_counter() - started:.1f} s", flush=True)


def edits():
    folders = [ROOT / folder for folder in FOLDERS]
    for changes in watch(*folders, watch_filter=Edits(), raise_interrupt=True):
        yield sorted({path for _, path in changes if not Path(path).is_dir()})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    if not (SITE / "index.html").is_file():
        print(f"{SITE}: no built book here; run make book", file=sys.stderr)
        return 1
    book = LiveBook()
    with server_for(SITE, options.port, handler=partial(LiveHandler, book=book)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"The course: http://127.0.0.1:{server.server_port}/  (stop with Ctrl+C)", flush=True)
        try:
            follow(book, edits())
        except KeyboardInterrupt:
            print()
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
