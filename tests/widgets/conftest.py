"""Widgets in a browser: on a static page, as a module, and in JupyterLab."""

import json
import re
from pathlib import Path

import pytest
from ipywidgets.embed import dependency_state, embed_data

from book._ext.state_links import script as link_script
from nnwidgets.frame.front_end import PACKAGE
from nnwidgets.frame.link_kinds import link_kinds
from nnwidgets.frame.module import build_module
from tests.support.lab import Notebook, jupyter_lab, write_notebook

ROOT = Path(__file__).parents[2]
HOST = ROOT / "book" / "static" / "nn-embed.js"
PAGE = """<!DOCTYPE html><html lang="en" data-theme="{theme}"><meta charset="utf-8"><title>widgets</title>
<meta name="viewport" content="width=device-width">{head}
<style>body {{ margin: 0; padding: 16px; color: {ink}; background: {paper} }}</style>
<main><h1>Widgets</h1>{views}</main>
<script type="application/vnd.jupyter.widget-state+json">{state}</script><script>{host}</script>
<script>{links}</script></html>"""


@pytest.fixture
def widget_page(open_page, tmp_path):
    """A function that shows widgets on a static page, as the book does, and returns the page when all are alive.

    `widget_page(widget, …, dark=False, width=1280, height=1000, touch=False, javascript=True, also=(), head="",
    before="", reduced_motion=None, links=False)`; `also` names widgets that are not shown but belong to the page, such
    as a link; `head` is HTML for the page's head, `before` a script that runs before those of the page; `links`
    whether each widget has its "Link to this".
    """

    def show(
        *widgets,
        dark=False,
        width=1280,
        height=1000,
        touch=False,
        javascript=True,
        also=(),
        head="",
        before="",
        reduced_motion=None,
        links=False,
    ):
        belonging = dependency_state([*widgets, *also], drop_defaults=False)
        state = embed_data(views=widgets, state=belonging)["manager_state"]
        for widget in widgets if links else ():
            state["state"][widget.model_id]["state"]["_link"] = link_kinds(type(widget))
        file = tmp_path / "widgets.html"
        file.write_text(
            PAGE.format(
                head=head,
                theme="dark" if dark else "light",
                ink="#e4e6ea" if dark else "#1f242c",
                paper="#14171d" if dark else "#fffefb",
                views="".join(widget._repr_mimebundle_()[0]["text/html"] for widget in widgets),
                state=json.dumps(state).replace("</", "<\\/"),
                host=HOST.read_text("utf8"),
                links=link_script(ROOT / "book" / "state_link") if links else "",
            ),
            "utf8",
        )
        page = open_page(
            file.as_uri(),
            before=before,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            reduced_motion=reduced_motion,
            java_script_enabled=javascript,
        )
        if javascript:
            are_ready = f"document.querySelectorAll('[data-ready]').length === {len(widgets)}"
            page.wait_for_function(are_ready, polling=20)  # not by frames: a test may have stopped them
        return page

    return show


@pytest.fixture
def evaluate(open_page):
    """A function: the value of a JavaScript expression in which `m` is a module of nnwidgets and `x` is given.

    `evaluate("shared/network.js", "m.sigmoid(x)", 0.5)`. Every call has a new `m`, on one empty page.
    """
    # A page of each test: one for all of them would lie behind others, and get no more animation frames.
    page = open_page("about:blank")

    def value(file, expression, x=None):
        text = page.evaluate(
            # As text both ways, since Playwright takes seconds over a list of 13,002 numbers.
            f"""async ([source, given]) => {{
              const x = JSON.parse(given);
              const m = await import(URL.createObjectURL(new Blob([source], {{ type: "text/javascript" }})));
              const found = await ({expression});
              const kept = (_, one) => Number.isFinite(one) || typeof one !== "number" ? one : `@${{one}}`;
              return JSON.stringify(found, kept)?.replaceAll(/"@(NaN|-?Infinity)"/g, "$1") ?? "null";
            }}""",
            [build_module(PACKAGE / file), json.dumps(x)],
        )
        return json.loads(text)

    return value


@pytest.fixture(scope="session")
def lab_server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    with jupyter_lab(folder) as url:
        yield url, folder


@pytest.fixture
def lab(open_page, lab_server, request):
    """A function `lab(cell, …)`: a notebook with these cells of code, open in JupyterLab, as a `lab.Notebook`."""

    def lab(*cells):
        url, folder = lab_server
        name = re.sub(r"\W+", "-", request.node.name).strip("-") + ".ipynb"
        write_notebook(folder / name, *cells)
        workspace = Path(name).stem  # one of its own, or the notebooks of other tests open in tabs beside it
        page = open_page(f"{url}lab/workspaces/{workspace}/tree/{name}", viewport={"width": 1280, "height": 1000})
        page.locator(".jp-Notebook .jp-CodeCell").nth(len(cells) - 1).wait_for()
        return Notebook(page)

    return lab
