"""What a reader does with each widget, as events inside the page: a thousand of them take a second or two."""

# Every gesture gets the widget's root and counts on; `hand` is below.
GESTURES = {
    "backprop": """i % 2 ? hand.slide(".nn-top input", i % 20) : hand.press(`.nn-steps button:${
      i % 20 < 10 ? "first" : "last"}-of-type`)""",
    "bar-quiz": """hand.slide("input", 100 + i % 800), hand.press(".nn-check")""",
    "cost-meter": """i % 2 ? hand.slide(".nn-slider:has([aria-label^=Turn]) input", i % 21 - 10)
      : hand.key(".nn-picker canvas", i % 4 ? "ArrowRight" : "ArrowLeft")""",
    "descent": """i % 2 ? hand.slide(".nn-drive .nn-slider:last-of-type input", i % 3 - 1)
      : hand.key(".nn-ground", i % 4 ? "ArrowRight" : "ArrowLeft")""",
    "digit-pad": """hand.point(".nn-pad canvas", i % 50 ? "pointermove" : "pointerdown", i)""",
    "digit-strip": """i % 2 ? hand.press(`.nn-tiles li:nth-child(${1 + i % 3}) button`)
      : hand.key(".nn-read canvas", i % 4 ? "ArrowRight" : "ArrowUp")""",
    "gears": """i % 2 ? hand.slide(".nn-slider input", i % 20 - 10)
      : hand.press(`.nn-segments label:nth-child(${1 + i / 2 % 4}) input`)""",
    "hand-wire": """i % 2 ? hand.slide(".nn-slider:has([aria-label=Bias]) input", i % 40 - 20)
      : hand.point(".nn-paintable canvas", i % 100 ? "pointermove" : "pointerdown", i)""",
    "labels-shuffled": """i % 2 ? hand.slide(".nn-slider input", 1 + i % 40)
      : hand.key(".nn-plot", i % 4 ? "ArrowUp" : "ArrowDown")""",
    "layer-explorer": """i % 2 ? hand.slide(".nn-sizes .nn-slider input", 1 + i % 60)
      : hand.press(".nn-choose .nn-button:last-of-type")""",
    "neuron-looks": """i % 3 ? hand.key(".nn-hand", i % 2 ? "ArrowDown" : "ArrowLeft")
      : hand.point(".nn-hand", i % 60 ? "pointermove" : "pointerdown", i)""",
