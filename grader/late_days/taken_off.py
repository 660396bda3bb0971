"""The teacher's rule laid on results: what is taken off each mark, and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from grader.late_days.by_student import Entry, entry_of, moment_of, read_extensions, read_times
from grader.late_days.moment import in_words, read_moment
from grader.late_days.rule import POSSIBLE, Rule, read_rules, rule_of
from grader.results.record import LateDays, Result
from grader.results.totals import total


def with_late_days(out: Path, results: Sequence[Result]) -> list[Result]:
    """The results with what late.toml, extensions.csv and times.csv of their folder make of when they were handed in.

    Where nothing tells the time, nothing is taken off. What a person said is taken off stays.

    Raises
    ------
    ValueError
        If one of the files holds what cannot be.
    """
    rules, extensions, times = read_rules(out), read_extensions(out), read_times(out)
    found = []
    for result in results:
        rule = rule_of(rules, result.chapter) if result.status == "graded" else None
        if rule and not (result.late_days and result.late_days.by_hand):
            lateness = _late_days(result, rule, entry_of(extensions, result), entry_of(times, result))
            result = replace(result, late_days=lateness)
        found.append(result)
    return found


def _late_days(result: Result, rule: Rule, extension: Entry | None, listed: Entry | None) -> LateDays:
    handed_in = _handed_in(result, rule, listed)
    if handed_in is None:
        flag = "the platform says late, and not when" if result.late else "nothing tells when it was handed in"
        return LateDays(told=f"{flag}: nothing was taken off", unknown=True)
    zone = rule.deadline.tzinfo
    assert zone is not None
    until = moment_of(extension, zone) if extension else rule.deadline
    if extension and until < rule.deadline:
        raise ValueError(f"{extension.place}: it ends before the deadline, {in_words(rule.deadline)}")
    days = rule.days_late(handed_in, until)
    extended = f", by an extension: {extension.reason}" if extension else ""
    if not days:
        used = extension and rule.days_late(handed_in, rule.deadline)
        return LateDays(told=f"in time until {in_words(until)}{extended}" if used else "")
    percent = rule.percent(days)
    reached = total(result)
    of, whose = (reached.of, "what can be had") if rule.percent_of == POSSIBLE else (reached.points, "the points")
    late = f"{days} {'day' if days == 1 else 'days'} late"
    cost = "after the last day that counts, nothing is left" if days > rule.last_day else f"{percent:g} % of {whose}"
    told = f"handed in {in_words(handed_in)}, {late} (until {in_words(until)}{extended}): {cost}"
    points = min(round(of * percent / 100, 2), reached.points) if days <= rule.last_day else reached.points
    return LateDays(points, days, told)


def _handed_in(result: Result, rule: Rule, listed: Entry | None) -> datetime | None:
    zone = rule.deadline.tzinfo
    assert zone is not None
    if listed:
        return moment_of(listed, zone)
    told = result.handed_in or (rule.file_dates and result.file_date) or ""
    try:
        return read_moment(told, zone) if told else None
    except ValueError:  # a line of results.jsonl that somebody wrote
        return None
