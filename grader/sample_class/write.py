"""Deal out what the students of a sample class hand in, and write it as Moodle's download looks."""

import json
import random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.exercise import Exercise
from grader.authoring.generate import exercise_text
from grader.progress_files.outline import Chapter
from grader.sample_class.answers import (
    HOSTILE,
    copied,
    functions,
    hostile_answer,
    mistaken_answers,
    right_answers,
    usual_mistake,
)
from grader.sample_class.files import MESSY, Files, broken, notebook, tidy
from grader.sample_class.progress import EVERY, progress_file
from grader.sample_class.progress import NAME as PROGRESS

FIRST = "Anna Ben Clara David Emma Finn Greta Hugo Ida Jonas Karla Leo Mira Nils Olga Paul Rosa Tove".split()  # noqa: SIM905
LAST = "Abel Berg Costa Dahl Ekman Fuchs Grau Holm Ito Jansen Klein Lind Moreau Novak Okafor Perez".split()  # noqa: SIM905
# Names that want to be a formula or markup in somebody's browser.
SLY = ['=HYPERLINK("http:example.invalid") Bo', "<b onclick=alert(1)>Bo & Co"]
MARK = ".sample-class"
FEWEST_OWN = 3  # a mistaken, a partial and a right answer


@dataclass(frozen=True)
class Sample:
    """One synthetic student.

    Attributes
    ----------
    student : str
    kind : str
        right, partial, mistaken, copied, messy, hostile or broken.
    what : str
        Which mess, attack or damage.
    right : dict of str to bool
        What grading must find, by question; empty where the submission is rejected.
    """

    student: str
    kind: str
    what: str
    right: dict[str, bool]


def write_class(
    folder: Path,
    exercise: Exercise,
    students: int = 60,
    seed: int = 3,
    chapters: Mapping[str, Chapter] | None = None,
) -> list[Sample]:
    """Write a folder for each student; the same seed writes the same class.

    Parameters
    ----------
    folder : pathlib.Path
        Written anew if it is a sample class already.
    exercise : Exercise
    students : int
        Enough for each mess, attack and damage; each mistake is made where they are enough for all of a question.
    seed : int
    chapters : dict of str to Chapter, optional
        The book's; with them some students hand in what they have done in it.

    Returns
    -------
    list of Sample
        In the order of the folders.

    Raises
    ------
    ValueError
        If the students are too few, or the folder holds something else.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise ValueError(f"{folder} holds something that is not a sample class; name another folder")
    choose = random.Random(f"{exercise.stem} {seed}")
    dealt = _dealt(exercise, students, choose)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARK).write_text(f"{exercise.stem}, seed {seed}\n", "utf-8")
    samples: list[Sample] = []
    reading = random.Random(f"{exercise.stem} {seed}, read")  # notebooks are dealt out alike with it
    for name, (sample, files) in zip(_names(students, choose), choose.sample(dealt, len(dealt))):
        place = folder / f"{name}_{choose.randrange(10_000, 99_999)}_assignsubmission_file_"
        place.mkdir()
        for file, content in files.items():
            (place / file).write_bytes(content)
        if chapters and len(samples) % EVERY == 0 and sample[0] != "broken":
            (place / PROGRESS).write_bytes(progress_file(chapters, reading))
        samples.append(Sample(name, *sample))
    return samples


def _dealt(exercise: Exercise, students: int, choose: random.Random):
    """(kind, what, right) and the files of each student."""
    blank, right, stem = json.loads(exercise_text(exercise.path)), right_answers(exercise), exercise.stem

    questions = [question for question in exercise.questions.values() if question.mistakes]

    def verdict(answers):
        return {question: answers.get(question) == source for question, source in right.items()}

    def own(kind, what, answers) -> tuple[tuple[str, str, dict[str, bool]], Files]:
        return (kind, what, verdict(answers)), tidy(notebook(blank, answers), stem)

    def usual(most) -> dict[str, str]:
        chosen = choose.sample(questions, min(choose.randint(0, most), len(questions)))
        return {question.id: usual_mistake(question, choose) for question in chosen}

    dealt = []
    for what, make in MESSY.items():
        answers = right | usual(2)
        dealt.append((("messy", what, verdict(answers)), make(notebook(blank, answers), stem)))
    dealt += [(("broken", what, {}), files) for what, files in broken(stem).items()]
    attacked = functions(exercise)
    for number, what in enumerate(HOSTILE if attacked else ()):
        question = attacked[number % len(attacked)]
        dealt.append(own("hostile", what, right | {question.id: hostile_answer(exercise, question, what)}))
    if attacked:
        dealt += _copied(exercise, right, attacked, own)
    left = students - len(dealt)
    if left < FEWEST_OWN:
        raise ValueError(f"{students} students are too few; at least {len(dealt) + FEWEST_OWN} are needed")
    mistaken = left * 5 // 9
    most = max((len(question.mistakes) for question in exercise.questions.values()), default=0)
    if most <= left - 2:  # one right and one partial answer are left
        mistaken = max(mistaken, most)
    for answers in mistaken_answers(exercise, mistaken, choose):
        dealt.append(own("mistaken", f"{len(answers)} mistakes", right | answers))
    partial = max(1, (left - mistaken) // 3)
    for _ in range(partial):
        kept = list(right)[: choose.randrange(len(right))]
        answers = right | usual(2)
        dealt.append(own("partial", f"{len(kept)} answered", {question: answers[question] for question in kept}))
    dealt += [own("right", "", right) for _ in range(left - mistaken - partial)]
    return dealt


def _copied(exercise, right, attacked, own):
    """Two students who share an odd answer to the longest question: it is right but nobody else would write it."""
    longest = max(attacked, key=lambda question: len(right[question.id]))
    odd = right[longest.id] + "\n\n\nassert len([number for number in range(10) if number % 2]) == 5"
    for what, answer in (("the source", odd), ("the copy", copied(odd))):
        (_, _, verdict), files = own("copied", what, right | {longest.id: answer})
        yield ("copied", what, verdict | {longest.id: True}), files


def _names(students, choose):
    every = [f"{first} {last}" for first in FIRST for last in LAST]
    if students > len(every):
        every = [f"{name} {number}" for number in range(students // len(every) + 1) for name in every]
    names = choose.sample(every, students)
    return [name.replace("/", "") for name in (*SLY, *names[len(SLY) :])]
