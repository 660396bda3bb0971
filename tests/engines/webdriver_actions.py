"""Gestures of mouse and keyboard as the W3C's WebDriver says them, in both of its dialects, classic and BiDi."""

KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "Control": "\ue009", "Shift": "\ue008", "Space": " "}
KEYS |= {"ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015"}
STEPS = 8  # between two points, as a hand moves


def between(points):
    """The points, and the steps from each to the next."""
    way = [points[0]]
    for (x, y), (to_x, to_y) in zip(points, points[1:]):
        way += [(x + (to_x - x) * i / STEPS, y + (to_y - y) * i / STEPS) for i in range(1, STEPS + 1)]
    return way


def mouse(points):
    """The mouse goes down at the first point, through the others, and up."""
    first, *rest = [
        {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0, "origin": "viewport"}
        for x, y in between(points)
    ]
    down, up = {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}
    return [
        {
            "type": "pointer",
            "id": "mouse",
            "parameters": {"pointerType": "mouse"},
            "actions": [first, down, *rest, up],
        }
    ]


def keyboard(keys):
    """Keys one after the other; those of `"Control+k"` together."""
    actions = []
    for key in keys:
        together = [KEYS.get(name, name) for name in key.split("+")]
        actions += [{"type": "keyDown", "value": name} for name in together]
        actions += [{"type": "keyUp", "value": name} for name in reversed(together)]
    return [{"type": "key", "id": "keyboard", "actions": actions}]
