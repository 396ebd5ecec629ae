from types import SimpleNamespace

import pytest

from benchmarks.stopwatch import Cost, Part, Stopwatch


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes on only when told to."""
    hands = SimpleNamespace(now=0.0)
    monkeypatch.setattr("benchmarks.stopwatch.time", SimpleNamespace(thread_time=lambda: hands.now))
    return hands


def test_what_a_part_spends_in_another_is_the_others(clock):
    watch = Stopwatch()

    def spend(seconds):
        clock.now += seconds

    inner = watch.timed("inner", lambda: spend(5))
    outer = watch.timed("outer", lambda: (spend(1), inner(), spend(2)))
    spend(100)
    outer()
    assert watch.spent(Cost()) == {"inner": 5, "outer": 3}
    assert watch.spent(Cost(inside=1, around=0.5)) == {"inner": 4, "outer": 1.5}
    assert watch.calls == 2


def test_each_item_that_is_yielded_is_counted_when_it_is_made(clock):
    watch = Stopwatch()

    def items():
        for item in range(3):
            clock.now += 1
            yield item

    found = watch.timed("items", items)()
    clock.now += 100
    assert list(found) == [0, 1, 2]
    assert watch.spent(Cost()) == {"items": 3}


def test_functions_are_put_back_also_after_an_error():
    before = Stopwatch.timed
    seen = []

    def fail():
        with Stopwatch().watching([Part("watch", Stopwatch, "timed")]):
            seen.append(Stopwatch.timed)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seen != [before]
    assert Stopwatch.timed is before
