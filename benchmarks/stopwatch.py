"""Where the time goes: a thread's processor time by the parts of the program that spent it."""

import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

_END = object()


@dataclass(frozen=True, slots=True)
class Part:
    """A function by its owner (a class or a module) and its name there, and what it is called."""

    name: str
    owner: Any
    attribute: str


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that one watched call adds to its own part and to the part around it."""

    inside: float = 0.0
    around: float = 0.0


class Stopwatch:
    """Counts every moment once: what a part spends in another part is the other part's."""

    def __init__(self) -> None:
        self._spent: dict[str, float] = defaultdict(float)
        self._calls: dict[tuple[str, str], int] = defaultdict(int)
        self._running: list[str] = []
        self._since = 0.0

    def spent(self, cost: "Cost") -> dict[str, float]:
        """Seconds by part, without what the watching itself has cost."""
        found = dict(self._spent)
        for (around, name), calls in self._calls.items():
            found[name] -= calls * cost.inside
            if around:
                found[around] -= calls * cost.around
        return found

    @property
    def calls(self) -> int:
        return sum(self._calls.values())

    @contextmanager
    def watching(self, parts: Sequence[Part]) -> Iterator[None]:
        """Within, each of these functions is replaced by one that is timed."""
        before = [vars(part.owner)[part.attribute] for part in parts]
        for part, function in zip(parts, before, strict=True):
            setattr(part.owner, part.attribute, self.timed(part.name, function))
        try:
            yield
        finally:
            for part, function in zip(parts, before, strict=True):
                setattr(part.owner, part.attribute, function)

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, counted as this part; of one that yields, the making of each item."""

        def counted(*values: Any, **named: Any) -> Any:
            self._enter(name)
            try:
                result = function(*values, **named)
            finally:
                self._leave()
            return self._each(name, result) if isinstance(result, Generator) else result

        return counted

    def _each(self, name: str, items: Iterator[Any]) -> Iterator[Any]:
        following = self.timed(name, lambda: next(items, _END))
        while (item := following()) is not _END:
            yield item

    def _enter(self, name: str) -> None:
        self._count()
        self._calls[self._running[-1] if self._running else "", name] += 1
        self._running.append(name)

    def _leave(self) -> None:
        self._count()
        self._running.pop()

    def _count(self) -> None:
        now = time.thread_time()
        if self._running:
            self._spent[self._running[-1]] += now - self._since
        self._since = now


def cost_of_watching(calls: int = 2_000) -> Cost:
    """Measured with calls that do nothing."""
    watch = Stopwatch()
    nothing = watch.timed("inside", lambda: None)
    bare = Stopwatch()
    watch.timed("around", lambda: [nothing() for _ in range(calls)])()
    bare.timed("around", lambda: [None for _ in range(calls)])()
    spent, loop = watch.spent(Cost()), bare.spent(Cost())
    return Cost(spent["inside"] / calls, (spent["around"] - loop["around"]) / calls)
