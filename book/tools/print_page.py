"""One page that holds the articles of many: for book/tools/print_book.py.

Ids are made unique by their page's name, links between the pages become links within the one, folded solutions open,
other folded code is left out, of long code all but its key lines, and the answers of a chapter's questions are moved
to its end.
"""

import posixpath
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

SOLUTIONS = ("try-it", "exercise")  # how the ids of the sections begin in which folded code is a solution
NOT_PRINTED = """script, .headerlink, .copybtn, .prev-next-footer, .nn-embed > p:last-of-type:not(:only-of-type),
.nn-code-folded, .nn-code-back, .nn-more, .nn-code-mark, .nn-veil-ask, .nn-claim-mark, .nn-by-night"""
STYLE = Path(__file__).with_name("print.css")


def name_of(path):
    """chapters/01-neurons.html is chapters-01-neurons."""
    return path.removesuffix(".html").replace("/", "-")


def read_page(folder, path):
    return BeautifulSoup(Path(folder, path).read_text("utf-8"), "html.parser")


def printed_article(html, path, paths, to_site, pictures=None):
    """A page's article as it stands in the printed book.

    Parameters
    ----------
    html : bs4.BeautifulSoup
        The built page.
    path : str
        Where it is, below the site's root.
    paths : list of str
        All pages that are printed: links to these become links within the book.
    to_site : str
        The site's root, seen from the printed page.
    pictures : dict of int to str
        Addresses of photographs of live widgets, by the widget's place among the page's .nn-embed elements.

    Returns
    -------
    bs4.Tag
    """
    article = html.select_one("article.bd-article")
    widgets = article.select(".nn-embed")
    move_answers_to_the_end(html, article)
    unfold(article)
    for element in article.select(NOT_PRINTED):
        element.decompose()
    for element in article.select("[id]"):
        element["id"] = f"{name_of(path)}--{element['id']}"
    for link in article.select("a[href]"):
        link["href"] = printed_address(link["href"], path, paths, to_site)
    for element in article.select("[src]"):
        del element["loading"]
        if not urlsplit(element["src"]).scheme:
            element["src"] = f"{to_site}/{posixpath.normpath(posixpath.join(posixpath.dirname(path), element['src']))}"
    for place, picture in (pictures or {}).items():
        show_picture(html, widgets[place], picture)
    article["id"] = name_of(path)
    return article


def printed_address(address, path, paths, to_site):
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return address
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path)) if parts.path else path
    if target in paths:
        return f"#{name_of(target)}" + (f"--{parts.fragment}" if parts.fragment else "")
    return f"{to_site}/{target}" + (f"#{parts.fragment}" if parts.fragment else "")


def show_picture(html, widget, address):
    still = widget.select_one("img[alt]")
    alt = still["alt"] if still else "A live picture, as it looks at the beginning"
    widget.clear()
    widget.append(html.new_tag("img", src=address, alt=alt, attrs={"class": "nn-photograph"}))


def move_answers_to_the_end(html, article):
    """Leave "Answer 1" under a question, and gather the answers below the chapter."""
    folded = article.select(".nn-embed > details")
    if not folded:
        return
    section = html.new_tag("section", attrs={"class": "nn-answers"})
    section.append(html.new_tag("h2", string="Answers to the questions"))
    listed = html.new_tag("ol")
    section.append(listed)
    for number, details in enumerate(folded, 1):
        details.summary.decompose()
        item = html.new_tag("li", id=f"answer-{number}")
        for child in list(details.children):
            item.append(child.extract())
        listed.append(item)
        line = html.new_tag("p")
        line.append(html.new_tag("a", href=f"#answer-{number}", string=f"Answer {number}, at the end of the chapter"))
        details.replace_with(line)
    article.append(section)


def unfold(article):
    for details in article.select("details"):
        sections = [parent.get("id", "") for parent in details.find_parents("section")]
        if any(id.startswith(SOLUTIONS) for id in sections):
            details.summary.decompose()
            details.unwrap()
        else:
            details.decompose()


def book_page(folder, paths, to_site, photographs):
    """The HTML of the whole book.

    `photographs` has for a page the dict of pictures that `printed_article` takes.
    """
    articles, contents, styles = [], [], {}
    for path in paths:
        html = read_page(folder, path)
        title = html.select_one('meta[property="og:site_name"]')["content"]
        for link in html.select("link[rel=stylesheet]"):
            styles[posixpath.normpath(posixpath.join(to_site, posixpath.dirname(path), link["href"]))] = None
        heading = html.select_one("article h1")
        for mark in heading.select(".headerlink"):
            mark.decompose()
        contents.append(f'<li><a href="#{name_of(path)}">{" ".join(heading.get_text().split())}</a></li>')
        articles.append(str(printed_article(html, path, paths, to_site, photographs.get(path))))
    links = "\n".join(f'<link rel="stylesheet" href="{address}">' for address in styles)
    return f"""<!DOCTYPE html>
<html lang="en" data-theme="light" data-mode="light">
<head>
<meta charset="utf-8">
<title>{title}</title>
{links}
<style>{STYLE.read_text("utf-8")}</style>
</head>
<body><main class="bd-main"><div class="bd-content"><div class="bd-article-container">
{articles[0]}
<nav class="nn-contents"><h2>Contents</h2><ul>{"".join(contents[1:])}</ul></nav>
{"".join(articles[1:])}
</div></div></main></body>
</html>
"""
