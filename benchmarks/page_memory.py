"""What the process of a page with Python holds: exercise 1 after all its checks, chapter 9 after its cells.

    python benchmarks/page_memory.py

MB as the page was opened, and at rest when its cells have run from top to bottom, but for those that take minutes: what
several processes share counts by its share. Linux only.
"""

from pathlib import Path

from page_start import HTML, browser, opened

from book.tools.serve import served

AT_REST = "[...document.querySelectorAll('.nn-cell-state')].every((state) => !state.textContent.endsWith('…'))"


def main():
    """Print the table."""
    from playwright.sync_api import sync_playwright

    print("| page | opened, MB | cells have run, MB |\n|---|--:|--:|")
    with sync_playwright() as playwright, served(HTML) as address:
        for folder, stem in (("exercises", "01-neurons"), ("chapters", "09-training")):
            with browser(playwright, address) as (context, mark, _):
                page = opened(context, address, stem, folder)
                at_first = held_by(mark)
                cells = page.locator(
                    "[data-cell]:not([data-minutes]):has(.nn-cell-bar)"
                    + ('[data-part="check"]' if folder == "exercises" else "")
                )
                for n in range(cells.count()):
                    cells.nth(n).locator(".nn-cell-bar button").first.evaluate("(button) => button.click()")
                    page.wait_for_function(AT_REST, polling=200)
                print(f"| {folder}/{stem} | {at_first:.0f} | {held_by(mark):.0f} |", flush=True)


def held_by(mark):
    """MB of the largest page process of the browser with a mark in its command line; shared parts by their share."""
    marked = {folder.name for folder in processes() if mark in line_of(folder)}
    pages = [folder for folder in processes() if "--type=renderer" in line_of(folder)]
    ours = [folder for folder in pages if marked & set(ancestors(folder))]
    sizes = [(folder / "smaps_rollup").read_text().partition("\nPss:")[2].split()[0] for folder in ours]
    return max(map(int, sizes)) * 1024 / 1e6


def processes():
    return [folder for folder in Path("/proc").iterdir() if folder.name.isdigit()]


def line_of(folder):
    try:
        return (folder / "cmdline").read_text()
    except OSError:
        return ""  # it has ended


def ancestors(folder):
    process = folder.name
    while process != "0":
        yield process
        process = Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()[1]


if __name__ == "__main__":
    main()
