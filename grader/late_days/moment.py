"""Points in time, as teachers, lists and platforms write them."""

from datetime import UTC, date, datetime, time, tzinfo


def read_moment(text: str, zone: tzinfo) -> datetime:
    """A moment such as "2026-11-30 23:59" or "2026-11-30 22:59:00 UTC", or with an offset; a day means its last minute.

    Parameters
    ----------
    text : str
    zone : datetime.tzinfo
        Where the clock stands by which the text is written, if it does not say so itself.

    Raises
    ------
    ValueError
        If it is none.
    """
    text = text.strip()
    try:
        if len(text) == len("2026-11-30"):
            return datetime.combine(date.fromisoformat(text), time(23, 59), zone)
        in_utc = text.endswith("UTC")
        found = datetime.fromisoformat(text.removesuffix("UTC").strip())
    except ValueError:
        raise ValueError(f"a time is written such as 2026-11-30 23:59, not {text!r}") from None
    if found.tzinfo is not None:
        return found.astimezone(zone)
    return found.replace(tzinfo=UTC).astimezone(zone) if in_utc else found.replace(tzinfo=zone)


def in_words(moment: datetime) -> str:
    """ "30 November 2026, 23:59"."""
    return f"{moment.day} {moment:%B} {moment.year}, {moment:%H:%M}"
