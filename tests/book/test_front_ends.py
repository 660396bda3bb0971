"""A page gets its widgets' JavaScript and CSS of now, and is written again when they have changed."""

import json
from types import SimpleNamespace

import front_ends
import pytest

ID = "nnwidgets.weight_grid.widget.WeightGrid"


@pytest.fixture
def style(monkeypatch):
    """A function that gives the widgets another style."""
    from nnwidgets.frame.base import FrontEnd

    def style(text):
        monkeypatch.setattr(FrontEnd, "style", text)

    style("a {}")
    return style


def script():
    models = {"one": {"_anywidget_id": ID, "_esm": "old", "_css": "old", "bias": 3}, "two": {"_model_name": "Layout"}}
    state = {"state": {name: {"state": model} for name, model in models.items()}}
    return front_ends.STATE, json.dumps(state)


def test_a_state_gets_the_style_of_now_and_keeps_its_values(style):
    class Script(SimpleNamespace):
        def __init__(self, filename, *, priority, **attributes):
            super().__init__(filename=filename, priority=priority, attributes=attributes)

    kind, body = script()
    context = {"script_files": [Script("a.js", priority=1), Script(None, priority=2, type=kind, body=body)]}
    style("b { content: '</script>' }")
    front_ends.renew(None, "page", "page.html", context, None)
    untouched, renewed = context["script_files"]
    assert untouched.filename == "a.js" and "</script>" not in renewed.attributes["body"]
    models = json.loads(renewed.attributes["body"])["state"]
    one = models["one"]["state"]
    assert one["_css"] == "b { content: '</script>' }" and one["_esm"] != "old" and one["bias"] == 3
    assert models["two"]["state"] == {"_model_name": "Layout"}


def test_a_page_is_written_again_when_its_style_has_changed(style, monkeypatch):
    kind, body = script()
    files = {"chapters/03": {"state": (None, {"type": kind, "body": body})}, "book/intro": {}}
    monkeypatch.setattr(front_ends.NbMetadataCollector, "get_js_files", lambda env, page: files[page])
    app, env = SimpleNamespace(builder=SimpleNamespace(format="html")), SimpleNamespace(found_docs=set(files))
    assert front_ends.pages_to_write_again(app, env) == ["chapters/03"]
    assert front_ends.pages_to_write_again(app, env) == []
    style("b {}")
    assert front_ends.pages_to_write_again(app, env) == ["chapters/03"]
