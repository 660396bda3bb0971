"""Which of the page's names a cell uses, gives and changes."""

import ast
import symtable
from functools import cache


class Names:
    """The page's names in a source.

    Attributes
    ----------
    used : set of str
        That it reads before it binds them itself; a function's own are left out.
    assigned, imported : set of str
        That it binds by a value, and by an import.
    acted_on : set of str
        Whose object it may change: net.train(…), items.append(…), table[3] = …
    bound : set of str
        That it binds whatever happens: what they were before is forgotten.
    generators : set of str
        Of random numbers: who uses one changes it.
    """

    def __init__(self, source=""):
        tree, table = ast.parse(source), symtable.symtable(source, "<cell>", "exec")
        self.used = (used_in(table) | added_to(tree)) - own_names(tree)
        self.imported = {each.get_name() for each in table.get_symbols() if each.is_imported()}
        self.assigned = {each.get_name() for each in table.get_symbols() if each.is_assigned()} - self.imported
        self.acted_on = {owner(target) for target in acted_on_in(tree)} - {""}
        self.bound = {name for statement in tree.body for name in bound_by(statement)}
        self.generators = {name for each in filter(makes_generator, tree.body) for name in bound_by(each)}


def used_in(block):
    at_top = block.get_type() == "module"
    own = {each.get_name() for each in block.get_symbols() if each.is_referenced() and (at_top or each.is_global())}
    return own.union(*map(used_in, block.get_children()))


def added_to(tree):
    """Names at the top that += or its like changes: they are read, too."""
    nodes = [node.target for node in outside_functions(tree) if isinstance(node, ast.AugAssign)]
    return {target.id for target in nodes if isinstance(target, ast.Name)}


def own_names(tree):
    """Names that the source binds before it reads them."""
    own, seen = set(), set()
    for statement in tree.body:
        read = names_in(*read_first(statement))
        own |= (bound_by(statement) | loop_names(statement)) - read - seen
        seen |= names_in(statement)
    return own


def bound_by(statement):
    """What a statement at the top binds in any case."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {statement.name}
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).partition(".")[0] for alias in statement.names}
    if isinstance(statement, ast.Assign):
        return {name for target in statement.targets for name in stored_in(target)}
    if isinstance(statement, ast.AnnAssign) and statement.value:
        return stored_in(statement.target)
    return set()


def loop_names(statement):
    if isinstance(statement, ast.For):
        return stored_in(statement.target)
    if isinstance(statement, ast.With):
        return {name for item in statement.items if item.optional_vars for name in stored_in(item.optional_vars)}
    return set()


def read_first(statement):
    """The parts of a statement that are read before it binds anything."""
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return [statement.value] if statement.value else []
    if isinstance(statement, ast.For):
        return [statement.iter]
    if isinstance(statement, ast.With):
        return [item.context_expr for item in statement.items]
    return []


def stored_in(target):
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def names_in(*trees):
    return {node.id for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name)}


def makes_generator(statement):
    made = getattr(statement, "value", None)
    called = made.func if isinstance(made, ast.Call) else None
    return "default_rng" in (getattr(called, "attr", ""), getattr(called, "id", ""))


def acted_on_in(tree):
    """What has a part of it set, or is asked to do something."""
    for node in outside_functions(tree):
        if isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, ast.Store):
            yield node
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield node.value.func


def outside_functions(node):
    """All nodes but those of functions and classes, whose bodies change nothing before they are called."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            yield child
            yield from outside_functions(child)


def owner(node):
    """The name in front of all dots and brackets; empty where there are none."""
    if isinstance(node, ast.Name):
        return ""
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


NO_PYTHON = Names()


@cache
def names_of(source):
    try:
        return Names(source)
    except (SyntaxError, ValueError):
        return NO_PYTHON
