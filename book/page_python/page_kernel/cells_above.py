"""Which cells above a cell it rests on: those that give or change a name that it uses, and what they rest on."""

import json

from page_kernel.names_in_cell import NO_PYTHON, names_of


def needed_above(sources, place):
    """The cells that one of a page's cells rests on.

    One with an error in its syntax may give anything: it is among them, so that it runs and says what is wrong.

    Parameters
    ----------
    sources : str
        JSON: of all cells, in their order.
    place : int
        Of the cell that is to run.

    Returns
    -------
    str
        JSON, in their order: [[place, [those that it rests on itself], [those that undo it]], …]. What undoes a cell
        changes a name of it, and does not stand between the cell and one that uses the name.
    """
    cells = [names_of(source) for source in json.loads(sources)]
    imported = set().union(*(cell.imported for cell in cells))
    generators = set().union(*(cell.generators for cell in cells))
    # What is imported stays the same, whoever calls it.
    changed = [cell.assigned | (cell.acted_on - imported) | (cell.used & generators) for cell in cells]
    given = [names | cell.imported for names, cell in zip(changed, cells)]

    def givers(user, name):
        """From the one that last binds the name down to the user."""
        for n in reversed(range(user)):
            if name in given[n]:
                yield n
            if name in cells[n].bound:
                return

    chosen, undone, open_ends = {}, {}, [place]
    while open_ends:
        user = open_ends.pop()
        if user in chosen:
            continue
        found = {n for n in range(user) if cells[n] is NO_PYTHON}
        for name in cells[user].used:
            givers_of_it = set(givers(user, name))
            others = {n for n, names in enumerate(changed) if name in names} - givers_of_it
            for giver in givers_of_it:
                undone.setdefault(giver, set()).update(others)
            found |= givers_of_it
        chosen[user] = sorted(found)
        open_ends += found
    del chosen[place]
    return json.dumps([[n, rests_on, sorted(undone.get(n, ()))] for n, rests_on in sorted(chosen.items())])
