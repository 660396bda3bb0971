"""What becomes of a page that Sphinx and the theme have made: lighter, named for who hears it, shut by a policy.

Each step is a module of this folder. A page comes by twice: as what the theme's template is filled with, and as a file
when all pages are written. It is read and written once; one that has its policy was finished by an earlier build.
"""

from pathlib import Path

from sphinx.errors import ExtensionError

from book._ext.finished_pages.code_lines import wrap_lines
from book._ext.finished_pages.content_security import MARK, secured, without_policy
from book._ext.finished_pages.icons import give_logo_to_templates, with_icons
from book._ext.finished_pages.light_pictures import lighten, write_webp
from book._ext.finished_pages.page_scripts import drop_files, drop_unused
from book._ext.finished_pages.sphinx_scripts import mend
from book._ext.finished_pages.spoken_names import with_names
from book._ext.finished_pages.still_pictures import move
from book._ext.finished_pages.used_styles import thin_out

# In this order: the policy comes last, as it holds the sum of every script and style of the page.
STEPS = (with_names, with_icons, secured)
NOT_OURS = ("lite", "_static")


def before_the_template(app, pagename, templatename, context, doctree):
    context["language"] = app.config.prose_language
    wrap_lines(context)
    lighten(app, context)
    move(app, context)
    drop_unused(context)


def finish_site(app, error):
    if error or app.builder.format != "html":
        return
    site = Path(app.outdir)
    write_webp(app)
    mend(site / "_static")
    drop_files(site / "_static")
    pages = [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] not in NOT_OURS]
    thin_out(site / "_static", [without_policy(finish(path, site)) for path in pages])


def finish(path, site):
    """Finish the page in a file, and return it.

    Raises
    ------
    sphinx.errors.ExtensionError
        If the theme has an icon for which there is no drawing.
    """
    html = path.read_text("utf-8")
    if MARK in html or "<head>" not in html:  # what only sends on to a page has no head
        return html
    for step in STEPS:
        try:
            html = step(html)
        except ExtensionError as fault:
            raise ExtensionError(f"{path.relative_to(site).as_posix()}: {fault}") from None
    path.write_text(html, "utf-8")
    return html


def setup(app):
    app.add_config_value("prose_language", "en", "html", str)
    app.connect("config-inited", give_logo_to_templates)
    # After every other extension: they add to pages what is looked through here.
    app.connect("html-page-context", before_the_template, priority=900)
    app.connect("build-finished", finish_site, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
