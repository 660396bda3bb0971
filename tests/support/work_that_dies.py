"""Work for processes that are killed: importable from those processes."""

import os
import signal
from pathlib import Path


def dies_once(item):
    """Give the number back; of an item with a file, only when the file is there already."""
    number, file = item
    if file and not Path(file).exists():
        Path(file).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def dies_always(item):
    if item == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return item
