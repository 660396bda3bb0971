"""A copy of the built book whose pages note what goes wrong in them, in any browser, from a server or from a file.

A browser's own console is out of reach of WebKit's driver. So each page begins with a script that hears what would
stand there; it comes before the page's policy, which does not judge it, and judges all that follows as ever.
"""

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from book._ext.finished_pages.content_security import MARK
from book.tools.serve import BookHandler, served
from tests.support.browser import HTML

LISTENER = """<script>
globalThis.heard = [];
addEventListener("error", ({ message, target }) => heard.push(message ?? `not loaded: ${target.src ?? target.href}`), true);
addEventListener("unhandledrejection", ({ reason }) => heard.push(`rejected: ${reason}`));
addEventListener("securitypolicyviolation", (event) => heard.push(`${event.effectiveDirective} forbids ${event.blockedURI}`));
document.fonts.addEventListener("loadingerror", ({ fontfaces }) => fontfaces.forEach(({ family }) => heard.push(`no font: ${family}`)));
{
  const { error } = console;
  console.error = (...words) => {
    heard.push(words.join(" "));
    error.apply(console, words);
  };
}
</script>"""  # noqa: E501

# WebKit's window goes no narrower than 447 pixels, but a frame in it does.
PHONE = """<!doctype html><title>phone</title><link rel="icon" href="data:,">
<iframe width="360" height="740" style="border: 0"></iframe>"""


@dataclass
class ListeningBook:
    """Where the copy is, and what its server did not have."""

    folder: Path
    address: str
    refused: list = field(default_factory=list)

    def file(self, path):
        """The address of a page as a file."""
        return (self.folder / path).as_uri()


@contextmanager
def listening_book(folder):
    """A `ListeningBook` in an empty folder; its server stops at the end."""
    copy = Path(folder, "html")
    shutil.copytree(HTML, copy, ignore=shutil.ignore_patterns("lite"))
    for path in copy.rglob("*.html"):
        path.write_text(path.read_text("utf-8").replace(MARK, LISTENER + MARK, 1), "utf-8")
    (copy / "phone.html").write_text(LISTENER + PHONE, "utf-8")
    refused = []

    class NotingHandler(BookHandler):
        def send_response(self, code, message=None):
            if code >= 400:
                refused.append(f"{code}: {self.path}")
            super().send_response(code, message)

    with served(copy, handler=NotingHandler) as address:
        yield ListeningBook(copy, address, refused)
