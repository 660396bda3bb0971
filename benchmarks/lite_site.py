"""The built site with other notebooks in its JupyterLite, and a reader who runs one of them from top to bottom."""

import json
import os
from pathlib import Path
from time import monotonic

from book.lite.contents import write_contents


ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"

ERROR = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']"
MINUTES = 30  # for one notebook
# The number in a cell's prompt comes when it has ended.
COUNT = """() => [...document.querySelectorAll(".jp-Notebook .jp-CodeCell")]
  .map((cell) => /\\d/.test(cell.querySelector(".jp-InputPrompt").textContent))"""


def site_with(notebooks, folder):
    """A site in `folder`: links to the built one, and these notebooks (contents by "folder/name.ipynb")."""
    tree, site = folder / "tree", folder / "site"
    for name, notebook in notebooks.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(json.dumps(notebook), "utf8")
    _link_all(HTML, site, but=["lite"])
    _link_all(HTML / "lite", site / "lite", but=["files", "api"])
    write_contents(site / "lite", tree)
    return site


def _link_all(source, target, but):
    target.mkdir()
    for path in source.iterdir():
        if path.name not in but:
            (target / path.name).symlink_to(path)


def code_cell(name, source):
    return {"cell_type": "code", "id": name, "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def open_notebook(page, url):
    """Press the button on a page; the time at which it was pressed."""
    page.set_default_timeout(MINUTES * 60_000)
    page.goto(url)
    pressed = monotonic()
    page.get_by_role("link", name="Run in the browser").click()
    page.wait_for_selector(".jp-Notebook .jp-CodeCell")
    return pressed


def run_all(page):
    """Run every cell once Python is there; yields (moment, Python's CPU seconds) at its start and after each cell.

    Ends early where a cell fails.
    """
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status='idle']", state="attached")
    yield monotonic(), worker_seconds()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
    seen = 0
    while True:
        cells = page.evaluate(COUNT)
        for _ in range(sum(cells) - seen):
            yield monotonic(), worker_seconds()
        seen = sum(cells)
        if all(cells) or page.locator(ERROR).count():
            return
        page.wait_for_timeout(200)


def worker_seconds():
    """CPU seconds of the browser's worker threads below this process, of which one is Python; Linux only, else 0."""
    total = 0
    for task in Path("/proc").glob("[0-9]*/task/[0-9]*"):
        try:
            if (task / "comm").read_text().startswith("DedicatedWorker") and os.getpid() in _line_of(task.parts[2]):
                user, system = (task / "stat").read_text().rpartition(") ")[2].split()[11:13]
                total += int(user) + int(system)
        except OSError:
            continue  # it has ended
    return total / os.sysconf("SC_CLK_TCK")


def _line_of(process):
    """A process and its ancestors."""
    process = int(process)
    while process > 1:
        yield process
        process = int(Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()[1])
