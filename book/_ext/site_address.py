"""Everything that follows from the repository's address, `repository` in _config.yml: the one line a fork changes.

The site's own address, unless `html.baseurl` names another; and buttons to the repository, Binder and Colab. Without
a repository there are no such buttons, and nothing that needs a full address is written.
"""

import re

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


def setup(app):
    app.add_config_value("repository", "", "html", types=[str])
    app.connect("config-inited", configure)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
