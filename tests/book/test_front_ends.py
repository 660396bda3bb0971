"""A page gets its widgets' JavaScript and CSS of now, and is written again when they have changed."""

import json
from types import SimpleNamespace

import pytest

import nnwidgets
from book._ext import front_ends
from nnwidgets.frame.base import CourseWidget

ID = "nnwidgets.weight_grid.widget.WeightGrid"


@pytest.fixture
def style(monkeypatch):
    """A function that gives the widgets another style."""

    def style(text):
        monkeypatch.setattr(front_ends, "front_ends", lambda: {ID: {"_esm": "new", "_css": text}})

    style("a {}")
    return style


def script():
    models = {"one": {"_anywidget_id": ID, "_esm": "old", "_css": "old", "bias": 3}, "two": {"_model_name": "Layout"}}
    models["three"] = {"_anywidget_id": ID, "_esm": "old", "_css": "old", "bias": 4}
    state = {"state": {name: {"state": model} for name, model in models.items()}}
    return front_ends.STATE, json.dumps(state)


def test_a_state_gets_the_style_of_now_and_keeps_its_values(style):
    class Script(SimpleNamespace):
        def __init__(self, filename, *, priority, **attributes):
            super().__init__(filename=filename, priority=priority, attributes=attributes)

    kind, body = script()
    context = {"script_files": [Script("a.js", priority=1), Script(None, priority=2, type=kind, body=body)]}
    style("b { content: '</script>' }")
    front_ends.renew(context)
    untouched, renewed = context["script_files"]
    assert untouched.filename == "a.js" and "</script>" not in renewed.attributes["body"]
    models = json.loads(renewed.attributes["body"])["state"]
    one = models["one"]["state"]
    assert one["_css"] == "b { content: '</script>' }" and one["_esm"] == "new" and one["bias"] == 3
    assert models["two"]["state"] == {"_model_name": "Layout"}
    assert models["three"]["state"] == {"_anywidget_id": ID, "bias": 4}  # its kind's stands once


def test_a_page_is_written_again_when_its_style_has_changed(style, monkeypatch):
    kind, body = script()
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


def every_kind():
    return [kind for kind in map(vars(nnwidgets).get, nnwidgets.__all__) if issubclass(kind, CourseWidget)]
