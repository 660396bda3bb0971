"""The way through the course on every page: chapters, the open page's sections, what comes before and after.

Templates get it as `journey`; places.py says what follows what, chapter_lists.py reads each chapter's question from the
list on the front page. What a reader has done is filled in by book/progress, in the browser.
"""

from html import escape
from pathlib import Path

from docutils import nodes

from book._ext.chapter_pictures import picture_of
from book._ext.journey.chapter_lists import RING, collect_questions, dress_lists, forget_questions, take_questions
from book._ext.journey.places import Course
from book._ext.progress_page import exercises_of

TITLE_END = "</h1>"
CHAPTERS_HERE = "<!-- chapters -->"
TABS = '<nav class="nn-tabs" aria-label="Chapter {number}">{links}</nav>'


def journey(app, page):
    """What a page's templates say of the way through the course."""
    env = app.env
    course = Course(app.config.external_site_map, env.found_docs)

    def link(docname):
        return "" if docname == page else app.builder.get_relative_uri(page, docname)

    def about(docname):
        if not docname:
            return None
        number = course.number(docname)
        title = env.titles[docname].astext()
        return {
            "page": docname,
            "href": link(docname),
            "number": number,
            "name": title.removeprefix(f"{number} ") if number else title,
            "question": getattr(env, "chapter_questions", {}).get(docname, ""),
            "ring": RING.format(page=docname, number=number) if number else "",
            "picture": picture_of(number) if number else "",
        }

    chapter = course.chapter_of(page)
    return {
        "chapters": [about(docname) for docname in course.chapters],
        "ending": about(course.ending),
        "open": chapter or page,
        "chapter": about(chapter),
        "page": page,
        "sections": list(sections_of(env, page)),
        "exercises": about(course.exercises_of(chapter)),
        "n_exercises": number_of_exercises(app, course.exercises_of(chapter)),
        "solutions": about(course.solutions_of(chapter)),
        "groups": [
            {
                "name": group.name,
                "href": link(group.pages[0]),
                "open": page in group.pages,
                "pages": [about(docname) for docname in group.pages],
            }
            for group in course.groups
        ],
        "before": about(course.before(page)),
        "after": about(course.after(page)),
        "search": [{"name": group.name, "pages": group.pages} for group in course.for_search()],
        "beside": [about(docname) for docname in course.beside_way],
    }


def number_of_exercises(app, docname):
    notebook = Path(app.srcdir, f"{docname}.ipynb")
    return len(list(exercises_of(notebook))) if docname and notebook.is_file() else 0


def sections_of(env, page):
    """Anchor and title of each section of a page."""
    if page not in env.tocs:
        return
    for reference in env.tocs[page].findall(nodes.reference):
        depth = sum(isinstance(above, nodes.bullet_list) for above in ancestors(reference))
        if depth == 2 and reference["refuri"] == page:
            yield reference["anchorname"].removeprefix("#"), reference.astext()


def ancestors(node):
    while node := node.parent:
        yield node


def give_way(app, pagename, templatename, context, doctree):
    context["journey"] = journey(app, pagename)


def add_tabs(app, pagename, templatename, context, doctree):
    way = context["journey"]
    if way["chapter"] and TITLE_END in context.get("body", ""):
        context["body"] = context["body"].replace(TITLE_END, TITLE_END + tabs(way), 1)


def tabs(way):
    """Reading, practice and, on its own page, the solutions of one chapter."""
    exercises, solutions = way["exercises"], way["solutions"]
    places = [(way["chapter"], "Read")]
    if exercises:
        places.append((exercises, f"Practise<span> · {way['n_exercises']} exercises</span>"))
    if solutions and solutions["page"] == way["page"]:
        places.append((solutions, "Solutions"))
    if len(places) == 1:
        return ""
    links = "".join(
        f'<a href="{place["href"] or "#"}"{" aria-current=page" * (not place["href"])}>{words}</a>'
        for place, words in places
    )
    return TABS.format(number=way["chapter"]["number"], links=links)


def lead_back(app, error):
    """Name the chapters on the page for an address that leads nowhere."""
    page = Path(app.outdir, "404.html")
    if error or app.builder.format != "html" or not page.is_file():
        return
    items = "".join(
        f'<li><a href="{app.builder.get_target_uri(docname)}">{escape(app.env.titles[docname].astext())}</a></li>'
        for docname in Course(app.config.external_site_map, app.env.found_docs).chapters
    )
    page.write_text(page.read_text("utf-8").replace(CHAPTERS_HERE, items), "utf-8")


def setup(app):
    # Before the pages' policy is written.
    app.connect("build-finished", lead_back, priority=400)
    app.connect("doctree-read", dress_lists)
    app.connect("env-purge-doc", forget_questions)
    app.connect("env-merge-info", take_questions)
    app.connect("env-updated", collect_questions)
    # Before the theme, which looks into the templates to see what stays empty.
    app.connect("html-page-context", give_way, priority=100)
    # After run_in_browser, which puts its button in the same place: the tabs stand above it.
    app.connect("html-page-context", add_tabs, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
