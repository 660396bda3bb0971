"""The files that synthetic students hand in: tidy, messy but readable, and broken."""

import io
import json
import zipfile
from typing import Any

Files = dict[str, bytes]  # by name, of one student


def notebook(blank: dict[str, Any], answers: dict[str, str]) -> dict[str, Any]:
    """The learner's notebook with answers written into it."""
    content = json.loads(json.dumps(blank))
    for cell in content["cells"]:
        about = cell["metadata"].get("nn_exercise", {})
        if about.get("role") == "answer" and about["id"] in answers:
            cell["source"] = answers[about["id"]]
    return content


def tidy(content: dict[str, Any], stem: str) -> Files:
    return {f"{stem}.ipynb": _bytes(content)}


def _reordered(content, stem):
    content["cells"].reverse()
    return tidy(content, stem)


def _duplicated(content, stem):
    cells = content["cells"]
    copies = [dict(cell) for cell in cells if cell["metadata"].get("nn_exercise", {}).get("role") == "answer"]
    return tidy(content | {"cells": [*copies, *cells]}, stem)


def _without_metadata(content, stem):
    for cell in content["cells"]:
        cell["metadata"] = {}
        cell.pop("id", None)
    return tidy(content | {"metadata": {}}, stem)


def _renamed_cells(content, stem):
    for number, cell in enumerate(content["cells"]):
        cell["id"] = f"cell-{number}"
    return tidy(content, stem)


def _with_bom(content, stem):
    return {f"{stem}.ipynb": b"\xef\xbb\xbf" + _bytes(content)}


def _windows(content, stem):
    text = json.dumps(content, ensure_ascii=False, indent=1).replace("\n", "\r\n")
    return {f"{stem}.ipynb": text.replace("# ", "# déjà vu ", 1).encode("cp1252", "replace")}


def _utf_16(content, stem):
    return {f"{stem}.ipynb": json.dumps(content, ensure_ascii=False).encode("utf-16")}


def _nbformat_3(content, stem):
    cells = [cell | {"input": cell["source"]} if cell["cell_type"] == "code" else cell for cell in content["cells"]]
    for cell in cells:
        if cell["cell_type"] == "code":
            del cell["source"]
    return tidy({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}, stem)


def _with_magics(content, stem):
    for cell in content["cells"]:
        if cell["metadata"].get("nn_exercise", {}).get("role") == "answer":
            cell["source"] = f"%matplotlib inline\n{cell['source']}\n!ls"
    return tidy(content, stem)


def _with_import_elsewhere(content, stem):
    """The answers call a function of the student's own that stands in another cell."""
    own = {"cell_type": "code", "id": "mine", "metadata": {}, "source": "from math import pi as my_pi"}
    for cell in content["cells"]:
        if cell["metadata"].get("nn_exercise", {}).get("role") == "answer":
            cell["source"] = f"{cell['source']}\n\nmy_pi"
    return tidy(content | {"cells": [own, *content["cells"]]}, stem)


def _in_a_zip(content, stem):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(f"my homework/{stem}.ipynb"), _bytes(content))
    return {"homework.zip": packed.getvalue()}


def _second_attempt(content, stem):
    return {f"{stem}.ipynb": b"{}", f"{stem} (1).ipynb": _bytes(content)}


MESSY = {
    "cells reversed": _reordered,
    "answer cells twice": _duplicated,
    "metadata lost": _without_metadata,
    "cells renamed": _renamed_cells,
    "byte order mark": _with_bom,
    "Windows-1252": _windows,
    "UTF-16": _utf_16,
    "nbformat 3": _nbformat_3,
    "magics": _with_magics,
    "import elsewhere": _with_import_elsewhere,
    "in a zip": _in_a_zip,
    "second attempt": _second_attempt,
}


def broken(stem: str) -> dict[str, Files]:
    """What cannot be read, by what is wrong with it."""
    name = f"{stem}.ipynb"
    return {
        "empty file": {name: b""},
        "cut off": {name: b'{"cells": [{"cell_type": "code", "sour'},
        "nested too deep": {name: b"[" * 100_000},
        "a picture": {name: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64)},
        "no cells": {name: b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'},
        "a PDF": {"homework.pdf": b"%PDF-1.4\n%%EOF\n"},
        "a zip bomb": {"homework.zip": _bomb(name)},
    }


def _bomb(name):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), bytes(4 << 20), compress_type=zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _bytes(content):
    return json.dumps(content, indent=1, ensure_ascii=False).encode()
