"""Below the title of each chapter and exercise put "Run in the browser": a link to the notebook in book/lite's site.

Only where `python -m book.lite.fetch` found everything that needs; otherwise the book has no such links.
"""

from html import escape
from pathlib import Path

FOLDERS = ("chapters/", "exercises/")
BUTTON = """
<div class="run-in-browser">{here}
<a href="{address}">Run in the browser</a>
<span>The whole notebook in JupyterLab, with a copy of its own: about 30 MB, and 15 to 30 seconds to start.</span>
</div>"""
# The cells run on the page (page_python.py).
HERE = """
<p class="nn-runs-here pst-js-only">The cells below run on this page: click into one to write, press <em>Run</em> or
<em>Check</em>. The first time loads 11 MB. What you write stays on this device, and goes into the
file that you hand in.{tap}</p>
<noscript><span>Without JavaScript the cells below can be read, and not run.</span></noscript>"""
# Not in a book without solutions (page_python.py).
TAP = " On a phone, <em>Without typing</em> lets you tap an answer together."
HERE_IN_CHAPTER = """
<p class="nn-runs-here pst-js-only">The code of this chapter runs on this page: press <em>Run</em> or <em>Edit</em>
below it. The first time loads 13 MB.</p>
<noscript><span>Without JavaScript the code below can be read, and not run.</span></noscript>"""


def look_for_lite(app, config):
    config.run_in_browser = Path(app.outdir).parent.joinpath("lite", "ready").is_file()


def add_button(app, pagename, templatename, context, doctree):
    if not app.config.run_in_browser or not pagename.startswith(FOLDERS) or "</h1>" not in context.get("body", ""):
        return
    address = context["pathto"]("lite/notebooks/index.html", 1) + f"?path={pagename}.ipynb"
    tap = TAP if "data-without-typing" in context["body"] else ""
    here = HERE.format(tap=tap) if pagename.startswith("exercises/") else HERE_IN_CHAPTER
    button = BUTTON.format(address=escape(address), here=here)
    context["body"] = context["body"].replace("</h1>", f"</h1>{button}", 1)
    app.add_css_file("run-in-browser.css")
    app.add_js_file("run-in-browser.js", loading_method="defer")


def setup(app):
    app.add_config_value("run_in_browser", False, "html", types=[bool])
    app.connect("config-inited", look_for_lite)
    app.connect("html-page-context", add_button)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
