"""WhatItLearned: what a trained network looks for, and what it makes of noise, moved digits and its own drawings."""

from nnwidgets.what_it_learned.widget import WhatItLearned

__all__ = ["WhatItLearned"]
