"""The colours of pages and widgets, by theme: what `make normalise` writes into style sheets and JavaScript.

Weights, curves and the stage have them from nnlib/plots/palette.py, which draws the same in notebooks.
"""

from nnlib.plots.palette import (
    CURVE_STYLES,
    FAINTEST_DASH,
    LIGHT,
    NEGATIVE,
    NEGATIVE_ON_STAGE,
    PAPER,
    POSITIVE,
    POSITIVE_ON_STAGE,
    SHARE_IN_FULL_COLOUR,
    STAGE,
)

__all__ = ["CONSTANTS", "CURVES", "GROUND", "GROUND_SHARES", "ON_STAGE", "STAGE_COLOURS", "THEMES", "ZERO"]

#   paper     the page                        positive  positive weights, lines, text: AA on both
#   surface   cards, code, tables' heads      negative  negative weights; AA as well
#   ink       text                            accent    links, focus, the thing to touch; AA
#   muted     second-rank text, AA            line      hairlines and frames (decoration only)
#   control   the edge of a control, 3:1      mark      behind the word or neuron meant; ink on it is AA
#   you       what is the reader's: the ball let go, the guess drawn, the handle held; AA
THEMES = {
    "light": {
        "paper": "#fffefb",
        "surface": "#f4f3ee",
        "ink": "#1f242c",
        "muted": "#5a616c",
        "line": "#dcdad2",
        "control": "#7f848d",
        "positive": POSITIVE,
        "negative": NEGATIVE,
        "accent": "#1a5b9e",
        "mark": "#ffe9a8",
        "you": "#9a5500",
    },
    "dark": {
        "paper": "#14171d",
        "surface": "#1d2129",
        "ink": "#e4e6ea",
        "muted": "#a7aeb9",
        "line": "#343a45",
        "control": "#7b8391",
        "positive": "#7db6ff",
        "negative": "#ff9486",
        "accent": "#86bbf7",
        "mark": "#574710",
        "you": "#f6bd4a",
    },
}
# A weight of 0, and a neuron that is dark.
ZERO = {"light": PAPER, "dark": "#0b0d11"}
# The dark ground on which neurons shine, the same in both themes; the light, the two signs and the reader's on it.
STAGE_COLOURS = {
    "stage": STAGE,
    "light": LIGHT,
    "positive-on-stage": POSITIVE_ON_STAGE,
    "negative-on-stage": NEGATIVE_ON_STAGE,
    "you-on-stage": THEMES["dark"]["you"],
}
ON_STAGE = {
    "paper": STAGE,
    "surface": "#262b35",
    "ink": LIGHT,
    "muted": "#b3bac5",
    "line": "#3a414d",
    "control": "#838b98",
    "positive": POSITIVE_ON_STAGE,
    "negative": NEGATIVE_ON_STAGE,
    "accent": THEMES["dark"]["accent"],
    "you": THEMES["dark"]["you"],
    "zero": ZERO["dark"],
    "track": "#2b303b",
}
# Sigmoid, ReLU and step, on paper and on the dark page.
CURVES = {
    "light": [colour for colour, _ in CURVE_STYLES[:3]],
    "dark": ["#55cfc3", "#f0b072", "#c6a5ee"],
}
# The cost as a landscape: a pale valley, dusk above. How high, from 0 to 1, and by theme red, green and blue there.
GROUND_SHARES = [0, 0.15, 0.36, 0.62, 1]
GROUND = {
    "light": [[253, 240, 209], [232, 222, 190], [168, 190, 186], [104, 143, 163], [52, 78, 120]],
    "dark": [[224, 196, 142], [184, 168, 136], [100, 126, 134], [54, 84, 112], [31, 46, 84]],
}
CONSTANTS = {
    "SHARE_IN_FULL_COLOUR": SHARE_IN_FULL_COLOUR,
    "FAINTEST_DASH": FAINTEST_DASH,
    "GROUND_SHARES": GROUND_SHARES,
    "GROUND_LIGHT": GROUND["light"],
    "GROUND_DARK": GROUND["dark"],
}
