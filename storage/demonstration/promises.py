"""Promises of both sides, kept and broken, and what we set ourselves to do next."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from storage.demonstration.almanac import BEIJING, moment
from storage.demonstration.courtship import course_of
from storage.demonstration.script import Row, Script, whole_file
from storage.demonstration.talks import Talk
from storage.entities.record import Record

# Of ten promises that fell due so many were kept, and so many broken; the others are overdue,
# if they fell due lately.
_KEPT, _BROKEN = 8, 1
_OVERDUE_AT_MOST = 40  # days
_CHANNELS = ("call", "mail", "wechat", "video")
_MORNING = "09:00"
_DAYS_TO_NEXT = (-4, 2, 3, 5, 6, 9, 12, 15, 20)
# Nothing is left to do for these, or nothing for now.
_AT_REST = ("lost", "dormant", "local_firm", "committed", "settled")


def promises(script: Script, talk: Talk) -> Iterator[Record]:
    """What either side promised in a talk; a text may name the days of both."""
    given = talk.row.get("promise", ())
    dues = {promise["side"]: _due(script, talk, promise) for promise in given}
    blanks = {**talk.blanks(script), "our_day": dues.get("us"), "their_day": dues.get("them")}
    for number, promise in enumerate(given, start=1):
        key = f"{talk.key}_{number}"
        values = _promise(script, talk, key, promise)
        yield script.record("commitment", key, values, **blanks)


def _promise(script: Script, talk: Talk, key: str, row: Row) -> dict[str, Any]:
    due = _due(script, talk, row)
    values: dict[str, Any] = {
        **row,
        **({} if "state" in row else _settlement(script, row, key, due)),
        "promise": row["text"],
        "company": talk.company["key"],
        "visit": talk.key,
        "due": due,
        **talk.kept_by,
    }
    if "settled" in row:
        values["settled_on"] = script.almanac.workday(row["settled"])
    if "review_on" in row:
        values["review_on"] = script.almanac.workday(row["review_on"])
    if row["side"] == "them" and talk.guests:
        values["contact"] = talk.guests[0].id
    return values


def _due(script: Script, talk: Talk, promise: Row) -> date:
    if "due" in promise:
        return script.almanac.workday(promise["due"]) if promise["due"] else script.today
    return script.almanac.working(talk.day + timedelta(days=promise["days"]))


def _settlement(script: Script, promise: Row, key: str, due: date) -> dict[str, Any]:
    """How a promise ended that nobody wrote an end for."""
    random = script.random(f"promise {key}")
    chance, late = random.randrange(10), (script.today - due).days
    if late < 0 or (chance >= _KEPT + _BROKEN and late < _OVERDUE_AT_MOST):
        return {"state": "open"}
    words = whole_file("topics")["words"]
    kept = chance < _KEPT or late >= _OVERDUE_AT_MOST
    told = ("evidence" if kept else "broken") + ("_by_them" if promise["side"] == "them" else "")
    settled = due + timedelta(days=random.choice((-3, -2, -1, 0, 0, 3)))
    return {
        "state": "kept" if kept else "broken",
        "settled_on": min(script.almanac.working(settled, back=True), script.today),
        "evidence": random.choice(words[told]),
    }


def follow_ups(script: Script, all_: Iterable[Talk]) -> Iterator[Record]:
    """Those that were written with a talk, and the next step after every other talk."""
    following = list(all_)
    latest = {talk.company["key"]: talk for talk in sorted(following, key=lambda talk: talk.day)}
    for talk in following:
        written = talk.row.get("follow_up", ())
        for number, row in enumerate(written, start=1):
            yield _follow_up(script, talk, f"{talk.key}_{number}", _written(script, row))
        if not written and "next" in talk.row:
            random = script.random(f"follow-up {talk.key}")
            if latest[talk.company["key"]] is not talk:
                yield _follow_up(script, talk, talk.key, _done(script, talk, random))
            elif course_of(talk.company) not in _AT_REST:
                yield _follow_up(script, talk, talk.key, _open(script, talk, random))


def _written(script: Script, row: Row) -> dict[str, Any]:
    due = script.almanac.workday(row["due"])
    done = {"done_on": script.almanac.workday(row["done"])} if "done" in row else {}
    return {
        **row,
        **done,
        "due": moment(due, row.get("at", _MORNING)),
        "whole_day": "at" not in row,
    }


def _done(script: Script, talk: Talk, random: Random) -> dict[str, Any]:
    """The step after a talk that others followed; one that is still to come stays open."""
    due = _next_day(script, talk, random.randint(3, 12))
    outcome = random.choice(whole_file("topics")["words"]["outcomes"])
    done = {"done_on": due, "outcome": outcome} if due < script.today else {}
    return {**_step(talk, random, due), **done}


def _open(script: Script, talk: Talk, random: Random) -> dict[str, Any]:
    days = random.choice(_DAYS_TO_NEXT) + (script.today - talk.day).days
    return _step(talk, random, _next_day(script, talk, days))


def _next_day(script: Script, talk: Talk, usual: int) -> date:
    """When the next step is due, so many days after the talk if it says nothing else."""
    return script.almanac.working(talk.day + timedelta(days=talk.row.get("next_days", usual)))


def _step(talk: Talk, random: Random, due: date) -> dict[str, Any]:
    return {
        "task": talk.row["next"],
        "due": moment(due, _MORNING),
        "whole_day": True,
        "channel": random.choice(_CHANNELS),
    }


def _follow_up(script: Script, talk: Talk, key: str, values: Row) -> Record:
    whole = {
        **values,
        "company": talk.company["key"],
        "contact": talk.guests[0].id if talk.guests else None,
        "visit": talk.key,
        "zone": BEIJING,
        **talk.kept_by,
    }
    return script.record("follow_up", key, whole, **talk.blanks(script))
