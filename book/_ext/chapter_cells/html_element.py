"""A node that becomes an HTML element, for what docutils has no node for: figures, buttons, what holds a veil."""

from html import escape

from docutils import nodes


class html_element(nodes.Element):  # noqa: N801 - docutils names its nodes in lower case
    """An element with `tag` and `attributes`, a dict; what it holds is written as ever."""


def element(tag, *children, **attributes):
    """An HTML element; `class_` is its class, an underscore in a name a hyphen, True an attribute without a value."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return html_element("", *children, tag=tag, attributes=named)


def html(text):
    return nodes.raw("", text, format="html")


def start_of(node):
    attributes = "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in node["attributes"].items()
    )
    return f"<{node['tag']}{attributes}>"


def visit(self, node):
    self.body.append(start_of(node))


def depart(self, node):
    self.body.append(f"</{node['tag']}>")


def add_html_element(app):
    app.add_node(html_element, html=(visit, depart))
