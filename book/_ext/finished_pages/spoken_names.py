"""Names and shortcuts for who hears a page or goes through it by keyboard.

Folds are called by their own words and their section, headings without the sign of their link, landmarks and dialogs
have names. The link past the navigation leads to the title.
"""

import re
from collections import Counter

# MyST-NB calls every fold alike, whatever stands on it.
FOLD = re.compile(r'<summary aria-label="Toggle hidden content">(?P<words>.*?)</summary>', re.S)
HEADING = re.compile(r"<h[1-3]\b[^>]*>(?P<words>.*?)</h[1-3]>", re.S)
HEADING_LINK = re.compile(r'<a class="headerlink"')
TITLE = re.compile(r'(?P<before><article class="bd-article">(?:(?!<h1).)*)<h1>', re.S)
FIRST_SHOWN = re.compile(r'<p class="collapsed[^>]*>(?P<words>.*?)</p>', re.S)
NAMED = {
    '<dialog id="pst-search-dialog">': '<dialog id="pst-search-dialog" aria-label="Search">',
    '<dialog id="pst-primary-sidebar-modal">': '<dialog id="pst-primary-sidebar-modal" aria-label="Contents">',
}


def with_names(html):
    """The page with its names."""
    for plain, named in NAMED.items():
        html = html.replace(plain, named)
    html = HEADING_LINK.sub('<a aria-hidden="true" tabindex="-1" class="headerlink"', html)
    return with_way_to_title(with_named_folds(html))


def with_named_folds(html):
    headings = [(heading.start(), text_of(heading["words"])) for heading in HEADING.finditer(html)]
    seen = Counter()

    def named(fold):
        section = next((words for place, words in reversed(headings) if place < fold.start()), "")
        shown = FIRST_SHOWN.search(fold["words"])
        key = (section, text_of(shown["words"]) if shown else "")
        seen[key] += 1
        which = f", {seen[key]}" if seen[key] > 1 else ""
        return f'<summary>{fold["words"]}<span class="nn-spoken">: {section}{which}</span></summary>'

    return FOLD.sub(named, html)


def text_of(words):
    """The text of a heading, without its link and other marks."""
    return re.sub(r"<[^>]+>", "", re.sub(r'<a [^>]*class="headerlink".*?</a>', "", words)).strip()


def with_way_to_title(html):
    html, found = TITLE.subn(r'\g<before><h1 id="page-title" tabindex="-1">', html, count=1)
    return html.replace('<a href="#main-content">', '<a href="#page-title">') if found else html
