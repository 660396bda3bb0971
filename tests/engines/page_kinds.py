"""The kinds of the book's pages."""

from tests.support.browser import built_pages

ONE_OF_EACH_KIND = [
    "book/intro.html",
    "chapters/03-weighted-sums.html",
    "exercises/03-weighted-sums.html",
    "solutions/03-weighted-sums.html",
    "book/glossary.html",
    "book/progress.html",
    "search.html",
    "404.html",
]
KINDS = {"chapters/": "chapters", "exercises/": "exercises", "solutions/": "solutions", "book/intro": "front page"}
KINDS |= {"book/progress": "progress", "search": "search", "404": "not found", "book/": "reference pages"}
EVERY_PAGE = [*built_pages(), "404.html"]


def kind_of(path):
    return next(kind for start, kind in KINDS.items() if path.startswith(start))
