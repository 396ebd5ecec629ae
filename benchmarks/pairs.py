"""Alternating measurement: every road once, then all again, so that noise falls on all alike."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Self

# Does the operation with this number.
Step = Callable[[int], object]
# Gets ready for the operations with these numbers, uncounted; what it returns is then timed.
Road = Callable[[range], Callable[[], object]]

FEWEST_PAIRS = 7


@dataclass(frozen=True, slots=True)
class Sample:
    """Seconds of the processor, in all threads of this process, and by the clock on the wall."""

    cpu: float
    wall: float

    @classmethod
    def now(cls) -> Self:
        return cls(time.process_time(), time.perf_counter())

    def __add__(self, other: "Sample") -> "Sample":
        return Sample(self.cpu + other.cpu, self.wall + other.wall)

    def __sub__(self, other: "Sample") -> "Sample":
        return Sample(self.cpu - other.cpu, self.wall - other.wall)

    def per(self, operations: int) -> "Sample":
        return Sample(self.cpu / operations, self.wall / operations)


Samples = Mapping[str, Sequence[Sample]]


@dataclass(frozen=True, slots=True)
class Effort:
    """How long a measurement runs: `pairs` samples of every road, `size` operations in each."""

    pairs: int
    size: int


def each(step: Step) -> Road:
    """The road that does one operation after the other."""

    def ready(numbers: range) -> Callable[[], object]:
        return lambda: [step(number) for number in numbers]

    return ready


def measure(roads: Mapping[str, Road], effort: Effort, start: int = 0) -> Samples:
    """Samples of every road, by its name; all of them do the same operations in turn.

    One round before, with the first `size` numbers, warms up and is not counted; so the numbers
    from `start` on for `(pairs + 1) * size` are all done by every road.
    """
    samples: dict[str, list[Sample]] = {name: [] for name in roads}
    for round_ in range(effort.pairs + 1):
        begin = start + round_ * effort.size
        numbers = range(begin, begin + effort.size)
        for name, road in roads.items():
            sample = _sample(road, numbers)
            if round_:
                samples[name].append(sample)
    return samples


def _sample(road: Road, numbers: range) -> Sample:
    work = road(numbers)
    begun = Sample.now()
    work()
    return (Sample.now() - begun).per(len(numbers))


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of medians, and the middle half of the ratios of the single pairs."""

    value: float
    low: float
    high: float


def ratio_of(ours: Sequence[float], rival: Sequence[float]) -> Ratio:
    """How often the rival's median goes into ours; of at least two pairs."""
    single = [a / b for a, b in zip(ours, rival, strict=True)]
    low, _, high = quantiles(single, n=4, method="inclusive")
    return Ratio(median(ours) / median(rival), low, high)
