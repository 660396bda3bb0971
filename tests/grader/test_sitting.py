"""A worker is made again with the answers that hold, even where one of them does not run twice."""

from types import SimpleNamespace

from grader.grading.sitting import Sitting


class BoxThatEnds:
    """Ends when this answer is run."""

    def __init__(self, deadly):
        self.deadly, self.alive, self.done, self.limits = deadly, False, [], SimpleNamespace(call_seconds=1)

    def open(self, chapter, limits):
        self.alive, self.done = True, []

    def question(self, limits):
        pass

    def run(self, source, name):
        if name == f"{self.deadly}-answer":
            self.alive = False
            raise RuntimeError("it ended its Python process")
        self.done.append(f"run {name}")

    def get(self, name):
        return f"new {name}"

    def put(self, name, value):
        if not self.alive:
            raise RuntimeError("its process has ended")
        self.done.append(f"put {name}={value}")


def test_an_answer_that_ends_its_second_worker_is_stood_in_for():
    sitting = object.__new__(Sitting)
    sitting.stem, sitting.box, sitting.ends_its_worker = "01-tiny", BoxThatEnds("one"), set()
    sitting.job = {"limits": {}, "answers": {"one": "f = 1", "two": "g = 2", "three": ""}}
    sitting.settled = {"one": True, "two": True, "three": False}
    sitting.given = {"one": {"f": "old f"}, "two": {"g": "old g"}, "three": {}}
    defines, reference = {"one": ["f"], "two": ["g"], "three": ["h"]}, {"f": 10, "g": 20, "h": 30}
    sitting.chapter = SimpleNamespace(defines=defines, reference=reference)
    sitting._seat("four")
    assert sitting.box.alive
    assert sitting.box.done == ["put f=10", "run two-answer", "put h=30"]
    assert sitting.given == {"one": {"f": 10}, "two": {"g": "new g"}, "three": {}}
