"""The built book as it would be built now: pages with the widgets' code of now, that load themselves again."""

import re
import time
from html import escape
from pathlib import Path
from threading import Condition
from urllib.parse import parse_qs, urlsplit

from book._ext.finished_pages.content_security import MARK, secured, without_policy
from book._ext.widgets_code import STATE, with_front_ends
from book.tools.serve import BookHandler

RELOAD = Path(__file__).with_name("reload.js")
WIDGETS = re.compile(rf'(<script[^>]*type="{re.escape(STATE)}"[^>]*>)(.*?)(</script>)', re.DOTALL)
ASK_AGAIN = 15  # seconds, after which a page that has gone is noticed


class LiveBook:
    """What has changed since the book was built, and a version of it all that grows with each change."""

    def __init__(self):
        self.front_ends = {}
        self.version = time.time_ns()  # of no earlier server: its pages, still open, load themselves again
        self.changed = Condition()

    def show(self, front_ends):
        """Let open pages load again, with these front ends in place of those that were built."""
        with self.changed:
            self.front_ends = front_ends
            self.version += 1
            self.changed.notify_all()

    def page(self, html):
        """The HTML of a built page as it is now, with a policy that allows what it holds now."""
        front_ends, version = self.front_ends, self.version
        html = WIDGETS.sub(lambda found: f"{found[1]}{with_front_ends(found[2], front_ends)}{found[3]}", html)
        reload = f'<script src="/_watch/{RELOAD.name}" data-version="{escape(str(version))}" defer></script>'
        return secured(without_policy(html).replace("</head>", f"{reload}</head>", 1))


class LiveHandler(BookHandler):
    """Serves a live book."""

    def __init__(self, *args, book, **options):
        self.book = book
        super().__init__(*args, **options)

    def do_GET(self):
        path = urlsplit(self.path).path
        if path == "/_watch/events":
            self.send_changes()
        elif path == f"/_watch/{RELOAD.name}":
            self.send_text("text/javascript", RELOAD.read_text("utf-8"))
        elif path.endswith(".html") and Path(self.translate_path(path)).is_file():
            html = Path(self.translate_path(path)).read_text("utf-8")
            self.send_text("text/html", self.book.page(html) if MARK in html else html)
        else:
            super().do_GET()

    def send_text(self, kind, text):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_changes(self):
        """Say when the book is no longer as the page that asks has it, and end."""
        seen = parse_qs(urlsplit(self.path).query).get("since")
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with self.book.changed:
            while not self.book.changed.wait_for(lambda: [str(self.book.version)] != seen, ASK_AGAIN):
                self.wfile.write(b": nothing yet\n\n")
        self.wfile.write(b"data: changed\n\n")
