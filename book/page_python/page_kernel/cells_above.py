"""Which cells above a cell it rests on: those that give or change a name that it uses, and what they rest on."""

import ast
import json
import symtable


def needed_above(above, source):
    """The places of the cells that a source rests on, each with the places that it rests on itself.

    One with an error in its syntax may give anything: it is among them, so that it runs and says what is wrong.

    Parameters
    ----------
    above : str
        JSON: the sources of the cells above, in their order.
    source : str

    Returns
    -------
    str
        JSON: [[place, [place, …]], …], in their order.
    """
    sources = json.loads(above)
    given = [names_given(text) if is_python(text) else None for text in sources]

    def rests_on(text, end):
        wanted = names_used(text) if is_python(text) else set()
        return [place for place in range(end) if given[place] is None or given[place] & wanted]

    chosen, open_ends = {}, rests_on(source, len(sources))
    while open_ends:
        place = open_ends.pop()
        if place not in chosen:
            chosen[place] = rests_on(sources[place], place)
            open_ends += chosen[place]
    return json.dumps(sorted(chosen.items()))


def is_python(source):
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True


def names_used(source):
    """The page's names that the source reads; a function's own are left out."""
    return used_in(symtable.symtable(source, "<cell>", "exec")) | added_to(source)


def used_in(block):
    at_top = block.get_type() == "module"
    own = {each.get_name() for each in block.get_symbols() if each.is_referenced() and (at_top or each.is_global())}
    return own.union(*map(used_in, block.get_children()))


def added_to(source):
    """Names at the top that += or its like changes: they are read, too."""
    nodes = [node.target for node in outside_functions(ast.parse(source)) if isinstance(node, ast.AugAssign)]
    return {target.id for target in nodes if isinstance(target, ast.Name)}


def names_given(source):
    """Names that the source binds, or whose object it may change: net.train(…), items.append(…), table[3] = …"""
    top = symtable.symtable(source, "<cell>", "exec").get_symbols()
    bound = {each.get_name() for each in top if each.is_assigned() or each.is_imported()}
    return bound | {owner(target) for target in changed_in(ast.parse(source))} - {""}


def changed_in(tree):
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
