"""The ground and the ink of a picture on the dark page."""

from nnwidgets.frame.palette import THEMES

PAPER, INK = THEMES["dark"]["paper"], THEMES["dark"]["ink"]
