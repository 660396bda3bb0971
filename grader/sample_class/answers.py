"""What synthetic students answer: right, mistaken as in the catalogue, or with intent."""

import ast
import random
import re
from collections.abc import Iterator

from grader.authoring.exercise import Exercise, Question
from grader.python_source import defined_names

HOSTILE = {
    "loops without end": "while True:\n    pass",
    "ends the process": "import os\nos._exit(0)",
    "prints without end": "while True:\n    print('x' * 1000)",
    "takes all memory": "hoard = []\nwhile True:\n    hoard.append(bytearray(10**8))",
    "calls itself for ever": "return {name}(*args, **kwargs)",
    "asks for the reference": "from grader import reference_answers\n"
    "return reference_answers('{stem}').{name}(*args, **kwargs)",
    "reads the solutions": "return open('solutions/{stem}.ipynb').read()",
    "patches the comparison": "import numpy\nnumpy.allclose = numpy.isclose = lambda *a, **k: True\nreturn 0",
    "returns an array that lies": "import numpy\n\nclass Lie(numpy.ndarray):\n"
    "    __eq__ = __ne__ = lambda self, other: True\n\nreturn numpy.zeros(3).view(Lie)",
    "returns a number that lies": "class Lie(float):\n    __eq__ = lambda self, other: True\n\nreturn Lie('nan')",
    "calls home": "import socket\nreturn socket.create_connection(('192.0.2.1', 80), 2)",
    "raises markup": "raise ValueError('<script>alert(1)</script><img src=x onerror=alert(2)>')",
}


def right_answers(exercise: Exercise) -> dict[str, str]:
    """The reference's answers by question id, without the marks of the authors."""
    return {question.id: _unmarked(question.answer) for question in exercise.questions.values() if question.answer}


def _unmarked(source):
    lines = [line for line in source.split("\n") if not re.fullmatch(r"\s*# (BEGIN|END) SOLUTION\s*", line)]
    return "\n".join(re.sub(r"\s*# SOLUTION\s*$", "", line) for line in lines)


def functions(exercise: Exercise) -> list[Question]:
    """The questions whose answer is one function."""
    return [q for q in exercise.questions.values() if re.match(r"def ", q.answer) and len(defined_names(q.answer)) == 1]


def hostile_answer(exercise: Exercise, question: Question, kind: str) -> str:
    """A function of the right name whose call does harm."""
    name = defined_names(question.answer)[0]
    body = HOSTILE[kind].replace("{name}", name).replace("{stem}", exercise.stem)
    return f"def {name}(*args, **kwargs):\n" + "\n".join(f"    {line}" if line else "" for line in body.split("\n"))


def mistaken_answers(exercise: Exercise, students: int, choose: random.Random) -> Iterator[dict[str, str]]:
    """Catalogued mistakes for so many students: each mistake once at least, those first in the catalogue more often.

    Where a question has more mistakes than there are students, those first in the catalogue are made.

    Yields
    ------
    dict of str to str
        The mistaken answer by question id.
    """
    questions = [question for question in exercise.questions.values() if question.mistakes]
    first = {question.id: question.mistakes[:students] for question in questions}
    pools = {name: choose.sample(mistakes, len(mistakes)) for name, mistakes in first.items()}
    for left in range(students, 0, -1):
        chosen = {}
        for question in questions:
            pool = pools[question.id]
            if len(pool) >= left or choose.random() < 0.4:
                chosen[question.id] = pool.pop().source if pool else usual_mistake(question, choose)
        if not chosen:
            question = choose.choice(questions)
            chosen[question.id] = usual_mistake(question, choose)
        yield chosen


def usual_mistake(question: Question, choose: random.Random) -> str:
    """A mistake of the question; the catalogue begins with the most frequent."""
    weights = [1 / rank**2 for rank in range(1, len(question.mistakes) + 1)]
    return choose.choices(question.mistakes, weights)[0].source


def copied(source: str) -> str:
    """The same code in a friend's hand: its variables have other names, its comments are gone."""
    tree = ast.parse(source)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef)]:
        names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
        own = {node.id for node in names if isinstance(node.ctx, ast.Store)}
        for node in names:
            node.id = f"my_{node.id}" if node.id in own else node.id
    return ast.unparse(tree)
