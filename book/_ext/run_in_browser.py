"""Below the title of each chapter and exercise put "Run in the browser": a link to the notebook in book/lite's site.

Only where `python -m book.lite.fetch` found everything that needs; otherwise the book has no such links.
"""

from html import escape
from pathlib import Path

FOLDERS = ("chapters/", "exercises/")
BUTTON = """
<div class="run-in-browser">
<a href="{address}">Run in the browser</a>
<span>Nothing to install. The first start takes 15 to 30 seconds and loads about {megabytes} MB.{hand_in}</span>
</div>"""
HAND_IN = " To hand in your answers, press <em>Download</em> there and hand in that file."
MEGABYTES = 30  # as a host sends it, compressed


def look_for_lite(app, config):
    config.run_in_browser = Path(app.outdir).parent.joinpath("lite", "ready").is_file()


def add_button(app, pagename, templatename, context, doctree):
    if not app.config.run_in_browser or not pagename.startswith(FOLDERS) or "</h1>" not in context.get("body", ""):
        return
    address = context["pathto"]("lite/notebooks/index.html", 1) + f"?path={pagename}.ipynb"
    hand_in = HAND_IN if pagename.startswith("exercises/") else ""
    button = BUTTON.format(address=escape(address), megabytes=MEGABYTES, hand_in=hand_in)
    context["body"] = context["body"].replace("</h1>", f"</h1>{button}", 1)
    app.add_css_file("run-in-browser.css")
    app.add_js_file("run-in-browser.js", loading_method="defer")


def setup(app):
    app.add_config_value("run_in_browser", False, "html", types=[bool])
    app.connect("config-inited", look_for_lite)
    app.connect("html-page-context", add_button)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
