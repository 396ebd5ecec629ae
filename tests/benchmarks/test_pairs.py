from itertools import chain
from types import SimpleNamespace

import pytest

from benchmarks.pairs import Effort, Sample, each, measure, ratio_of
from benchmarks.table import Table, against, alone, text_of


def test_roads_take_turns_over_the_same_numbers():
    done = []
    roads = {name: each(lambda n, name=name: done.append((name, n))) for name in "AB"}
    samples = measure(roads, Effort(pairs=2, size=2), start=10)
    rounds = [[(name, n), (name, n + 1)] for n in (10, 12, 14) for name in "AB"]
    assert done == list(chain.from_iterable(rounds))
    assert {name: len(found) for name, found in samples.items()} == {"A": 2, "B": 2}


def test_getting_ready_is_not_counted(monkeypatch):
    clock = SimpleNamespace(cpu=0, wall=0)

    def spend(seconds):
        clock.cpu += seconds
        clock.wall += 2 * seconds

    def slow_to_get_ready(numbers):
        spend(1000)
        return lambda: spend(6)

    patched = SimpleNamespace(process_time=lambda: clock.cpu, perf_counter=lambda: clock.wall)
    monkeypatch.setattr("benchmarks.pairs.time", patched)
    samples = measure({"A": slow_to_get_ready}, Effort(pairs=2, size=3))
    assert samples == {"A": [Sample(2, 4), Sample(2, 4)]}


def test_a_ratio_is_of_medians_and_its_spread_of_pairs():
    ratio = ratio_of([2.0, 4.0, 100.0], [1.0, 2.0, 4.0])
    assert ratio.value == 2.0
    assert (ratio.low, ratio.high) == (2.0, 13.5)


@pytest.mark.parametrize(("goal", "told"), [(3.0, "≤ 3"), (1.0, "≤ 1 missed")])
def test_a_line_tells_whether_its_goal_was_reached(goal, told):
    ours, theirs = [Sample(2e-6, 3e-6)] * 3, [Sample(1e-6, 2e-6)] * 3
    line = against("work", ours, "rest", theirs, goal)
    assert line.reached is (goal == 3.0)
    text = text_of(Table("A title", (line, alone("忙", theirs)), ("a note",)))
    assert text.splitlines()[3].split("  ")[-1] == told
    assert text.endswith("\n· a note")
