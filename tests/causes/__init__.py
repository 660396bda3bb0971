"""Answers, wrong and unusually right, and whether a check names their true cause: `make causes`."""
