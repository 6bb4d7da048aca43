"""Threads that work through one list of jobs, the most urgent first, each job once at a time."""

import threading
import time
from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Generic, TypeVar

Job = TypeVar("Job", bound=Hashable)


class Crew(Generic[Job]):
    """Up to `size` threads that call `work`, which must not raise. Threads are started as they are needed."""

    def __init__(self, name: str, size: int, work: Callable[[Job], None]) -> None:
        self._name, self._size, self._work = name, size, work
        self._jobs: list[Job] = []
        self._under_way: set[Job] = set()
        self._idle = 0
        self._closed = False
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []

    def want(self, jobs: Iterable[Job]) -> None:
        """Do these, the first one first, and forget whatever was wanted before and has not begun."""
        with self._changed:
            self._jobs = [job for job in jobs if job not in self._under_way]
            self._call_in()

    def add(self, job: Job) -> None:
        """Do this, too, unless it is wanted or under way already."""
        with self._changed:
            if job not in self._jobs and job not in self._under_way:
                self._jobs.append(job)
            self._call_in()

    def keep_only(self, jobs: Collection[Job]) -> None:
        """Forget all others that have not begun."""
        with self._changed:
            self._jobs = [job for job in self._jobs if job in jobs]

    def close(self, patience: float | None = None) -> None:
        """End the threads; waits for them, as long as that takes or so many seconds."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        until = None if patience is None else time.monotonic() + patience
        for thread in self._threads:
            thread.join(None if until is None else max(0.0, until - time.monotonic()))

    @property
    def is_closed(self) -> bool:
        """Whether nobody wants to know any more what comes of a job."""
        return self._closed

    def _call_in(self) -> None:
        """With the lock held: as many threads as there is work for."""
        while len(self._threads) < self._size and self._idle < len(self._jobs) and not self._closed:
            number = len(self._threads)
            thread = threading.Thread(target=self._live, name=f"{self._name}-{number}", daemon=True)
            self._threads.append(thread)
            self._idle += 1
            thread.start()
        self._changed.notify_all()

    def _live(self) -> None:
        while (job := self._next()) is not None:
            self._work(job)
            with self._changed:
                self._under_way.discard(job)
                self._idle += 1

    def _next(self) -> Job | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._jobs)
            if self._closed:
                return None
            job = self._jobs.pop(0)
            self._under_way.add(job)
            self._idle -= 1
            return job
