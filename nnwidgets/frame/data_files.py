"""Data too big to stand in a page: in a file beside it, fetched when the reader asks; in a notebook, from Python."""

import zlib
from base64 import b64encode
from functools import cached_property

import traitlets

from nnwidgets.frame.base import CourseWidget

__all__ = ["DataFile", "FetchingWidget"]


class DataFile:
    """Data by name, put together when they are first asked for.

    Parameters
    ----------
    name : str
        Of the file, without its ending; no two of the course may have the same.
    read : callable
        Gives the bytes.
    """

    def __init__(self, name, read):
        self.name = name
        self._read = read

    @cached_property
    def deflated(self):
        """What crosses to the browser, bytes."""
        return zlib.compress(self._read(), 7)  # 9 takes seven times as long and saves 2 %

    @cached_property
    def script(self):
        """The file beside the page: a classic script, since a page opened from a folder may load nothing else."""
        return f'(globalThis.nnData ??= {{}})["{self.name}"] = "{b64encode(self.deflated).decode()}";\n'


class FetchingWidget(CourseWidget):
    """A widget with data of its own to fetch; `loadData` of shared/data_file.js is its other half.

    A subclass names its DataFile in `data_file`.
    """

    data_file: DataFile

    data_name = traitlets.Unicode(read_only=True).tag(sync=True)
    data_size = traitlets.Int(read_only=True).tag(sync=True)

    def __init__(self, **state):
        super().__init__(**state)
        self.set_trait("data_name", self.data_file.name)
        self.set_trait("data_size", len(self.data_file.script))
        self.on_msg(self._answer)

    def _answer(self, _widget, content, _buffers):
        if content == {"ask_for": self.data_file.name}:
            self.send({"data": self.data_file.name}, buffers=[self.data_file.deflated])
