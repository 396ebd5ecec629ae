"""Invented records, the same for every road: number n always makes the same ones."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Phone
from storage.entities.record import Record
from storage.entities.visit import FollowUp, Visit
from storage.values import Country, LocalizedText, PersonName

_FIRST_MILLISECOND = 1_750_000_000_000
_CITIES = "云帆 海州 临港 南浦 沧江 东岭 西塘 北渡".split()
_TRADES = "精密 电气 材料 光电 医药 机器人 物流 半导体".split()
_LATIN = "Rheinwerk Nordhaven Kestrel Aldermoor Vesterlund Montclair Hoshino Daehan".split()
_COUNTRIES = "DE NL GB GB SE FR JP KR".split()
_FIRST_VISIT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def draft_id(kind: int, number: int) -> UUID:
    """An id like those of real records: in the order of time, not yet used by another draft."""
    place = number * 37 + kind
    milliseconds = _FIRST_MILLISECOND + number
    return UUID(int=milliseconds << 80 | 7 << 76 | 2 << 62 | place * 0x9E3779B97F % (1 << 62))


def company(number: int) -> Company:
    """An investor as it is typed in after a fair: ten fields filled."""
    word, trade = _CITIES[number % 8], _TRADES[number // 8 % 8]
    latin = _LATIN[number * 5 % 8]
    return Company(
        id=draft_id(3, number),
        name=LocalizedText.of(zh=f"{word}{trade}第{number}公司", en=f"{latin} {number} GmbH"),
        short_name=LocalizedText.of(zh=f"{word}{number}"),
        country=Country(_COUNTRIES[number * 5 % 8]),
        roles=("investor",),
        website=f"www.{latin.lower()}-{number}.example",
        stage="target",
        rating="ABC"[number % 3],
        source="fair",
        notes=f"Looks for {number % 40 + 5} mu near the port; asks for the power price.",
    )


def change_company(found: Company, number: int) -> None:
    """Two fields get values that no earlier number gave them."""
    found.notes = f"Called again, talk {number}: wants the plot's soil report."
    found.wake_on = (_FIRST_VISIT + timedelta(days=number)).date()


def contact(number: int, of: UUID) -> Contact:
    latin = _LATIN[number % 8]
    return Contact(
        id=draft_id(4, number),
        name=PersonName(native=f"Franka Möller-{latin} {number}", order="given_first"),
        company=of,
        phones=(Phone(id=draft_id(90, number).hex, number=f"+49754100{number % 10_000:04d}"),),
        source="fair",
    )


def visit(number: int, of: UUID) -> Visit:
    return Visit(
        id=draft_id(7, number),
        kind="meeting",
        company=of,
        at=_FIRST_VISIT + timedelta(minutes=number),
        zone="Asia/Shanghai",
        notes=f"Likes plot {number % 30}; wants the price of steam and a tour of the berth.",
        first_contact=True,
    )


def follow_up(number: int, of: Visit, with_: UUID) -> FollowUp:
    return FollowUp(
        id=draft_id(9, number),
        task="Send the steam price and the map",
        company=of.company,
        contact=with_,
        visit=of.id,
        due=_FIRST_VISIT + timedelta(days=2, minutes=number),
        zone="Asia/Shanghai",
    )


def capture(number: int) -> tuple[Record, ...]:
    """What one captured line makes: a company, its contact, the visit and the follow-up."""
    firm = company(number)
    person = contact(number, firm.id)
    talk = visit(number, firm.id)
    return firm, person, talk, follow_up(number, talk, person.id)
