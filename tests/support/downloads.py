"""A class of thirty as each platform's download looks; the forms are those that grader/submissions/platforms names."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Files = dict[str, bytes]  # by path


class Person(NamedTuple):
    """Somebody of the class."""

    name: str
    login: str
    number: int


NAMES = """
    Anna Berg, Ben Costa, Clara Dahl, David Ekman, Emma Fuchs, Finn Grau, Greta Holm, Hugo Ito, Ida Jansen, Jonas Klein,
    Karla Lind, Leo Moreau, Mira Novak, Nils Okafor, Olga Perez, John Smith, Jane Smith, Mary-Ann Smith, Seán O'Brien,
    Zoë Müller, Łucja Żak, Ngọc Nguyễn, Анна Иванова, 王小明, अनीता शर्मा, أحمد علي, Άννα Ζώη, Bo Abel, Bo Abel,
    J. R. van der Meer"""
LOGINS = {"John Smith": "jsmith2", "Jane Smith": "jsmith3"}


def thirty() -> list[Person]:
    names = [name.strip() for name in NAMES.split(",")]
    return [Person(name, LOGINS.get(name, f"user{i:02}"), 1100 + i) for i, name in enumerate(names)]


def zipped(files: Files) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 30, 12, 0, 0)), content)
    return packed.getvalue()


def write(files: Files, folder: Path) -> Path:
    """The files as they lie once a person has unpacked the download."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def moodle(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    """`clean_filename` leaves out quotes and the like."""
    folder = "{}_{}_assignsubmission_file"
    return {f"{folder.format(p.name.replace(chr(39), ''), p.number)}/{file}": content(p) for p in people}


def canvas(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    """Of the sortable name, "Berg, Anna", letters and digits are left; every second one is late."""
    found = {}
    for p in people:
        *first, last = p.name.split(" ")
        kept = "".join(c for c in last + "".join(first) if c == "_" or unicodedata.category(c)[0] in "LMN").lower()
        stem, ending = file.rsplit(".", 1)
        late, again = ("LATE_", "-1") if p.number % 2 else ("", "")
        found[f"{kept}_{late}{p.number}_{9000 + p.number}_{stem}{again}.{ending}"] = content(p)
    return found


def blackboard(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    """The first attempt of each was another one's work; the receipts tell the names."""
    found = {}
    for i, p in enumerate(people):
        for when, author in (("2026-11-03-10-23-11", people[i - 1]), ("2026-11-29-23-59-59", p)):
            before = f"Exercise_3_{p.login}_attempt_{when}"
            found[f"{before}.txt"] = f"Name: {p.name} ({p.login})\nAssignment: Exercise 3\n".encode()
            found[f"{before}_{file}"] = content(author)
    return found


def brightspace(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    found = {"index.html": b"<p>Exercise 3</p>"}
    for i, p in enumerate(people):
        for when, author in (("Nov 29, 2026 1159 AM", people[i - 1]), ("Nov 29, 2026 115 PM", p)):
            found[f"{p.number}-2557369 - {p.name} - {when}/{file}"] = content(author)
    return found


def ilias(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    """Accents are taken off, and what is not ASCII then is a `_`."""
    found = {}
    for p in people:
        *first, last = p.name.split(" ")
        plain = "".join(
            c for c in unicodedata.normalize("NFD", f"{last}_{' '.join(first)}") if not unicodedata.combining(c)
        )
        name = re.sub(r"[^\x20-\x7e]", "_", plain)
        found[f"Exercise 3/{name}_{p.login}_{p.number}/{file}"] = content(p)
    return found


def gradescope(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    """Students' numbers begin with a 0."""
    lines, found = ["---"], {}
    for p in people:
        lines += [f"submission_21{p.number}:", "  :submitters:", f"  - :name: {p.name}", f"    :sid: '0{p.number}'"]
        lines += [f"    :email: {p.login}@example.edu", "  :created_at: 2026-11-29 02:52:07.938335000 Z"]
        lines += ["  :score: 0.0", "  :status: processed", "  :results:", "    score: 0.0", "  :history: []"]
        found[f"assignment_9100_export/submission_21{p.number}/{file}"] = content(p)
    return {"assignment_9100_export/submission_metadata.yml": "\n".join(lines).encode()} | found


def github_classroom(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    return {f"nets-2026-submissions/nets-2026-{p.login}/exercises/{file}": content(p) for p in people}


def folders(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    """A zip in the folder of each."""
    return {f"class/{p.login}/homework.zip": zipped({f"my work/{file}": content(p)}) for p in people}


def loose_files(people: list[Person], file: str, content: Callable[[Person], bytes]) -> Files:
    stem, ending = file.rsplit(".", 1)
    return {f"{stem}-{p.login}.{ending}": content(p) for p in people}


DOWNLOADS = {
    make.__name__: make
    for make in (
        *(moodle, canvas, blackboard, brightspace, ilias, gradescope),
        *(github_classroom, folders, loose_files),
    )
}
