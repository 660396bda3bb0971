"""Not a cheat: every answer stands twice, an old wrong one first. Graded with a note."""


def notebook(content):
    [answer] = [cell for cell in content["cells"] if cell["id"] == "weighted-sum-answer"]
    old = {**answer, "id": "copy", "source": "def weighted_sum(w, a, b):\n    return 0"}
    content["cells"].insert(0, old)
    return content


POINTS = 2
NOTE = "2 answer cells; the one that defines weighted_sum last before its check counts"
