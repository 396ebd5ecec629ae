"""The crowd: thousands of companies with their people, talks, promises and follow-ups."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from storage.demonstration.almanac import BEIJING, moment
from storage.demonstration.companies import INVESTOR
from storage.demonstration.crowd_names import CompanyName, company_names
from storage.demonstration.identities import version_7
from storage.demonstration.mould import Mould
from storage.demonstration.people import Cast, cast, mailbox, posts_for, title_of
from storage.demonstration.script import Script, rows
from storage.demonstration.zone import unit_of
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Link, Mail, Phone
from storage.entities.record import Record
from storage.entities.visit import Commitment, FollowUp, Visit
from storage.values import LocalizedText

# How many there are beside one company: ten records in all, on the average.
_CONTACTS = (1, 2, 2, 3, 4)
_VISITS = (0, 2, 3, 4, 6, 8)
_PROMISE_AFTER, _FOLLOW_UP_AFTER = 0.37, 0.37  # of the talks
_DAYS = 1400  # over which the talks are spread
_STAGES = (
    "target",
    "contacted",
    "contacted",
    "enquiry",
    "qualified",
    "proposal",
    "lost",
    "dormant",
)
_LOST = ("competing_site", "no_answer", "investor_strategy", "price")
_SOURCES = ("own_research", "fair", "resident_office", "chamber", "enquiry", "investor_referral")
_KINDS = ("meeting", "call", "mail", "wechat", "visit_received")
_CLOCKS = ("09:00", "10:30", "14:00", "15:30")
_CHANNELS = ("call", "mail", "wechat")
_INTEREST = ("high", "middle", "middle", "low", "low", "none")
_TITLED = ("zh", "zh-Hant", "ja", "ko", "de", "fr", "en")
_OWNERS = ("zhou_min", "lu_jing", "gu_wenlan", "he_chuan", "shen_yifan", "luo_min", "lin_zeyu")


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said in a talk; its values are shared by all talks that go like it."""

    notes: str
    minutes: LocalizedText
    promises: dict[str, LocalizedText]
    next: str


def crowd(script: Script) -> Iterator[Record]:
    """Records without end: a company, its people, then what was said and promised."""
    extras = _Extras(script)
    for name in company_names(script.random("names of the crowd")):
        yield from extras.around(name)


