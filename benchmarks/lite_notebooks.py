"""Run every chapter and every exercise to its end in the browser's Python, and print how it went.

    python benchmarks/lite_notebooks.py [chapters/09-training …]

The exercises are run solved, with the answers of solutions/, and each check has to print its ✓. "Start" is the time
from the click on the page's button until Python is there, "run" from then until the last cell has ended, both in
seconds; "CPU" is what Python itself computed, on a busy computer too. Python's memory only grows: what it has at the
end was its peak. Ends with 1 if a cell fails, a ✓ is missing or another site is asked.
"""

import argparse
import json
import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from lite_site import ERROR, ROOT, code_cell, open_notebook, run_all, site_with

from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served


SLOW = 20  # seconds of CPU: a cell that is worth naming
MEMORY = "import pyodide_js\nprint('memory', pyodide_js._module.HEAPU8.length)"


def main():
    """Print the table."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", help="such as chapters/09-training; without any, all of them")
    everything = solved_notebooks()
    chosen = parser.parse_args().notebooks or [name.removesuffix(".ipynb") for name in everything]
    print("| notebook | cells | ✓ | start | run | CPU | memory, MB | load | slow cells (CPU) |", flush=True)
    print("|---|--:|--:|--:|--:|--:|--:|--:|---|")
    problems = []
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        served(site_with(everything, Path(folder))) as address,
    ):
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for name in chosen:
            row, found = run(chromium, address, name, everything[f"{name}.ipynb"]["cells"])
            print(f"| {name} | {row} |", flush=True)
            problems += [f"{name}: {problem}" for problem in found]
        chromium.close()
    print("", *problems, sep="\n")
    return bool(problems)


def solved_notebooks():
    """Every notebook by its path, the exercises with answers, each with a last cell that tells Python's memory."""
    found = {}
    for path in (path for folder in ("chapters", "exercises") for path in sorted((ROOT / folder).glob("*.ipynb"))):
        notebook = json.loads(path.read_text("utf8"))
        answers = answers_of(ROOT / "solutions" / path.name) if path.parent.name == "exercises" else {}
        for cell in notebook["cells"]:
            cell["source"] = answers.get(cell["id"], cell["source"])
        notebook["cells"].append(code_cell("memory", MEMORY))
        found[path.relative_to(ROOT).as_posix()] = notebook
    return found


def answers_of(solution):
    """The sources of the answers, by their cells' ids."""
    cells = json.loads(solution.read_text("utf8"))["cells"]
    return {c["id"]: c["source"] for c in cells if c["metadata"].get("nn_exercise", {}).get("role") == "answer"}


def run(chromium, address, name, cells):
    """The table's row of one notebook, and what was wrong."""
    page = chromium.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    problems = []

    def look_at(request):
        if not request.url.startswith((address, "blob:", "data:")):
            problems.append(f"asks {request.url}")

    page.context.on("request", look_at)
    pressed = open_notebook(page, f"{address}{name}.html")
    times = list(run_all(page))
    code = [cell["id"] for cell in cells if cell["cell_type"] == "code"]
    checks = sum(cell["metadata"].get("nn_exercise", {}).get("role") == "check" for cell in cells)
    said = page.locator(".jp-OutputArea-output").all_inner_texts()
    ticks = sum(text.startswith("✓") for text in said)
    problems += page.locator(ERROR).all_inner_texts()
    if ticks < checks:
        problems.append(f"{ticks} of {checks} checks print ✓")
    memory = [int(found[1]) / 1e6 for text in said if (found := re.match(r"memory (\d+)", text))]
    slow = [
        f"{cell} {after - before:.0f} s"
        for cell, (_, before), (_, after) in zip(code, times, times[1:])
        if after - before > SLOW
    ]
    (started, cpu_before), (ended, cpu_after) = times[0], times[-1]
    row = [f"{len(times) - 1} of {len(code)}", f"{ticks} of {checks}" if checks else ""]
    row += [f"{seconds:.0f}" for seconds in (started - pressed, ended - started, cpu_after - cpu_before)]
    row += [f"{memory[0]:.0f}" if memory else "", f"{os.getloadavg()[0]:.1f}", ", ".join(slow)]
    page.context.close()
    return " | ".join(row), problems


if __name__ == "__main__":
    sys.exit(main())
