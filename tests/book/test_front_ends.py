"""A page names its widgets' JavaScript and CSS of now, has each state in its place, and is written again in time."""

import json
import re
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup, SoupStrainer

import nnwidgets
from book._ext import front_ends
from book._ext.widget_states import spread
from nnwidgets.frame.base import CourseWidget
from tests.support.browser import HTML, built_pages

ID = "nnwidgets.weight_grid.widget.WeightGrid"
VIEW = (
    '<div class="nn-embed"><script type="application/vnd.jupyter.widget-view+json">{{"model_id": "{}"}}</script></div>'
)


@pytest.fixture
def style(monkeypatch):
    """A function that gives the widgets another style."""

    def style(text):
        front_ends.front_end_files.cache_clear()
        monkeypatch.setattr(front_ends, "front_ends", lambda: {ID: {"_esm": "new", "_css": text, "_link": {"bias": 1}}})

    style("a {}")
    yield style
    front_ends.front_end_files.cache_clear()


def models():
    """Two widgets of a kind, the first with a layout; both of one network; a link between them."""
    old = {"_anywidget_id": ID, "_esm": "old", "_css": "old", "network": "IPY_MODEL_net"}
    states = {"net": {"_model_name": "AnyModel"}, "look": {"_model_name": "LayoutModel"}}
    states["one"] = {**old, "bias": 3, "layout": "IPY_MODEL_look"}
    states["two"] = {**old, "bias": 4}
    states["tie"] = {
        "_model_name": "LinkModel",
        "source": ["IPY_MODEL_one", "bias"],
        "target": ["IPY_MODEL_two", "bias"],
    }
    return {name: {"state": state} for name, state in states.items()}


def script(body):
    return front_ends.STATE, json.dumps({"state": body})


def states_of(html):
    scripts = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("script", type=front_ends.STATE))
    return [json.loads(script.string)["state"] for script in scripts.find_all("script")]


def test_each_state_stands_before_the_view_that_needs_it_first(style):
    class Script(SimpleNamespace):
        def __init__(self, filename, *, priority, **attributes):
            super().__init__(filename=filename, priority=priority, attributes=attributes)

    kind, state = script(models())
    scripts = [Script("a.js", priority=1), Script(None, priority=2, type=kind, body=state)]
    context = {"script_files": scripts, "body": f"<p>first</p>{VIEW.format('two')}<p>then</p>{VIEW.format('one')}"}
    front_ends.renew(context)
    assert context["script_files"] == scripts[:1]
    assert re.match(r"widgets/weight_grid\.js\?v=\w{8}$", context["first_front_end"])
    first, last = states_of(context["body"])
    assert [*first] == ["net", "two"] and {*last} == {"one", "tie"}
    assert first["two"]["state"]["_front_end"] == context["first_front_end"]
    assert first["two"]["state"]["_link"] == {"bias": 1} and first["two"]["state"]["bias"] == 4
    assert last["one"]["state"].keys() == {"_anywidget_id", "network", "layout", "bias"}  # its kind is known by then
    at = context["body"].index
    assert at("<p>first") < at(front_ends.STATE) < at('"model_id": "two"') < at("<p>then") < at("LinkModel")


def test_a_state_cannot_end_its_script():
    held = {"one": {"state": {"caption": "</script><b>"}}}
    body, _ = spread(VIEW.format("one"), held, {})
    assert states_of(body) == [held]


def test_a_front_end_is_a_script_whose_style_the_policy_can_name(style):
    style("b { content: '</script>' }")
    files, references = front_ends.front_end_files()
    held, texts = files["widgets/weight_grid.js"].split(" = ", 1)
    assert held == '(globalThis.nnFrontEnds ??= {})["widgets/weight_grid.js"]'
    assert json.loads(texts.rstrip(";\n")) == {"_esm": "new", "_css": "b { content: '</script>' }"}
    assert references[ID]["_style"].startswith("'sha256-")


def test_a_page_is_written_again_when_its_style_has_changed(style, monkeypatch):
    kind, body = script(models())
    files = {"chapters/03": {"state": (None, {"type": kind, "body": body})}, "book/intro": {}}
    monkeypatch.setattr(front_ends.NbMetadataCollector, "get_js_files", lambda env, page: files[page])
    app, env = SimpleNamespace(builder=SimpleNamespace(format="html")), SimpleNamespace(found_docs=set(files))
    assert front_ends.pages_to_write_again(app, env) == ["chapters/03"]
    assert front_ends.pages_to_write_again(app, env) == []
    style("b {}")
    assert front_ends.pages_to_write_again(app, env) == ["chapters/03"]


def test_every_widget_has_its_parts_made_short():
    found = front_ends.front_ends()
    assert set(found) == {f"{kind.__module__}.{kind.__name__}" for kind in every_kind()}
    for kind in every_kind():
        parts = found[f"{kind.__module__}.{kind.__name__}"]
        assert set(parts) - {"worker"} == {"_esm", "_css", "_link"}
        assert len(parts["_esm"]) < 0.6 * len(kind.front_end.module)
    assert "worker" in found["nnwidgets.train_live.widget.TrainLive"]


def test_no_built_page_carries_a_front_end_and_each_that_it_names_is_there():
    named = set()
    for path in built_pages():
        for state in states_of((HTML / path).read_text("utf-8")):
            for model in state.values():
                assert not model["state"].keys() & {"_esm", "_css", "worker"}, path
                named.add(model["state"].get("_front_end", "").partition("?")[0])
    assert len(named) > 20
    assert all((HTML / "_static" / name).is_file() for name in named - {""})


def every_kind():
    return [kind for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if issubclass(kind, CourseWidget)]
