"""What a published site needs: everything follows from its repository's address, the one line that a fork changes.

`repository` in _config.yml gives the site its own address, unless `html.baseurl` names another; buttons to the
repository, Binder and Colab; sitemap.xml, changes.xml and robots.txt. Without it there are no such buttons, and
nothing that needs a full address is written.
"""

import re
from html import escape
from pathlib import Path

from sphinx.util import logging

logger = logging.getLogger(__name__)

REPOSITORY = re.compile(r"https://github\.com/(?P<owner>[\w-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?")
BUTTONS = {
    "use_repository_button": True,
    "launch_buttons": {
        "binderhub_url": "https://mybinder.org",
        "colab_url": "https://colab.research.google.com",
        "notebook_interface": "jupyterlab",
    },
}
RELEASE = re.compile(
    r"^## (?P<version>\S+), (?P<date>\d{4}-\d\d-\d\d|unreleased)\n(?P<text>.*?)(?=^## |\Z)", re.M | re.S
)


def site_of(repository):
    """Where GitHub Pages shows a repository's site: https://github.com/ada/course is https://ada.github.io/course/."""
    owner, name = REPOSITORY.fullmatch(repository).groups()
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def configure(app, config):
    repository = config.repository
    if repository and not REPOSITORY.fullmatch(repository):
        logger.warning("repository in _config.yml must be like https://github.com/owner/name; got %s", repository)
    elif repository:
        address = "https://github.com/{owner}/{name}".format(**REPOSITORY.fullmatch(repository).groupdict())
        config.html_theme_options.update(BUTTONS, repository_url=address, repository_branch="main")
        config.html_baseurl = config.html_baseurl or site_of(repository)
    if config.html_baseurl and not config.html_baseurl.endswith("/"):
        config.html_baseurl += "/"


def sitemap(addresses):
    entries = "\n".join(f"<url><loc>{escape(address)}</loc></url>" for address in sorted(addresses))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}\n</urlset>\n'


def robots(base):
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {base}sitemap.xml\n" if base else "")


def feed(changelog, base, title):
    """An Atom feed of the releases in a CHANGELOG.md; what is not released yet is not in it."""
    releases = [found for found in RELEASE.finditer(changelog) if found["date"] != "unreleased"]
    entries = "".join(
        f"<entry><id>{escape(base)}changes.xml#{escape(release['version'])}</id>"
        f"<title>{escape(title)} {escape(release['version'])}</title><updated>{release['date']}T00:00:00Z</updated>"
        f'<link href="{escape(base)}"/><content type="text">{escape(release["text"].strip())}</content></entry>\n'
        for release in releases
    )
    updated = max((release["date"] for release in releases), default="1970-01-01")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(base)}changes.xml</id><title>Changes of {escape(title)}</title>"
        f"<updated>{updated}T00:00:00Z</updated><author><name>The course's contributors</name></author>\n"
        f'<link rel="self" href="{escape(base)}changes.xml"/>\n{entries}</feed>\n'
    )


def write_files(app, error):
    if error or app.builder.format != "html":
        return
    base, site = app.config.html_baseurl, Path(app.outdir)
    files = {"robots.txt": robots(base)}
    if base:
        files["sitemap.xml"] = sitemap(f"{base}{app.builder.get_target_uri(name)}" for name in app.env.found_docs)
        changelog = Path(app.srcdir, "CHANGELOG.md").read_text("utf-8")
        files["changes.xml"] = feed(changelog, base, app.config.html_title)
    for name, text in files.items():
        site.joinpath(name).write_text(text, "utf-8")


def link_feed(app, pagename, templatename, context, doctree):
    if base := app.config.html_baseurl:
        link = f'<link rel="alternate" type="application/atom+xml" title="Changes" href="{escape(base)}changes.xml">'
        context["metatags"] = context.get("metatags", "") + link


def setup(app):
    app.add_config_value("repository", "", "html", types=[str])
    app.connect("config-inited", configure)
    app.connect("html-page-context", link_feed)
    app.connect("build-finished", write_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
