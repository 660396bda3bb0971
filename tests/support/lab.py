"""JupyterLab on a free port, and notebooks in it."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import nbformat

ROOT = Path(__file__).resolve().parents[2]
# By JupyterLab's own command, since Lab swallows keys while it moves the focus. A dialog would keep it waiting: then
# what it says is returned.
RUN = """async (cell) => {
  const { commands, shell } = jupyterapp;
  const { content, sessionContext } = shell.currentWidget;
  let observer;
  const dialog = new Promise((found) => {
    const look = () => {
      const asked = document.querySelector(".jp-Dialog");
      if (asked) found(asked.innerText);
    };
    observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true });
    look();
  });
  const run = async () => {
    await sessionContext.ready;
    content.activeCellIndex = cell;
    await commands.execute("notebook:run-cell");
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  };
  const asked = await Promise.race([run(), dialog]);
  observer.disconnect();
  return asked;
}"""

CODE = "jupyterapp.shell.currentWidget.content.widgets.map(({ model }) => model).filter(({ type }) => type === 'code')"
ALL_RUN = f"() => {CODE}.every((cell) => cell.executionCount !== null)"
FORGET_COUNTS = f"() => {CODE}.forEach((cell) => (cell.executionCount = null))"
APPEND = """source => {
  const { sharedModel } = jupyterapp.shell.currentWidget.content.model;
  sharedModel.insertCell(sharedModel.cells.length, { cell_type: "code", source });
  return sharedModel.cells.length - 1;
}"""


@contextmanager
def jupyter_lab(folder):
    """The address of a JupyterLab over a folder."""
    settings = Path(folder, "settings")
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.port=0"]
    command += ["--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"]
    command += ["--LabApp.expose_app_in_browser=True"]  # as window.jupyterapp, for RUN
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

    def choose(self, menu, entry):
        """Choose an entry of a menu, as a reader does."""
        self.page.get_by_role("menubar").get_by_role("menuitem", name=menu, exact=True).click()
        self.page.locator(".lm-Menu").last.get_by_role("menuitem", name=entry, exact=True).click()

    def run_all(self, patience=60_000):
        """Run → Run All Cells; wait until the last has run, so many milliseconds at most."""
        self.page.wait_for_function("globalThis.jupyterapp?.shell.currentWidget?.sessionContext")
        self.page.evaluate("jupyterapp.shell.currentWidget.sessionContext.ready")
        self.choose("Run", "Run All Cells")
        self.page.wait_for_function(ALL_RUN, timeout=patience)

    def restart_and_run_all(self, patience=60_000):
        """Kernel → Restart Kernel and Run All Cells…; wait until the last has run."""
        self.page.evaluate(FORGET_COUNTS)
        self.choose("Kernel", "Restart Kernel and Run All Cells…")
        self.page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
        self.page.wait_for_function(ALL_RUN, timeout=patience)

    def theme(self, name):
        """Settings → Theme: "JupyterLab Light" or "JupyterLab Dark"."""
        self.page.evaluate("name => jupyterapp.commands.execute('apputils:change-theme', { theme: name })", name)
        light = str(name.endswith("Light")).lower()
        self.page.locator(f"body[data-jp-theme-light='{light}']").wait_for(state="attached")

    def append(self, source):
        """Write a new cell of code at the end, and run it."""
        self.page.evaluate(RUN, self.page.evaluate(APPEND, source))

    def save(self):
        """Save the notebook and wait until it is."""
        # Not by the command, which does nothing while the notebook saves itself.
        self.page.evaluate("jupyterapp.shell.currentWidget.context.save()")

    def run(self, cell):
        """Run a cell and wait for its execution to end; returns the text of its output."""
        self.page.wait_for_function("globalThis.jupyterapp?.shell.currentWidget?.sessionContext")
        if asked := self.page.evaluate(RUN, cell):
            raise AssertionError(f"JupyterLab asks: {asked}")
        return self.cells.nth(cell).locator(".jp-OutputArea").first.inner_text()

    def run_until(self, cell, text):
        """Run a cell until it prints a text: what the page has told the kernel last may still be on its way."""
        for _attempt in range(20):
            if (found := self.run(cell).strip()) == text:
                return
        raise AssertionError(f"cell {cell} prints {found}, not {text}")


def write_notebook(path, *cells):
    """Save cells of code as a notebook."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, path)
