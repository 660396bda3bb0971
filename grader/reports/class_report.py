"""report.html: how the class did, which questions were hard, what it believes, and whose answers are alike."""

import statistics
from collections import Counter
from typing import Any

from grader.exercise import Exercise
from grader.reports.look_alike import answer_sha, look_alikes
from grader.reports.page import Html, bar, chapter_title, counted, page, text
from grader.reports.table import table
from grader.results.totals import has_changed, in_order, is_unanswered, points_of, total

MOST_SHOWN = 12  # mistakes; the rarer ones are folded
MOST_IN_GRID = 500  # students
TOO_MANY = "<p>Too many students for a table here: marks.csv has a row for each, feedback/ a page.</p>"


def class_report(results: list[dict[str, Any]], exercises: list[Exercise], feedback: dict[str, str]) -> str:
    """The page of a class.

    Parameters
    ----------
    results : list of dict
        As results.jsonl holds them.
    exercises : list of Exercise
    feedback : dict of str to str
        Where each student's page is, as a link from this one.
    """
    title = "What the class handed in"
    return page(title, f"<h1>{title}</h1>\n{class_tables(results, exercises, feedback)}")


def class_tables(results: list[dict[str, Any]], exercises: list[Exercise], feedback: dict[str, str]) -> str:
    """The body of `class_report`, from its second-level headings down."""
    parts = []
    for exercise in exercises:
        own = [result for result in in_order(results) if result["chapter"] == exercise.stem]
        if own:
            parts += _chapter(own, exercise, feedback)
    lost = [result for result in in_order(results) if result["chapter"] not in {e.stem for e in exercises}]
    if lost:
        parts += ["<h2>Of no chapter that is known</h2>", _not_graded(lost)]
    return "\n".join(filter(None, parts))


def _chapter(results, exercise, feedback):
    graded = [result for result in results if result["status"] == "graded"]
    yield f"<h2>{text(chapter_title(exercise.stem))}</h2>"
    yield _figures(results, graded, exercise)
    if graded:
        yield _distribution(graded, exercise)
        yield _questions(graded, exercise)
        yield _misconceptions(graded)
        yield _look_alikes(graded, exercise)
    yield _not_graded([result for result in results if result["status"] != "graded"])
    yield _noted(graded)
    yield _students(results, exercise, feedback) if len(results) <= MOST_IN_GRID else TOO_MANY
    seeds = sorted({str(result["seed"]) for result in graded if "seed" in result})
    boxes = {result.get("sandbox") for result in graded}
    unsafe = " Graded without the sandbox's namespaces (--sandbox=process)." if "process" in boxes else ""
    yield f'<p class="muted">Seed of the hidden checks: {text(", ".join(seeds) or "none")}.{unsafe}</p>'


def _figures(results, graded, exercise):
    points = [total(result).points for result in graded]
    counts = Counter(result["status"] for result in results)
    waiting = sum(total(result).waiting > 0 for result in graded)
    changed = sum(has_changed(result) for result in graded)
    figures = [
        (len(results), "handed in"),
        (f"{statistics.mean(points):.1f}" if points else "–", f"points on average, of {points_of(exercise):g}"),
        (f"{statistics.median(points):g}" if points else "–", "points at the median"),
        (counts["rejected"], "could not be read"),
        (counts["ungraded"], "not graded yet"),
        (sum(bool(result.get("late")) for result in results), "late"),
        (waiting, "with written answers to be marked"),
        (changed, "with written answers that changed after they were marked"),
    ]
    shown = [f"<li><b>{number}</b>{label}</li>" for number, label in figures[:3]]
    shown += [f"<li><b>{number}</b>{label}</li>" for number, label in figures[3:] if number]
    return f'<ul class="figures">{"".join(shown)}</ul>'


