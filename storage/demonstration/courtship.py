"""The talks that nobody wrote by hand: how the acquaintance with each company went so far."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import Any

from storage.demonstration.companies import INVESTOR, roles_of
from storage.demonstration.script import Row, Script, rows, whole_file

# The phases of the talks up to a stage, and between how few and how many days ago the last was.
COURSES: Mapping[str, tuple[tuple[str, ...], tuple[int, int]]] = MappingProxyType(
    {
        "target": ((), (0, 0)),
        "contacted": (("early", "middle"), (20, 110)),
        "enquiry": (("early", "middle"), (3, 25)),
        "qualified": (("early", "middle", "middle"), (15, 60)),
        "proposal": (("early", "middle", "middle", "middle"), (8, 35)),
        "site_visit": (("early", "middle", "middle", "late"), (8, 30)),
        "negotiation": (("early", "middle", "middle", "late", "late"), (5, 20)),
        "committed": (("early", "late", "after", "after"), (20, 80)),
        "settled": (("after", "after"), (20, 80)),
        "lost": (("early", "middle", "closed"), (40, 160)),
        "dormant": (("early", "middle", "paused"), (60, 120)),
        "local_firm": (("local", "local"), (20, 120)),
        "intermediary": (("service", "service"), (10, 60)),
    }
)
_AT_EVENTS = MappingProxyType(
    {
        "target": "early",
        "contacted": "early",
        "enquiry": "early",
        "intermediary": "service",
    }
)
_CLOCKS = ("09:10", "10:00", "10:40", "14:00", "15:20", "16:30")
_LENGTHS = (20, 30, 45, 60, 90)
# A plot that is sold or only planned is no topic.
_SHOWN = ("available", "in_talks", "reserved")
_FROM_TOPIC = ("notes", "minutes", "interest", "next", "no_next", "next_days", "place")


def course_of(company: Row) -> str:
    """Where the acquaintance stands: an investor's stage, or the role of all others.

    With one that has been here for years only the talks of today are told.
    """
    role = roles_of(company)[0]
    if role == INVESTOR and "settled_in" in company:
        return "settled"
    stage: str = company["stage"] if role == INVESTOR else role
    return stage


def courtship(script: Script, company: Row) -> Iterator[Row]:
    """The talks with one company, as rows like those that were written by hand."""
    random = script.random(f"talks {company['key']}")
    phases, (nearest, farthest) = COURSES[course_of(company)]
    days = _days(random, len(phases), random.randint(nearest, farthest))
    told: set[str] = set()
    for phase, day in zip(phases, days, strict=True):
        topic = _topic(random, company, phase, told)
        told.add(topic["key"])
        yield {
            **_talk(random, company, topic),
            "kind": random.choice(topic["kinds"]),
            "day": -day,
            "at": random.choice(_CLOCKS),
            "long": random.choice(_LENGTHS),
        }


def talk_at_event(script: Script, company: Row, meeting: str) -> Row:
    """What was said to a company at an appointment."""
    random = script.random(f"meeting {meeting}")
    phase = _AT_EVENTS.get(course_of(company), "middle")
    elsewhere = {topic["key"] for topic in rows("topics", "topic") if not _fits_an_event(topic)}
    return {**_talk(random, company, _topic(random, company, phase, elsewhere)), "kind": "meeting"}


def _fits_an_event(topic: Row) -> bool:
    """Whether a topic is talked about face to face, and at no place of its own."""
    return "place" not in topic and "meeting" in topic["kinds"]


def _days(random: Random, count: int, last: int) -> list[int]:
    """How many days ago each talk was, the first talk first."""
    ago = [last]
    while len(ago) < count:
        ago.append(ago[-1] + random.randint(24, 58))
    return ago[:count][::-1]


def _topic(random: Random, company: Row, phase: str, told: set[str]) -> Row:
    """Something that was not told before, and that concerns the sector."""
    sector, park = company["sector"], park_for(company)
    fit = [
        topic
        for topic in rows("topics", "topic")
        if topic["phase"] == phase
        and topic["key"] not in told
        and sector in topic.get("sectors", [sector])
        and _plots(park, topic)
    ]
    on_site = [topic for topic in fit if topic["key"] == "site_visit"]
    return random.choice(on_site or fit)


def park_for(company: Row) -> Row:
    """The first park that takes the company's sector, else the one for equipment."""
    parks = rows("parks", "park")
    home = next(park for park in parks if "equipment" in park["sectors"])
    return next((park for park in parks if company["sector"] in park["sectors"]), home)


def _plots(park: Row, topic: Row) -> Sequence[Row]:
    """The plots of a park that a topic can turn on."""
    wanted = topic.get("plots")
    return [
        plot
        for plot in rows("plots", "plot")
        if plot["park"] == park["key"]
        and plot["availability"] in _SHOWN
        and wanted in (None, "building" if "building" in plot else "land")
    ]


def _talk(random: Random, company: Row, topic: Row) -> dict[str, Any]:
    """A topic as a talk: with its promises, and with blanks still to be filled."""
    park = park_for(company)
    promises = [
        {"side": side, "text": topic[side], "days": topic[f"{side}_days"]}
        for side in ("us", "them")
        if side in topic
    ]
    return {
        **{name: topic[name] for name in _FROM_TOPIC if name in topic},
        "company": company["key"],
        "park": park["name"],
        "plot": random.choice(_plots(park, topic))["number"],
        "promise": promises,
    }


def usual_place(kind: str, row: Row) -> Mapping[str, str]:
    """Where a talk of this kind takes place, if it takes place anywhere."""
    if kind == "site_visit" and "park" in row:
        return dict(row["park"])
    places: Mapping[str, Mapping[str, str]] = whole_file("topics")["places"]
    return places.get(kind, {})
