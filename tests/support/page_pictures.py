"""The pictures of a built page, and which of them a reader can touch."""

import json
import re
from typing import NamedTuple

from tests.support.built_page import built_page

QUESTIONS = {"Quiz", "NumberQuiz"}  # read and ticked or typed: no pictures
GESTURES = {"BarQuiz", "RankQuiz", "PickQuiz"}  # questions answered by a bar, an order, or by picking


class Picture(NamedTuple):
    """A picture of a page.

    Attributes
    ----------
    live : bool
        Whether a reader can touch it.
    what : str
        The name of its widget's class, or a still picture's alternative text.
    """

    live: bool
    what: str


class Question(NamedTuple):
    """A question of a page.

    Attributes
    ----------
    by_hand : bool
        Whether it is answered by a gesture.
    kind : str
        The name of its widget's class.
    """

    by_hand: bool
    kind: str


def questions_of(path):
    """The questions of a page that was built.

    Parameters
    ----------
    path : str
        Below the root of the built book.
    """
    soup = built_page(path)
    return [Question(kind in GESTURES, kind) for kind in _widgets(soup).values() if kind in QUESTIONS | GESTURES]


def pictures_of(path):
    """The pictures of a page that was built, in their order, without questions.

    Parameters
    ----------
    path : str
        Below the root of the built book.
    """
    soup = built_page(path)
    kinds = _widgets(soup)
    found = []
    for node in soup.select("article .nn-embed, article .cell_output img, article .cell_output svg"):
        if "nn-embed" in node.get("class", []):
            view = json.loads(node.find("script", type="application/vnd.jupyter.widget-view+json").string)
            kind = kinds[view["model_id"]]
            if kind not in QUESTIONS:
                found.append(Picture(True, kind))
        elif not node.find_parent(class_="nn-embed"):
            still = Picture(False, re.sub(r"\s+", " ", node.get("alt") or node.get("aria-label") or ""))
            if found[-1:] != [still]:  # a still picture stands twice, for day and for night
                found.append(still)
    return found


def _widgets(soup):
    """The class of each widget of a page, by its model's number."""
    return {
        number: model["state"]["_anywidget_id"].rpartition(".")[2]
        for number, model in widget_state(soup).items()
        if "_anywidget_id" in model["state"]
    }


def widget_state(soup):
    """The models of all widgets of a page, by their numbers."""
    scripts = soup.find_all("script", type="application/vnd.jupyter.widget-state+json")
    return {number: model for script in scripts for number, model in json.loads(script.string)["state"].items()}
