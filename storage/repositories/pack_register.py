"""The register of packs: the next number, the versions a pack was made from, its entry."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from storage.entities.elements import element_id
from storage.entities.pack import Finding, IssuedPack, PackInput
from storage.journal.reader import raw
from storage.session import StoreSession

BRIEFING = "investment_briefing"
_NUMBER = re.compile(r"-(?P<year>[0-9]{4})-(?P<count>[0-9]+)$")
_LAST_ENTRY = (
    "SELECT e.hash FROM record r JOIN touched t ON t.record = r.key JOIN entry e ON e.n = t.entry"
    " WHERE r.id = ? ORDER BY t.entry DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Input:
    """A record that went into a pack, and the journal's entry that last changed it."""

    kind: str
    record: UUID
    entry: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A paper for an investor that was made: what the register keeps of it.

    `template` is a code of `pack_template`; a sheet for everybody has no company, and only packs
    have a number. `findings` are pairs of a level and what was found; `languages` begins with the
    leading one.
    """

    number: str
    company: UUID | None
    languages: tuple[str, ...]
    inputs: tuple[Input, ...]
    findings: tuple[tuple[str, str], ...]
    sha256: str
    pages: int
    made_at: datetime
    file_name: str
    draft: bool
    sections: tuple[str, ...]
    contact: UUID | None = None
    valid_until: date | None = None
    template: str = BRIEFING


def next_count(session: Session, year: int) -> int:
    """The count for the number of the next pack of a year; numbers of deleted packs stay used.

    Two laptops may give the same number: the register lists both, and the ids tell them apart.
    """
    numbers = session.exec(
        select(IssuedPack.number).where(col(IssuedPack.number).contains(f"-{year}-"))
    )
    found = (_NUMBER.search(number) for number in numbers)
    return max((int(m["count"]) for m in found if m and int(m["year"]) == year), default=0) + 1


def inputs_of(session: Session, records: Iterable[tuple[str, UUID]]) -> tuple[Input, ...]:
    """The versions in which records stand in the store now, in the order of their ids."""
    cursor = raw(session).cursor()
    found = [
        (kind, id_, cursor.execute(_LAST_ENTRY, (id_.bytes,)).fetchone())
        for kind, id_ in sorted(set(records), key=lambda record: record[1])
    ]
    return tuple(Input(kind, id_, row[0].hex()) for kind, id_, row in found if row)


def register(session: StoreSession, issue: Issue) -> UUID:
    """Enter a pack into the register, inside an act; returns the id of its record."""
    pack = IssuedPack(
        number=issue.number,
        template=issue.template,
        company=issue.company,
        contact=issue.contact,
        languages=",".join(issue.languages),
        inputs=tuple(
            PackInput(id=given.record.hex, kind=given.kind, entry=given.entry)
            for given in issue.inputs
        ),
        findings=tuple(
            Finding(id=element_id(), level=level, message=told) for level, told in issue.findings
        ),
        sha256=issue.sha256,
        pages=issue.pages,
        made_at=issue.made_at,
        file_name=issue.file_name,
        valid_until=issue.valid_until,
        draft=issue.draft,
        sections=issue.sections,
    )
    session.add(pack)
    return pack.id
