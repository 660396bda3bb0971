"""A process that grades for one test file after another: its kernel, its sandbox and its proofs are made once."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from grader.grading.die_with_parent import die_with_parent


class KeptGrader:
    """A scheduler with one process that is kept until `close`."""

    remote = False

    def __init__(self):
        context = multiprocessing.get_context("spawn")
        self.pool = ProcessPoolExecutor(1, mp_context=context, initializer=die_with_parent)

    def __call__(self, work, items):
        for item in items:
            yield item, self.pool.submit(work, item).result()

    def close(self):
        self.pool.shutdown()
