"""What a reader does with each widget, as events inside the page: a thousand of them take a second or two."""

# Every gesture gets the widget's root and counts on; `hand` is below.
GESTURES = {
    "backprop": """i % 2 ? hand.slide(".nn-choices .nn-slider:first-child input", i % 20)
      : i % 20 ? hand.slide(".nn-scrub input", i / 2 % 10 / 10) : hand.key(".nn-output", "Enter")""",
    "bar-quiz": """hand.slide("input", 100 + i % 800), hand.press(".nn-check")""",
    "cost-meter": """i % 2 ? hand.slide(".nn-slider:has([aria-label^=Turn]) input", i % 21 - 10)
      : hand.key(".nn-picker canvas", i % 4 ? "ArrowRight" : "ArrowLeft")""",
    "descent": """i % 2 ? hand.slide(".nn-drive .nn-slider:last-of-type input", i % 3 - 1)
      : hand.key(".nn-ground", i % 4 ? "ArrowRight" : "ArrowLeft")""",
    "digit-pad": """hand.point(".nn-pad canvas", i % 50 ? "pointermove" : "pointerdown", i)""",
    "digit-strip": """i % 2 ? hand.press(`.nn-tiles li:nth-child(${1 + i % 3}) button`)
      : hand.key(".nn-read canvas", i % 4 ? "ArrowRight" : "ArrowUp")""",
    "edge-fit": """i % 2 ? hand.key(".nn-field", ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"][(i / 2 | 0) % 4])
      : hand.press(`.nn-turns button:nth-child(${1 + i / 2 % 3})`)""",
    "gathering-digits": """i % 3 ? hand.slide(".nn-scrub input", i % 20 / 20)
      : hand.press(`.nn-segments label:nth-child(${1 + i % 2}) input`)""",
    "gears": """i % 2 ? hand.slide(".nn-slider input", i % 20 - 10)
      : hand.press(`.nn-segments label:nth-child(${1 + i / 2 % 4}) input`)""",
    "hand-wire": """i % 2 ? hand.slide(".nn-slider:has([aria-label=Bias]) input", i % 40 - 20)
      : hand.point(".nn-paintable canvas", i % 100 ? "pointermove" : "pointerdown", i)""",
    "labels-shuffled": """i % 2 ? hand.slide(".nn-slider input", 1 + i % 40)
      : hand.key(".nn-plot", i % 4 ? "ArrowUp" : "ArrowDown")""",
    "layer-explorer": """i % 2 ? hand.slide(".nn-sizes .nn-slider input", 1 + i % 60)
      : hand.press(".nn-tools .nn-button:last-of-type")""",
    "let-it-draw": """hand.press(i % 10 ? ".nn-buttons button:nth-of-type(2)" : ".nn-buttons button:last-of-type")""",
    "live-plot": """i % 2 ? hand.key(".nn-grip", i % 4 ? "ArrowRight" : "ArrowLeft")
      : hand.key(".nn-reader", i % 3 ? "ArrowRight" : "Home")""",
    "nearest-template": """i % 90 ? hand.point(".nn-pad canvas", i % 30 === 1 ? "pointerdown"
      : i % 30 ? "pointermove" : "pointerup", i) : hand.press(".nn-writing > .nn-button")""",
    "neuron-looks": """i % 3 ? hand.key(".nn-hand", i % 2 ? "ArrowDown" : "ArrowLeft")
      : hand.point(".nn-hand", i % 60 ? "pointermove" : "pointerdown", i)""",
    "matrix-vector-product": """i % 2 ? hand.slide(".nn-scrub input", i % 20 / 20)
      : hand.type(".nn-cell input", i % 7)""",
    "number-quiz": """hand.type("input", i % 3), hand.press(".nn-check")""",
    "own-digits": """i % 3 ? hand.point(".nn-pad canvas", i % 60 === 1 ? "pointerdown" : "pointermove", i)
      : hand.press(i % 20 ? ".nn-primary" : ".nn-written .nn-button:first-child")""",
    "parameter-count": """hand.slide(`.nn-sizes .nn-slider:nth-of-type(${1 + i % 2}) input`, i % 100)""",
    "parts-network": """i % 3 ? hand.press(`.nn-parts div:nth-child(${1 + i % 3}) button:nth-child(${1 + i % 2})`)
      : hand.point(".nn-paintable canvas", i % 60 ? "pointermove" : "pointerdown", i)""",
    "pick-quiz": """hand.press(`.nn-picks li:nth-child(${1 + i % 6}) button`),
      hand.press(i % 9 ? ".nn-check" : ".nn-forget")""",
    "pixels-to-neurons": """i % 100 ? hand.point(".nn-picture canvas", "pointermove", i)
      : hand.press(".nn-neurons .nn-button")""",
    "push-the-digit": """i % 9 ? hand.key(".nn-field", ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"][i % 4])
      : hand.press(".nn-buttons button:last-of-type")""",
    "quiz": """hand.press(`.nn-choice:nth-of-type(${1 + i % 2}) input`), hand.press(".nn-check")""",
    "shuffled-pixels": """i % 3 ? hand.slide(".nn-blend input", i % 11 / 10)
      : hand.press(".nn-drive > .nn-button")""",
    "rank-quiz": """hand.key(".nn-card", i % 3 ? "ArrowRight" : " "), hand.press(i % 9 ? ".nn-check" : ".nn-forget")""",
    "rule-by-hand": """i % 10 ? hand.choose(`.nn-cases > :nth-child(${1 + i % 9}) select`, i % 11)
      : hand.press(".nn-button")""",
    "sigmoid-bias": """hand.slide(`.nn-controls .nn-slider:nth-child(${1 + i % 3}) input`, i % 10)""",
    "sliding-kernel": """i % 9 ? hand.key(".nn-field", ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"][i % 4])
      : hand.press(`.nn-buttons button:${i % 2 ? "first" : "last"}-of-type`)""",
    "spray-noise": """i % 2 ? hand.slide(".nn-slider input", i % 100 / 100) : hand.press(".nn-primary")""",
    "sum-of-bends": """i % 5 ? hand.key(".nn-bead", i % 2 ? "ArrowUp" : "ArrowLeft")
      : hand.press(`.nn-segments label:nth-child(${1 + i / 5 % 3}) input`)""",
    "ten-springs": """i % 5 ? hand.key(".nn-bead", i % 2 ? "ArrowUp" : "PageDown")
      : hand.press(`.nn-buttons button:${i % 2 ? "first" : "last"}-of-type`)""",
    "train-live": """i % 10 ? hand.press(".nn-drive .nn-buttons .nn-button:last-of-type")
      : hand.choose(".nn-select:nth-of-type(3) select", i % 4)""",
    "training-film": """i % 10 ? hand.slide(".nn-reel input", i % 71)
      : hand.press(".nn-shown button:nth-child(2)")""",
    "two-digits": """i % 3 ? hand.slide(".nn-slider input", i % 40 - 20)
      : hand.press(`.nn-body .nn-buttons button:nth-child(${1 + i % 2})`)""",
    "weight-grid": """i % 2 ? hand.slide(".nn-slider input", i % 40 - 20)
      : hand.point(".nn-paintable canvas", i % 100 ? "pointermove" : "pointerdown", i)""",
    "weight-wall": """i % 3 ? hand.slide(".nn-blend input", i % 10 / 10)
      : hand.press(i % 2 ? ".nn-tiles li:nth-child(2) button" : ".nn-leave button:nth-child(2)")""",
}
HAND = """(root) => {
  const find = (selector) => {
    const node = root.querySelector(selector);
    if (!node) throw new Error(`nothing to touch at ${selector}`);
    return node;
  };
  const send = (node, event) => node.dispatchEvent(event);
  const set = (selector, value, name) => {
    const node = find(selector);
    node.value = value;
    send(node, new Event(name, { bubbles: true }));
  };
  return {
    slide: (selector, value) => set(selector, value, "input"),
    type: (selector, value) => set(selector, value, "input"),
    choose: (selector, index) => set(selector, find(selector).options[index].value, "change"),
    press: (selector) => find(selector).click(),
    key: (selector, key) => send(find(selector), new KeyboardEvent("keydown", { key, bubbles: true })),
    point: (selector, kind, i) => {
      const node = find(selector);
      node.setPointerCapture = () => {}; // there is no real finger to capture
      const { left, top, width, height } = node.getBoundingClientRect();
      const [x, y] = [0.5 + 0.3 * Math.sin(i / 9), 0.5 + 0.3 * Math.cos(i / 7)];
      const at = { clientX: left + x * width, clientY: top + y * height, pointerId: 1, isPrimary: true };
      send(node, new PointerEvent(kind, { ...at, buttons: 1, bubbles: true }));
    },
  };
}"""


def name_of(kind):
    """The name in the page of a class of widgets: its CSS class without `nn-`."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in kind.__name__)[1:]


def gesture(name):
    """The JavaScript of a function (root) → (i) → the i-th gesture."""
    return f"(root) => {{ const hand = ({HAND})(root); return (i) => {{ {GESTURES[name]} }}; }}"
