"""Messages to the page: what a cell prints, shows and raises (../python.js says which parts they have)."""

import io
import json

import page_worker  # what worker.js gives
from pyodide.ffi import to_js

current = ""  # the id of what runs now


def post(buffers=(), /, **message):
    page_worker.post(json.dumps({"id": current, **message}), to_js(list(buffers)))


class Stream(io.TextIOBase):
    """Standard output or error, a line at a time."""

    def __init__(self, name):
        self.name, self.text = name, ""

    def write(self, text):
        self.text += text
        if "\n" in text:
            self.flush()
        return len(text)

    def flush(self):
        text, self.text = self.text, ""
        if text:
            post(stream=self.name, text=text)
