"""What axe finds wrong with a page, and whether it fits."""

from axe_playwright_python.sync_playwright import Axe


def violations(page, *, within="html", without=(), **options):
    """The rules that are broken, and where.

    Parameters
    ----------
    page : playwright.sync_api.Page
    within : str
        The selector of what is looked at.
    without : sequence of str
        Selectors of what is left out.
    **options
        axe.run's, such as runOnly.

    Returns
    -------
    list of (str, list)
        Each rule with the selectors of its places.
    """
    context = {"include": [[within]], "exclude": [[selector] for selector in without]}
    # Without preload axe does not fetch the style sheets a second time; of what is right it need not tell.
    options = {"preload": False, "resultTypes": ["violations"], **options}
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found]


def is_accessible_and_fits(page):
    """Whether axe finds nothing, and nothing is wider than the window; it fails with what is."""
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []
    return True
