"""Where submissions are graded: processes of this machine, or a Dask cluster. Both grade alike."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from grader.grading.die_with_parent import die_with_parent

TRIES = 3  # of a job whose process was killed
AHEAD = 2  # jobs for each process that are handed out before they are needed

Work = Callable[..., Any]


def cores() -> int:
    """Processor cores that may be used; macOS tells only how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LostWork(RuntimeError):  # noqa: N818
    """A process ended while it graded, each time."""


class _Left:
    """What is still to do, taken from an iterator when it is needed: a large course's files do not fit in memory."""

    def __init__(self, items: Iterable[Any]):
        self.items = iter(items)
        self.first: list[Any] = []

    def __bool__(self) -> bool:
        self.first = self.first or [item for _, item in zip(range(1), self.items)]
        return bool(self.first)

    def pop(self) -> Any:
        return self.first.pop() if self else None


class LocalProcesses:
    """Processes of this machine, each with a trusted kernel and a sandbox of its own.

    Parameters
    ----------
    count : int
        Without it, one for each processor core that may be used.
    """

    remote = False  # the submissions' files can be read there

    def __init__(self, count: int = 0):
        self.count = count or cores()

    def __call__(self, work: Work, items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        """Each item with what `work(item)` gave, as they come; an exception in place of a result that failed."""
        left = _Left(items)
        while left:
            for item, result in self._with_one_pool(work, left):
                yield item, self._alone(work, item) if result is None else result

    def _with_one_pool(self, work, left):
        """Grade until nothing is left or a process is killed; what was under way then comes with None."""
        pool = self._pool(self.count)
        running: dict = {}
        try:
            while left or running:
                while left and len(running) < self.count * AHEAD:
                    item = left.pop()
                    running[pool.submit(work, item)] = item
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    error = future.exception()
                    if isinstance(error, BrokenProcessPool):
                        raise error
                    yield running.pop(future), error or future.result()
        except BrokenProcessPool:
            yield from [(item, None) for item in running.values()]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _alone(self, work, item):
        """Try again what was under way, by itself: only then is it known whose process is killed."""
        for _ in range(TRIES - 1):
            with self._pool(1) as pool:
                future = pool.submit(work, item)
                error = future.exception()
            if not isinstance(error, BrokenProcessPool):
                return error or future.result()
        return LostWork("the process that graded it was killed, each time")

    @staticmethod
    def _pool(count):
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(count, mp_context=context, initializer=_begin)


def _begin():
    """Ctrl-C is the command's affair: what is under way ends and is kept."""
    die_with_parent()
    signal.signal(signal.SIGINT, lambda number, frame: None)


class DaskCluster:
    """A Dask cluster; its workers need the course's folder, bubblewrap, and one thread each.

    Parameters
    ----------
    address : str
        Of the scheduler, such as "tcp://10.0.0.1:8786"; "local" starts one on this machine.
    count : int
        Of workers, where they are started here.

    Raises
    ------
    ValueError
        If dask.distributed is not installed, or a worker has several threads.
    """

    remote = True

    def __init__(self, address: str, count: int = 0):
        try:
            from dask.distributed import Client
        except ModuleNotFoundError:
            raise ValueError('a cluster needs dask.distributed: pip install "nnlib[grader-cluster]"') from None
        if address == "local":
            started = {"n_workers": count or cores(), "threads_per_worker": 1}
            self.client = Client(**started, dashboard_address=None)
        else:
            self.client = Client(address)
        workers = self.client.scheduler_info(n_workers=-1)["workers"]
        several = [name for name, about in workers.items() if about["nthreads"] > 1]
        if several:  # nbval's output is caught for a process as a whole
            self.client.close()
            raise ValueError(f"each worker needs one thread (--nthreads 1): {', '.join(several)} has more")
        self.window = 50 + 20 * len(workers)

    def __call__(self, work: Work, items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        """As `LocalProcesses`; Dask hands the work of a worker that is lost to another."""
        from dask.distributed import as_completed

        left = _Left(items)
        futures: dict = {}

        def next_one():
            item = left.pop()
            future = self.client.submit(work, item, pure=False)
            futures[future] = item
            return future

        with self.client:
            under_way = as_completed([next_one() for _ in range(self.window) if left])
            for future in under_way:
                error = future.exception()
                yield futures.pop(future), error or future.result()
                if left:
                    under_way.add(next_one())
