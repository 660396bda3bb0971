"""A number as a sentence shows it."""

from typing import Any


def number(value: Any) -> str:
    """With six significant figures: 0.5, 3.0, 1e-07."""
    text = f"{value:.6g}"
    return text if any(mark in text for mark in ".en") else text + ".0"
