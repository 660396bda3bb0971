"""late.toml: a teacher's deadlines, and what each late day costs. It is only ever read."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from grader.late_days.moment import read_moment

NAME = "late.toml"
NUMBERS = {"grace_minutes": (0, 1440), "percent_a_day": (0, 100), "most_percent": (0, 100), "last_day": (1, 365)}
REACHED, POSSIBLE = "reached", "possible"
KNOWN = {"deadline", "zone", "percent_of", "file_dates", *NUMBERS}


@dataclass(frozen=True)
class Rule:
    """The rule of one chapter.

    Attributes
    ----------
    deadline : datetime.datetime
        In the teacher's time zone.
    percent_a_day : float
        What each late day begun takes off.
    percent_of : {"reached", "possible"}
        Of which points.
    grace_minutes : float
        After the deadline, or an extension's end, that cost nothing; late days are counted from their end.
    most_percent : float
        No more is taken off.
    last_day : float
        After so many late days everything is taken off, whatever `most_percent` says.
    file_dates : bool
        Whether a file's date in a zip counts where the platform tells no time.
    """

    deadline: datetime
    percent_a_day: float
    percent_of: str = REACHED
    grace_minutes: float = 0
    most_percent: float = 100
    last_day: float = math.inf
    file_dates: bool = False

    def days_late(self, handed_in: datetime, until: datetime) -> int:
        """Late days begun at that time, for who has until then.

        The minute of the deadline is in time. A day ends by the clock, also where that night has an hour more or less.
        """
        zone = self.deadline.tzinfo
        ends = (until.astimezone(UTC) + timedelta(minutes=self.grace_minutes)).astimezone(zone)
        at = handed_in.astimezone(zone).replace(second=0, microsecond=0)
        if at.astimezone(UTC) <= ends.astimezone(UTC):
            return 0
        by_the_clock = at.replace(tzinfo=None) - ends.replace(tzinfo=None)
        return max(1, math.ceil(by_the_clock / timedelta(days=1)))

    def percent(self, days: int) -> float:
        """What so many late days take off."""
        return 100 if days > self.last_day else min(days * self.percent_a_day, self.most_percent)


def read_rules(out: Path) -> dict[str, Rule]:
    """The rules of late.toml, by what a chapter's name begins with: "" is for all that have none of their own.

    Parameters
    ----------
    out : pathlib.Path
        The folder of results.

    Raises
    ------
    ValueError
        If a rule is not whole, or holds what none has; names it.
    """
    path = out / NAME
    if not path.is_file():
        return {}
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path.name} is not written as TOML is: {error}") from None
    common = {name: value for name, value in content.items() if not isinstance(value, dict)}
    chapters = {name: common | value for name, value in content.items() if isinstance(value, dict)}
    if "deadline" in common:
        chapters[""] = common
    if not chapters:
        raise ValueError(f"{path.name} has no deadline, such as deadline = 2026-11-30 23:59:00")
    return {name: _rule(about, f"{path.name}, [{name}]" if name else path.name) for name, about in chapters.items()}


def rule_of(rules: Mapping[str, Rule], chapter: str) -> Rule | None:
    """The rule whose name says most of the chapter's; None where there is none."""
    fitting = [name for name in rules if chapter.startswith(name)]
    return rules[max(fitting, key=len)] if fitting else None


def _rule(about: dict[str, Any], place: str) -> Rule:
    if unknown := sorted(about.keys() - KNOWN):
        raise ValueError(f"{place}: there is no {unknown[0]}; it may have {', '.join(sorted(KNOWN))}")
    if missing := [name for name in ("deadline", "zone", "percent_a_day") if name not in about]:
        raise ValueError(f"{place}: it needs {missing[0]}")
    for name, (least, most) in NUMBERS.items():
        value = about.get(name, least)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise ValueError(f"{place}: {name} is a number from {least} to {most}, not {value!r}")
    if about.get("percent_of", REACHED) not in (REACHED, POSSIBLE):
        raise ValueError(f"{place}: percent_of is {REACHED!r} or {POSSIBLE!r}, not {about['percent_of']!r}")
    if not isinstance(about.get("file_dates", False), bool):
        raise ValueError(f"{place}: file_dates is true or false, not {about['file_dates']!r}")
    try:
        zone = ZoneInfo(str(about["zone"]))
    except (ValueError, OSError, KeyError):
        raise ValueError(f"{place}: zone is a name such as Europe/Berlin, not {about['zone']!r}") from None
    try:
        deadline = read_moment(str(about["deadline"]), zone)
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from None
    others = {name: about[name] for name in (KNOWN - {"deadline", "zone"}) & about.keys()}
    return Rule(deadline, **others)
