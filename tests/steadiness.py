"""Whether a page's memory stays steady while it is used."""

INTERACTIONS = """async ([selector, values, moves]) => {
  const input = document.querySelector(selector);
  for (let i = 0; i < moves; i++) {
    input.value = values[i % values.length];
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => done()));
  }
}"""


def counts(page):
    """How many listeners and nodes the page holds, after the garbage is collected."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    found = session.send("Memory.getDOMCounters")
    session.detach()
    return found["jsEventListeners"], found["nodes"]


def growth(page, selector, values):
    """By how many listeners and nodes the page grows over 1,000 moves of a slider.

    Parameters
    ----------
    page : playwright.sync_api.Page
    selector : str
        CSS selector of the slider.
    values : list of number
        What it is moved to, again and again.

    Returns
    -------
    (int, int)
        Listeners and nodes.
    """
    page.evaluate(INTERACTIONS, [selector, values, 20])
    before = counts(page)
    page.evaluate(INTERACTIONS, [selector, values, 1000])
    after = counts(page)
    return after[0] - before[0], after[1] - before[1]
