"""Show the built book at an address of this computer only.

    python -m book.tools.serve [--port PORT]

Takes the next free port when PORT (8000) is in use, and answers with 404.html where there is no page.
"""

import argparse
import errno
import sys
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SITE = Path(__file__).resolve().parents[2] / "_build" / "html"
PORTS_TO_TRY = 100


class BookHandler(SimpleHTTPRequestHandler):
    """Serves a folder below a prefix ("" or "/course"), as a host of static pages does."""

    def __init__(self, *args, prefix="", **options):
        self.prefix = prefix
        super().__init__(*args, **options)

    def handle(self):
        with suppress(ConnectionError):  # a reader who leaves a page breaks off what it still loads
            super().handle()

    def translate_path(self, path):
        if not path.startswith(f"{self.prefix}/"):
            return str(Path(self.directory) / "outside-the-prefix")
        return super().translate_path(path.removeprefix(self.prefix))

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        # A page that was built again is shown at the next reload.
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *args):
        pass


def server_for(site, port, prefix="", handler=BookHandler):
    """A server of the folder `site` on `port`, or on the next free one; port 0 takes any.

    Raises
    ------
    OSError
        If none of the hundred ports from `port` on is free.
    """
    handler = partial(handler, directory=str(site), prefix=prefix)
    for candidate in range(port, port + PORTS_TO_TRY):
        try:
            return ThreadingHTTPServer(("127.0.0.1", candidate), handler)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise OSError(errno.EADDRINUSE, f"no free port from {port} to {port + PORTS_TO_TRY - 1}")


@contextmanager
def served(folder, prefix="", handler=BookHandler):
    """The address of a folder's server, which stops at the end."""
    with server_for(folder, 0, prefix, handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}/"
        finally:
            server.shutdown()
            thread.join()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    if not (SITE / "index.html").is_file():
        print(f"{SITE}: no built book here; run make book", file=sys.stderr)
        return 1
    with server_for(SITE, options.port) as server:
        if options.port not in (0, server.server_port):
            print(f"Port {options.port} is in use by another program.")
        print(f"The course: http://127.0.0.1:{server.server_port}/  (stop with Ctrl+C)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
