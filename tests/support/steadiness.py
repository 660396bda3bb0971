"""Whether a page's memory stays steady while it is used."""

import time

from book.tools.widget_gestures import gesture

A_FRAME = 10  # gestures between two paintings
STEADY = 5, 20  # fewer listeners and nodes than these; a hundred and fifty gestures are 15 paintings
PATIENCE = 10  # seconds; the browser keeps what was removed last for one or two
USE = """async ([make, count, aFrame]) => {
  const gesture = eval(make)(document.querySelector(".nn-widget"));
  for (let i = 0; i < count; i++) {
    gesture(i);
    if ((i + 1) % aFrame === 0) await new Promise((done) => requestAnimationFrame(() => done()));
  }
}"""


def counts(page):
    """How many listeners and nodes the page holds, after the garbage is collected."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    found = session.send("Memory.getDOMCounters")
    session.detach()
    return found["jsEventListeners"], found["nodes"]


def growth(page, name, gestures):
    """By how many listeners and nodes a widget's page has grown while it was used.

    What the browser itself lets go a little later does not count; a leak stays.

    Parameters
    ----------
    page : playwright.sync_api.Page
    name : str
        The widget's, of `book.tools.widget_gestures.GESTURES`.
    gestures : int
        How many, after fifty to have seen them all.

    Returns
    -------
    (int, int)
        Listeners and nodes.
    """
    page.evaluate(USE, [gesture(name), 50, A_FRAME])
    before = counts(page)
    page.evaluate(USE, [gesture(name), gestures, A_FRAME])
    end = time.monotonic() + PATIENCE
    while True:
        grown = tuple(now - then for now, then in zip(counts(page), before, strict=True))
        if is_steady(grown) or time.monotonic() > end:
            return grown


def is_steady(grown):
    """Whether a growth in listeners and nodes is none."""
    return all(more < limit for more, limit in zip(grown, STEADY, strict=True))
