"""Cell ids that say what a cell holds. JupyterLab gives a copied cell one that says nothing, and shows none to edit."""

import re
from typing import Any

READABLE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
MACHINE_MADE = re.compile(r"[0-9a-f]{8}(-[0-9a-f-]+)?|cell-\d+")


def says_nothing(cell_id: str) -> bool:
    """Whether an id was made by a machine, or has another form than lower-case words joined by hyphens."""
    return not READABLE.fullmatch(cell_id) or bool(MACHINE_MADE.fullmatch(cell_id))


def name_cells(cells: list[dict[str, Any]]) -> None:
    """Give each cell whose id says nothing, or stands before, one made of its question and its role, in place.

    The fourth mistake of `longest-edge` becomes `longest-edge-mistake-4`, or the next number that is free.
    """
    taken = {cell.get("id", "") for cell in cells}
    seen: set[str] = set()
    counts: dict[str, int] = {}
    for cell in cells:
        name = _by_role(cell)
        counts[name] = counts.get(name, 0) + 1
        if says_nothing(cell.get("id", "")) or cell["id"] in seen:
            cell["id"] = _free(name, counts[name], taken)
            taken.add(cell["id"])
        seen.add(cell["id"])


def _by_role(cell):
    about = cell.get("metadata", {}).get("nn_exercise", {})
    role = about.get("role", cell["cell_type"])
    if about.get("hidden"):
        role = {"check": "hidden", "setup": "reference"}.get(role, role)
    return "-".join(part for part in (about.get("id", ""), "" if role == "question" else role) if part)


def _free(name, number, taken):
    if not name.endswith(("-mistake", "-hint")) and name not in taken:
        return name
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
