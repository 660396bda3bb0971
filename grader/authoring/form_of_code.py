"""Whether a question's code cells are as the form asks, as far as one sees without running them."""

import ast
import re

from grader.authoring.exercise import Exercise, Question
from grader.python_source import all_names, defined_names, names_read

SENTENCE_START = re.compile(r"(A|[A-Z][a-z]+) ")


def syntax_faults(exercise: Exercise) -> list[str]:
    """The cells that Python cannot read, each with its line."""
    cells = [("the setup cell", source) for source in exercise.setup]
    cells += [("the hidden setup cell", source) for source in exercise.hidden_setup]
    for question in exercise.questions.values():
        cells.append((f"{question.id}: the answer cell", question.answer))
        cells.append((f"{question.id}: the check cell", question.check))
        cells.append((f"{question.id}: the hidden check cell", question.hidden))
        cells += [(f"{question.id}: the mistake “{mistake.name}”", mistake.source) for mistake in question.mistakes]
    return [f"{name}, {fault}" for name, source in cells if (fault := _syntax_fault(source))]


def _syntax_fault(source):
    try:
        compile(source, "<cell>", "exec", dont_inherit=True)
    except SyntaxError as error:
        line = (error.text or "").strip()
        return f"`{line}`: Python cannot read this line ({error.msg}): mend it"
    return ""


def code_faults(question: Question, secret: set[str]) -> list[str]:
    """What is wrong in a question's checks and mistakes. `secret` are the names that only the hidden setup makes."""
    faults = []
    if question.check:
        faults += _check_faults(question.check, "check", question.id)
        if used := sorted(names_read(question.check) & secret):
            faults.append(
                f"the check uses {', '.join(used)}, which learners do not have: only the hidden check may; "
                "write the numbers out"
            )
    if question.hidden:
        faults += _check_faults(question.hidden, "hidden check", question.id)
    needed = set(defined_names(question.answer)) & names_read(f"{question.check}\n{question.hidden}")
    for mistake in question.mistakes:
        if missing := sorted(needed - all_names(mistake.source)):
            faults.append(
                f"“{mistake.name}” does not define {', '.join(missing)}, which the checks use: "
                "a mistake is a whole answer, under the answer's names"
            )
        if SENTENCE_START.match(mistake.name) or mistake.name.endswith((".", "!", "?")):
            faults.append(
                f"“{mistake.name}” stands inside a sentence: begin it with a small letter, and end it without a stop"
            )
    return faults


def _check_faults(source, role, name):
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    opened = [call for call in calls if ast.unparse(call.func) == "check.question"]
    wanted = f'check.question("{name}"{", hidden=True" * (role == "hidden check")})'
    if [ast.unparse(call).replace("'", '"') for call in opened] != [wanted]:
        got = ", ".join(ast.unparse(call) for call in opened) or "no check.question"
        return [f"the {role} opens {got}: it is to be `with {wanted} as q:`"]
    return []


def twice_defined(exercise: Exercise) -> list[tuple[str, str, str]]:
    """(question, question, name) for each name that two answers define: the later would replace the earlier one's."""
    first: dict[str, str] = {}
    return [
        (first[name], question.id, name)
        for question in exercise.questions.values()
        for name in defined_names(question.answer)
        if first.setdefault(name, question.id) != question.id
    ]
