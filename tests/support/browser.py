"""What every test in a browser needs: the built book behind a server, Chromium, and pages that must stay clean."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served
from tests.support.missing import IN_CI, missing

expect.set_options(timeout=30_000)  # as Playwright's other waits: a busy machine is no failure

ROOT = Path(__file__).resolve().parents[2]
HTML = ROOT / "_build" / "html"
# A name for this computer that is no secure context on http, as a school's server is none.
PLAIN_HTTP = "classroom.test"


def built_pages():
    """The paths of the book's pages, below its root.

    Without the index, which only sends on, without 404.html, and without JupyterLite's own pages.
    """
    if IN_CI and not HTML.is_dir():
        missing(f"no built book in {HTML}: run make book")  # a test of every page would be a test of none
    found = sorted(path.relative_to(HTML).as_posix() for path in HTML.rglob("*.html"))
    return [path for path in found if not path.startswith(("_", "lite/")) and path not in ("index.html", "404.html")]


@pytest.fixture(scope="session")
def site():
    """The address of the built book, with a slash at its end."""
    if not (HTML / "index.html").is_file():
        missing(f"no built book in {HTML}: run make book")
    with served(HTML) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium."""
    path = find_chromium()
    if path is None:
        missing("no Chromium found: install chromium or Google Chrome, or set NN_CHROMIUM to its path")
    with sync_playwright() as playwright:
        elsewhere = f"--host-resolver-rules=MAP {PLAIN_HTTP} 127.0.0.1"
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, elsewhere])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """A function `open_page(url, before="", known=None, **context_settings)` whose pages must stay clean.

    `before` is a script that runs before those of the page. The test fails when one of its pages logs an error, throws,
    fails to load something, or asks another host. `known` is a part of an error that others' code is known to log.
    """
    contexts, problems = [], []

    def open_page(url, before="", known=None, **settings):
        # Playwright waits by eval, which the pages forbid; tests/book/test_content_security.py keeps their policy.
        context = chromium.new_context(**{"bypass_csp": True} | settings)
        javascript = settings.get("java_script_enabled", True)
        contexts.append(context)
        context.add_init_script(before)
        page = context.new_page()
        home = urlsplit(url).netloc

        def look_at(request):
            address = urlsplit(request.url)
            if address.scheme in ("http", "https", "ws", "wss") and address.netloc != home:
                problems.append(f"external request: {request.url}")

        def look_at_failure(request):
            # The browser gives up what is still on its way when a page is left, and without JavaScript a script that
            # the page would load first; nothing failed then.
            if request.failure != "net::ERR_ABORTED" and (javascript or request.resource_type != "script"):
                problems.append(f"failed: {request.url} {request.failure}")

        def look_at_message(message):
            if message.type == "error" and not (known and known in message.text):
                problems.append(f"console: {message.text}")

        page.on("request", look_at)
        page.on("requestfailed", look_at_failure)
        page.on("response", lambda reply: reply.status >= 400 and problems.append(f"{reply.status}: {reply.url}"))
        page.on("console", look_at_message)
        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        page.goto(url, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert problems == []
