"""A server that sends the built site gzipped, as the hosts of static pages do."""

import gzip
from functools import cache
from pathlib import Path

from book.tools.serve import BookHandler
from book.tools.wire import COMPRESSED


class GzipHandler(BookHandler):
    """For `served` in book/tools/serve.py."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file() or path.suffix in COMPRESSED:
            super().do_GET()
            return
        body = gzipped(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def gzipped(path):
    return gzip.compress(path.read_bytes(), 6, mtime=0)
