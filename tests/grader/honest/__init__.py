"""Honest notebooks, messy as students make them: `tests/support/honest_bank.py` asks for full marks for each."""
