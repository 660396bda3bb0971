"""The Chromium on this computer, which prints the book and runs the tests of its pages.

    python -m book.tools.chromium

Prints its path; exit status 1 if there is none.
"""

import os
import shutil
import sys
from pathlib import Path

# The headless shell first: the same engine without a browser's window, for which the tests take two thirds of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
# Quiet: a request of the browser itself would look like one of the page.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]


def find_chromium():
    """The path of a Chromium on this computer, NN_CHROMIUM first, or None."""
    if named := os.environ.get("NN_CHROMIUM"):
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or (str(MAC) if MAC.exists() else None)


if __name__ == "__main__":
    chromium = find_chromium()
    print(chromium or "no Chromium found")
    sys.exit(chromium is None)
