"""JupyterLab on a free port, and notebooks in it."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import nbformat
from playwright.sync_api import TimeoutError

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def jupyter_lab(folder):
    """The address of a JupyterLab over a folder."""
    settings = Path(folder, "settings")
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.port=0"]
    command += ["--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"]
    command += ["--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    environment = os.environ | {"JUPYTER_RUNTIME_DIR": str(settings), "JUPYTER_CONFIG_DIR": str(settings)}
    environment |= {"JUPYTER_CONFIG_PATH": str(ROOT / "book" / "lab")}  # as make lab
    environment |= {"JUPYTERLAB_SETTINGS_DIR": str(settings), "JUPYTERLAB_WORKSPACES_DIR": str(settings)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
        said = []
        for line in server.stderr:
            said.append(line)
            if "Control-C" in line:  # the last it says when it is up
                break
        found = re.search(r"http://127\.0\.0\.1:\d+/", "".join(said))
        if not found:
            raise RuntimeError("JupyterLab did not start:\n" + "".join(said))
        reader = Thread(target=server.stderr.read)  # what nobody reads would stop it
        reader.start()
        try:
            yield found[0]
        finally:
            server.terminate()
            reader.join()


class Notebook:
    """A notebook open in JupyterLab, in a Playwright page."""

    def __init__(self, page):
        self.page = page
        self.cells = page.locator(".jp-Notebook .jp-CodeCell")

    def save(self):
        """Save the notebook and wait until it is."""
        self.page.locator(".lm-TabBar-tab.jp-mod-dirty").wait_for(state="attached")
        self.page.get_by_role("menuitem", name="File", exact=True).click()
        self.page.locator(".lm-Menu-item[data-command='docmanager:save']").click()
        self.page.locator(".lm-TabBar-tab.jp-mod-dirty").wait_for(state="detached")

    def run(self, cell):
        """Run a cell and wait for its execution to end; returns the text of its output."""
        code = self.cells.nth(cell)
        prompt = code.locator(".jp-InputPrompt").first
        self.page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status='idle']")  # the kernel is up
        before = prompt.inner_text()
        if (dialog := self.page.locator(".jp-Dialog")).count():
            raise AssertionError(f"JupyterLab asks: {dialog.inner_text()}")
        for _attempt in range(5):  # Lab swallows the keys while it moves the focus itself
            code.locator(".cm-content").click()
            code.locator(".cm-content").press("Control+Enter")
            with suppress(TimeoutError):
                self._wait_for_prompt(cell, f"text !== {before!r}", timeout=5000)
                break
        self._wait_for_prompt(cell, f"text !== {before!r} && /\\d/.test(text)")
        return code.locator(".jp-OutputArea").first.inner_text()

    def _wait_for_prompt(self, cell, condition, **options):
        self.page.wait_for_function(
            f"""() => {{
              const code = document.querySelectorAll(".jp-Notebook .jp-CodeCell")[{cell}];
              const text = code.querySelector(".jp-InputPrompt").innerText;
              return {condition};
            }}""",
            **options,
        )


def write_notebook(path, *cells):
    """Save cells of code as a notebook."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, path)
