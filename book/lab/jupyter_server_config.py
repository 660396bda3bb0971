"""What JupyterLab's server does for the course, beside jupyter_server_config.json."""

import json
import warnings
from pathlib import Path

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


def keep_widget_states(model, path, contents_manager, **_about):
    """Keep the states of shown widgets that JupyterLab would drop from a notebook.

    It saves the states of widgets that a kernel still knows, and no others: opened again and saved, a notebook would
    lose its pictures (github.com/jupyter-widgets/ipywidgets/issues/3270).
    """
    if model["type"] != "notebook" or model.get("content") is None:
        return
    notebook = model["content"]
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    shown = [output["data"][VIEW]["model_id"] for output in outputs if VIEW in output.get("data", {})]
    saved = notebook["metadata"].get("widgets", {}).get(STATE, {}).get("state", {})
    if all(widget in saved for widget in shown) or not contents_manager.file_exists(path):
        return
    before = json.loads(Path(contents_manager._get_os_path(path)).read_text("utf-8"))
    kept = before["metadata"].get("widgets", {}).get(STATE)
    if kept:
        kept["state"] |= saved
        notebook["metadata"]["widgets"] = {STATE: kept}


# The setting is checked twice, and the second time it is told that it stands already.
warnings.filterwarnings("ignore", "Overriding existing pre_save_hook", UserWarning)
c.FileContentsManager.pre_save_hook = keep_widget_states  # noqa: F821 (Jupyter reads this file with `c` in it)