class _Extras:
    """What all extras have in common, and the chance that tells them apart."""

    def __init__(self, script: Script) -> None:
        self.today = script.today
        self.random = script.random("crowd")
        self._ids = _ids(script)
        self._owned = [
            {"owner": script.id("staff", key), "owner_unit": script.id("unit", unit_of(key))}
            for key in _OWNERS
        ]
        self._sayings = [_saying(script, row) for row in rows("crowd", "talk")]
        self._casts: dict[str, Cast] = {}
        self._posts = [
            (post["seniority"], {own: script.localized(title_of(own, post)) for own in _TITLED})
            for post in posts_for(INVESTOR)
        ]
        self._company, self._contact = Mould(Company), Mould(Contact)
        self._visit, self._commitment, self._follow_up = (
            Mould(Visit),
            Mould(Commitment),
            Mould(FollowUp),
        )

    def around(self, name: CompanyName) -> Iterator[Record]:
        owned = self.random.choice(self._owned)
        company = next(self._ids)
        yield self._a_company(company, name, owned)
        people = [next(self._ids) for _ in range(self.random.choice(_CONTACTS))]
        for place, person in enumerate(people):
            yield self._a_contact(person, place, company, name, owned)
        days = sorted(self._past() for _ in range(self.random.choice(_VISITS)))
        for day in days:
            whose = {"company": company, **owned}
            yield from self._a_talk(whose, self.random.choice(people), day, first=day is days[0])

    def _a_company(self, id_: UUID, name: CompanyName, owned: dict[str, UUID]) -> Company:
        chance = self.random
        stage = chance.choice(_STAGES)
        values: dict[str, Any] = {
            **owned,
            "name": name.name,
            "roles": ("investor",),
            "country": name.country,
            "sector": name.sector,
            "website": f"https://www.{name.site}",
            "stage": stage,
            "rating": chance.choice("abccdd"),
            "source": chance.choice(_SOURCES),
        }
        if stage == "lost":
            values["lost_reason"] = chance.choice(_LOST)
        if stage == "dormant":
            values["wake_on"] = self.today + timedelta(days=chance.randrange(5, 300))
        return self._company.record(id_, values)

    def _a_contact(
        self, id_: UUID, place: int, company: UUID, of: CompanyName, owned: dict[str, UUID]
    ) -> Contact:
        chance = self.random
        names = self._cast(of.people)
        name = names.name(chance)
        seniority, titles = chance.choice(self._posts)
        values = {
            **owned,
            "name": name,
            "company": company,
            "title": titles.get(of.people) or titles["en"],
            "seniority": seniority,
            "languages": tuple(sorted(names.languages)),
            "phones": (
                Phone(id=next(self._ids).hex, number=names.number(chance, place), kind="mobile"),
            ),
            "mails": (Mail(id=next(self._ids).hex, address=f"{mailbox(name)}@{of.site}"),),
            "consent_basis": "card_given",
            "consent_on": self._past(),
        }
        return self._contact.record(id_, values)

    def _a_talk(
        self, whose: dict[str, UUID], person: UUID, day: date, *, first: bool
    ) -> Iterator[Record]:
        chance, id_ = self.random, next(self._ids)
        saying = chance.choice(self._sayings)
        values = {
            **whose,
            "kind": chance.choice(_KINDS),
            "at": moment(day, chance.choice(_CLOCKS)),
            "zone": BEIJING,
            "minutes_long": chance.choice((20, 30, 45, 60)),
            "ours": (Link.to(whose["owner"]),),
            "theirs": (Link.to(person),),
            "language": "zh",
            "notes": saying.notes,
            "minutes": saying.minutes,
            "interest": chance.choice(_INTEREST),
            "next_step": saying.next,
            "first_contact": first,
        }
        yield self._visit.record(id_, values)
        if chance.random() < _PROMISE_AFTER:
            yield self._a_promise({**whose, "visit": id_}, saying, day)
        if chance.random() < _FOLLOW_UP_AFTER:
            yield self._a_follow_up({**whose, "visit": id_, "contact": person}, saying, day)

    def _a_promise(self, whose: dict[str, UUID], saying: Saying, day: date) -> Commitment:
        chance = self.random
        side, due = (
            chance.choice(("us", "us", "them")),
            day + timedelta(days=chance.randrange(3, 40)),
        )
        values = {
            **whose,
            "side": side,
            "promise": saying.promises[side],
            "due": due,
            "state": "open",
        }
        if due < self.today - timedelta(days=20):
            kept = chance.random() < 0.85
            values |= {"state": "kept" if kept else "broken", "settled_on": due}
        return self._commitment.record(next(self._ids), values)

    def _a_follow_up(self, whose: dict[str, UUID], saying: Saying, day: date) -> FollowUp:
        due = day + timedelta(days=self.random.randrange(2, 30))
        values = {
            **whose,
            "task": saying.next,
            "due": moment(due, "09:00"),
            "zone": BEIJING,
            "whole_day": True,
            "channel": self.random.choice(_CHANNELS),
        }
        if due < self.today - timedelta(days=10):
            values |= {"done_on": due, "outcome": "已联系"}
        return self._follow_up.record(next(self._ids), values)

    def _past(self) -> date:
        return self.today - timedelta(days=self.random.randrange(2, _DAYS))

    def _cast(self, language: str) -> Cast:
        if language not in self._casts:
            self._casts[language] = cast(language)
        return self._casts[language]


def _ids(script: Script) -> Iterator[UUID]:
    """Ids in the order in which records are made."""
    chance, begun = script.random("ids of the crowd"), script.identities.millisecond
    return (version_7(begun + (n >> 12), n, chance.getrandbits(62)) for n in count(1))


def _saying(script: Script, row: Any) -> Saying:
    return Saying(
        notes=row["notes"],
        minutes=script.localized(row["minutes"]),
        promises={side: script.localized(row[side]) for side in ("us", "them")},
        next=row["next"],
    )
