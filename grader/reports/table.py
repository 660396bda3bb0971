"""Tables of a report: a caption, columns and rows that a screen reader can follow, bars beside their numbers."""

from collections.abc import Sequence

from grader.reports.page import Html, text


def table(heading: str, caption: str, columns: Sequence[str], rows: list[list[object]], kind: str = "") -> str:
    """A table below its heading; the first cell of each row is the row's head.

    Parameters
    ----------
    heading, caption : str
        The heading may be empty.
    columns : sequence of str
        An empty name heads a column of bars.
    rows : list of list
        Cells: `Html` is taken as it is, anything else is escaped; numbers stand to the right.
    kind : str
        "bars" where the last column is of bars, "grid" for one of marks.
    """
    numeric = [all(isinstance(row[i], int | float) or _is_figure(row[i]) for row in rows) for i in range(len(columns))]
    heads = "".join(
        f'<th scope="col"{_right(number and i > 0)}>{text(name) or _hidden("Bar")}</th>'
        for i, (name, number) in enumerate(zip(columns, numeric))
    )
    lines = [
        f'<tr><th scope="row">{_shown(row[0])}</th>'
        + "".join(f"<td{_right(number)}>{_shown(cell)}</td>" for cell, number in zip(row[1:], numeric[1:]))
        + "</tr>"
        for row in rows
    ]
    return (
        (f"<h3>{text(heading)}</h3>\n" if heading else "")
        + f'<div class="wide" tabindex="0" role="region" aria-label="{text(heading or caption)}">\n'
        + f'<table class="{kind}">\n<caption>{text(caption)}.</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n'
        + "\n".join(lines)
        + "\n</tbody>\n</table>\n</div>"
    )


def _shown(cell):
    return cell if isinstance(cell, Html) else text(cell)


def _is_figure(cell):
    return isinstance(cell, str) and not isinstance(cell, Html) and (not cell or cell.endswith(" %") or cell == "–")


def _right(number):
    return ' class="number"' if number else ""


def _hidden(words):
    return f'<span class="unseen">{words}</span>'
