"""Judge the bank and the catalogue, and print two tables: `make causes`.

`make causes CHAPTER=03` also tells where no cause is named, and what is claimed that nobody has read.
"""

import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from grader.authoring.exercise import solutions
from grader.authoring.slips import kinds_read
from tests.causes.bank import answers, banks
from tests.causes.catalogued import CLAIMS, Claim, claims
from tests.causes.judge import JUDGEMENTS, Judged, judged


def of_file(path) -> list[Judged]:
    return judged(path.stem, answers(path))


def table(found: dict[str, list[Judged]]) -> str:
    """Counts by chapter and by what told the cause, and times."""
    lines = [f"{'':26}" + "".join(f"{name:>9}" for name in JUDGEMENTS)]
    every = [one for chapter in found.values() for one in chapter]
    rows = {**found, "all": every}
    rows |= {f"  told by {by}": [one for one in every if one.by == by] for by in ("source", "catalogue", "values")}
    for name, chapter in rows.items():
        counts = [sum(one.judgement == judgement for one in chapter) for judgement in JUDGEMENTS]
        lines.append(f"{name:26}" + "".join(f"{count:9}" for count in counts))
    wrong = [one for one in every if not one.answer.right]
    named = sum(one.judgement == "named" for one in wrong) / max(1, len(wrong))
    false = sum(one.judgement == "false" for one in wrong) / max(1, len(wrong))
    median, most = np.percentile([one.seconds for one in wrong], [50, 95])
    lines.append(f"{named:.0%} named, {false:.1%} false; median {median:.2f} s, 95 % within {most:.2f} s")
    return "\n".join(lines)


def table_of_claims(found: dict[str, list[Claim]]) -> str:
    """Counts by chapter of what the source alone says of catalogued mistakes, the catalogue switched off."""
    read = kinds_read()
    lines = [f"{'catalogue switched off':26}" + "".join(f"{name:>9}" for name in CLAIMS)]
    every = [claim for of_chapter in found.values() for claim in of_chapter]
    for name, of_chapter in {**found, "all": every}.items():
        judgements = [claim.judgement(read) for claim in of_chapter]
        lines.append(f"{name:26}" + "".join(f"{judgements.count(judgement):9}" for judgement in CLAIMS))
    return "\n".join(lines)


def main(stem: str = "", detail: bool = False) -> int:
    chapters = [path.stem for path in solutions(stem)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        found = dict(zip([path.stem for path in banks(stem)], pool.map(of_file, banks(stem))))
        claimed = dict(zip(chapters, pool.map(claims, chapters)))
    for chapter in found.values() if stem or detail else ():
        for one in chapter:
            if one.judgement not in ("named", "right") or detail:
                print(f"[{one.judgement}] {one.answer.question} · {one.answer.name}\n    {one.told}")
    unread = [claim for chapter in claimed.values() for claim in chapter if claim.judgement(kinds_read()) == "false"]
    for claim in unread:
        print(f"[unread] {claim.question} · {claim.name} :: {claim.kind}\n    {claim.told}")
    print(table(found))
    print(table_of_claims(claimed))
    slipped = any(one.judgement in ("slipped", "refused") for chapter in found.values() for one in chapter)
    return 1 if slipped or unread else 0


if __name__ == "__main__":
    sys.exit(main(*[argument for argument in sys.argv[1:2] if argument != "--all"], detail="--all" in sys.argv))
