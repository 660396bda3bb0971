"""A reader in each of three engines, and at the end the table of what worked where."""

from collections import defaultdict

import pytest

from tests.engines import chromium, firefox, webkit
from tests.engines.listening_book import listening_book
from tests.engines.reader import Reader
from tests.support.browser import HTML
from tests.support.missing import missing

ENGINES = {"chromium": chromium, "firefox": firefox, "webkit": webkit}
WINDOW = 1280, 900


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """The built book, whose pages note what goes wrong."""
    if not (HTML / "index.html").is_file():
        missing(f"no built book in {HTML}: run make book")
    with listening_book(tmp_path_factory.mktemp("listening")) as book:
        yield book


@pytest.fixture(scope="module", params=ENGINES)
def engine(request):
    """A running browser, whose tests follow one another. It ends with them: at rest it takes a tenth of a core."""
    if request.param == "chromium":
        with chromium.a_page_of(request.getfixturevalue("chromium")) as engine:
            yield engine
        return
    kind = ENGINES[request.param]
    if not kind.find():
        missing(f"no {kind.NAME} found: {kind.MISSING}")
    with kind.launched() as engine:
        yield engine


@pytest.fixture
def reader(engine, book):
    """A reader whose last page must be clean at the end."""
    reader = Reader(engine, book)
    engine.resize(*WINDOW)
    yield reader
    assert reader.problems() == []


@pytest.fixture
def row(record_property):
    """`row(kind of page, gesture)` names the table's row in which the test counts."""
    return lambda kind, gesture: record_property("row", f"{kind} | {gesture}")


def pytest_terminal_summary(terminalreporter):
    """Print of each kind of page and each gesture how many tests passed, of how many, by engine."""
    table = defaultdict(lambda: defaultdict(dict))
    for outcome in ("passed", "failed", "error"):
        for report in terminalreporter.getreports(outcome):
            for name, row in getattr(report, "user_properties", ()):
                engine = next((engine for engine in ENGINES if f"[{engine}" in report.nodeid), None)
                if name == "row" and engine:
                    table[row][engine][report.nodeid] = outcome == "passed"  # an error at the end comes last
    if table:
        terminalreporter.section("what worked where")
        terminalreporter.line(f"{'page | gesture':<64} " + " ".join(f"{name:>9}" for name in ENGINES))
    for row, counts in sorted(table.items()):
        cells = [f"{sum(tests.values())}/{len(tests)}" if (tests := counts.get(name)) else "-" for name in ENGINES]
        terminalreporter.line(f"{row:<64} " + " ".join(f"{cell:>9}" for cell in cells))