def _distribution(graded, exercise):
    most = points_of(exercise)
    step = max(1, -(-int(most) // 12))
    counts = Counter(min(int(total(result).points), int(most)) // step * step for result in graded)
    largest = max(counts.values())
    rows = []
    for low in range(0, int(most) + 1, step):
        high = min(low + step - 1, int(most))
        label = f"{low}" if step == 1 or low == high else f"{low}–{high}"
        rows.append([label, counts[low], bar([(counts[low], "right")], largest)])
    return table("Points", "How many points students have", ["Points", "Students", ""], rows, kind="bars")


def _questions(graded, exercise):
    rows = []
    for question in exercise.questions.values():
        answers = [result["questions"][question.id] for result in graded if question.id in result["questions"]]
        if not answers:
            continue
        right, blank = sum(answer["passed"] for answer in answers), sum(map(is_unanswered, answers))
        parts = [(right, "right"), (len(answers) - right - blank, "wrong"), (blank, "blank")]
        hidden = sum(not a["passed"] and a.get("visible", "").startswith("✓") for a in answers)
        name = f"{text(question.id)}{f'<small>{hidden} only in the hidden check</small>' if hidden else ''}"
        rows.append([Html(name), f"{100 * right / len(answers):.0f} %", bar(parts, len(answers))])
    keys = (
        '<p class="muted keys"><span><i class="key right"></i>right</span><span><i class="key wrong"></i>wrong</span>'
        '<span><i class="key"></i>not answered</span></p>'
    )
    return (
        table("Which questions are hard", "In the order of the notebook", ["Question", "Right", ""], rows, "bars")
        + keys
    )


def _misconceptions(graded):
    counts = Counter(
        (question, answer["mistake"])
        for result in graded
        for question, answer in result["questions"].items()
        if answer.get("mistake")
    )
    unnamed = sum(
        not answer["passed"] and not answer.get("mistake") and not is_unanswered(answer)
        for result in graded
        for answer in result["questions"].values()
    )
    if not counts:
        return ""
    largest = max(counts.values())
    rows = [
        [Html(f"{text(name)}<small>{text(question)}</small>"), number, bar([(number, "wrong")], largest)]
        for (question, name), number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    columns = ["It looks as if", "Students", ""]
    named = counted(sum(counts.values()), "wrong answer is a mistake", "wrong answers are mistakes")
    caption = f"{named} known by name; {unnamed} {'is' if unnamed == 1 else 'are'} of another kind"
    shown = table("What the class believes", caption, columns, rows[:MOST_SHOWN], "bars")
    if rest := rows[MOST_SHOWN:]:
        rarer = table("", "The rarer ones", columns, rest, "bars")
        shown += f"\n<details>\n<summary>{counted(len(rest), 'rarer one')}</summary>\n{rarer}\n</details>"
    return shown


def _look_alikes(graded, exercise):
    known = {
        question.id: {answer_sha(question.answer), *(answer_sha(mistake.source) for mistake in question.mistakes)}
        for question in exercise.questions.values()
    }
    rows = [[group.question, ", ".join(group.students)] for group in look_alikes(graded, known)]
    if not rows:
        return ""
    return table(
        "Whose answers are alike",
        "The same code but for names, comments and layout; short answers, the course's own and known mistakes are "
        "left out. It is a reason to ask, and no proof",
        ["Question", "Students"],
        rows,
    )


def _not_graded(results):
    rows = [[result["student"], result["status"], result.get("reason", "")] for result in results]
    return table("Not graded", "What was rejected has 0 points", ["Student", "Outcome", "Why"], rows) if rows else ""


def _noted(graded):
    rows = [[result["student"], "; ".join(result["notes"])] for result in graded if result.get("notes")]
    if not rows:
        return ""
    noted = table("", "Graded all the same", ["Student", "What was unusual"], rows)
    return f"<details>\n<summary>{counted(len(rows), 'unusual notebook')}</summary>\n{noted}\n</details>"


def _students(results, exercise, feedback):
    questions = [question.id for question in exercise.questions.values() if question.answer]
    rows = []
    for result in results:
        name, link = result["student"], feedback.get(result["student"])
        points = "–" if result["status"] == "ungraded" else total(result).points
        marks = [_mark(result.get("questions", {}).get(question)) for question in questions]
        rows.append([Html(f'<a href="{text(link)}">{text(name)}</a>') if link else name, _figure(points), *marks])
    columns = ["Student", "Points", *map(str, range(1, len(questions) + 1))]
    caption = "Questions: " + ", ".join(f"{number} {name}" for number, name in enumerate(questions, 1))
    students = table("", caption, columns, rows, "grid")
    return f"<details open>\n<summary>{counted(len(results), 'student')}</summary>\n{students}\n</details>"


def _mark(answer):
    if answer is None or is_unanswered(answer):
        return Html('<span role="img" aria-label="not answered">–</span>')
    kind, mark = ("right", "✓") if answer["passed"] else ("wrong", "✗")
    return Html(f'<span class="{kind}" role="img" aria-label="{kind}">{mark}</span>')


def _figure(number):
    return number if isinstance(number, str) or number != int(number) else int(number)
