"""What follows what: chapter after chapter, then the ending; practice stands beside its chapter."""

from dataclasses import dataclass

from book._ext.chapter_numbers import number_of

CHAPTERS, SOLUTIONS, TEACHERS = "Chapters", "Solutions", "For teachers"
BESIDE = ("exercises", "solutions")


@dataclass(frozen=True)
class Group:
    """A part of _toc.yml that is no part of the way, such as the pages for teachers."""

    name: str
    pages: list


class Course:
    """The places of the course, from _toc.yml.

    Parameters
    ----------
    site_map : sphinx_external_toc.api.SiteMap
    found : set of str
        The names of all pages that there are.
    """

    def __init__(self, site_map, found):
        self.found, self.root = found, site_map.root.docname
        parts = {part.caption: [str(item) for item in part.items] for part in site_map.root.subtrees}
        way = parts.pop(CHAPTERS)
        parts.pop(SOLUTIONS, None)
        self.chapters = [page for page in way if number_of(page)]
        # After the last chapter the ending; what else stands in this part belongs to the whole way.
        self.ending = next((page for page in way if not number_of(page)), None)
        self.groups = [Group(name, pages) for name, pages in parts.items()]
        self.way = self.chapters + [self.ending] * bool(self.ending)
        self.beside_way = [page for page in way if page not in self.way]

    number = staticmethod(number_of)

    def chapter_of(self, page):
        """The chapter to which a chapter, its exercises or its solutions belong, or None."""
        folder, _, stem = page.partition("/")
        chapter = f"chapters/{stem}"
        return chapter if folder in ("chapters", "exercises", "solutions") and chapter in self.chapters else None

    def exercises_of(self, chapter):
        return self._beside(chapter, "exercises")

    def solutions_of(self, chapter):
        return self._beside(chapter, "solutions")

    def before(self, page):
        """The page to go back to, or None."""
        if page.startswith("exercises/"):
            return self.chapter_of(page)
        if page.startswith("solutions/"):
            return self.exercises_of(self.chapter_of(page))
        return self._neighbour(page, -1)

    def after(self, page):
        """The page to go on to, or None."""
        return self._neighbour(self.chapter_of(page) or page, +1)

    def for_search(self):
        """All pages in the order in which a search shows them: the chapters first, what gives answers away last."""
        beside = {folder: [self._beside(chapter, folder) for chapter in self.chapters] for folder in BESIDE}
        reference = sorted(self.groups, key=lambda group: group.name == TEACHERS)
        groups = [
            Group(CHAPTERS, [*self.way, self.root, *self.beside_way]),
            Group("Exercises", beside["exercises"]),
            *reference,
            Group(SOLUTIONS, beside["solutions"]),
        ]
        return [Group(group.name, [page for page in group.pages if page in self.found]) for group in groups]

    def _beside(self, chapter, folder):
        page = chapter and chapter.replace("chapters/", f"{folder}/", 1)
        return page if page in self.found else None

    def _neighbour(self, page, step):
        line = next((pages for pages in (self.way, *(group.pages for group in self.groups)) if page in pages), [])
        place = line.index(page) + step if line else -1
        return line[place] if 0 <= place < len(line) else None
