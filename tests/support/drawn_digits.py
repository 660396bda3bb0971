"""Drawing on the pad with the mouse, and what the network reads."""

# Points of a 3, as shares of the pad's side.
THREE = [(0.15, 0.2), (0.4, 0.15), (0.45, 0.3), (0.3, 0.4), (0.45, 0.5), (0.4, 0.65), (0.15, 0.6)]


def draw(page, points):
    """One stroke through points that are shares of the pad's side."""
    (x, y), *rest = [on_pad(page, point) for point in points]
    page.mouse.move(x, y)
    page.mouse.down()
    for x, y in rest:
        page.mouse.move(x, y, steps=3)
    page.mouse.up()


def on_pad(page, point):
    """A point of the pad in the window's pixels."""
    box = page.locator(".nn-pad canvas").bounding_box()
    return box["x"] + point[0] * box["width"], box["y"] + point[1] * box["height"]


def reading(page):
    return page.locator(".nn-verdict strong")
