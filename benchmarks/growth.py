"""What everyday work costs in stores of a thousand to a million companies.

The companies that are changed lie far apart, so that each is fetched from another page of the
file; all files are in the system's cache, as they are on a laptop that is in use.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select, tuple_
from sqlmodel import Session

from benchmarks.drafts import change_company, company, draft_id
from benchmarks.pairs import Effort, Road, Samples, each, measure
from benchmarks.stands import Stand, stand
from benchmarks.table import Line, Table, against, alone
from storage.entities.company import Company
from storage.entities.schema import KINDS
from storage.journal.history import history
from storage.journal.label import Label
from storage.repositories.records import LISTED, REGISTRY, Page, Selection, page

SIZES = (1_000, 10_000, 100_000, 1_000_000)
GOAL = 1.3
PAGE_GOAL = 2.0
CORE = "the same rows by Core"
RAW = "the driver's bare tuples"
LABEL = Label("Save {company}", company="云帆精密")
_ENTRIES = 20
_PAGE = 50
# Every operation takes numbers of its own, so that no company is made twice.
_APART = 1_000_000
_KIND = KINDS["company"]
_FIELDS = LISTED["company"]
_COLUMNS = ", ".join(f"c.{name}" for name in ("id", "deleted", "short_name", "name", *_FIELDS))
_OF_RECORDS = f"FROM record r WHERE r.kind = {_KIND.number} AND r.dead = 0"
_TABLE = _KIND.table
_SORT, _KEY = REGISTRY.c.sort_zh, REGISTRY.c.key
_CORE_PAGE = (
    select(_KEY, *(_TABLE.c[name] for name in ("id", "deleted", "short_name", "name", *_FIELDS)))
    .join_from(REGISTRY, _TABLE, _TABLE.c.id == REGISTRY.c.id)
    .where(REGISTRY.c.kind == _KIND.number, REGISTRY.c.dead == 0)
    .where(tuple_(_SORT, _KEY) > tuple_(bindparam("sort"), bindparam("after")))
    .order_by(_SORT, _KEY)
    .limit(_PAGE + 1)
)
_RAW_PAGE = (
    f"SELECT r.key, {_COLUMNS} FROM record r JOIN company c ON c.id = r.id"
    f" WHERE r.kind = {_KIND.number} AND r.dead = 0 AND (r.sort_zh, r.key) > (?, ?)"
    f" ORDER BY r.sort_zh, r.key LIMIT {_PAGE + 1}"
)


class Operation(NamedTuple):
    """`holds` tells after all of them whether the last one, by its number, did what it should."""

    road: Callable[[Stand], Road]
    holds: Callable[[Session, Stand, int], bool]


def run(folder: Path, effort: Effort, sizes: Sequence[int], cache: Path) -> Table:
    """Every operation at every size in turn, against the same in the smallest store."""
    lines: list[Line] = []
    with ExitStack() as opened:
        stands = [
            opened.enter_context(closing(stand(folder / str(size), size, cache))) for size in sizes
        ]
        for place, (name, operation) in enumerate(OPERATIONS.items()):
            lines += _grown(name, stands, _measured(operation, stands, effort, place * _APART))
        for name, part in PAGES.items():
            lines += _pages(name, part, stands, effort)
    return Table("Growth with the number of companies", tuple(lines), (CHECKED,))


CHECKED = (
    "what the acts left was read again; pages were compared with the same query's by other roads"
)


def _measured(operation: Operation, stands: Sequence[Stand], effort: Effort, start: int) -> Samples:
    samples = measure({_at(s): operation.road(s) for s in stands}, effort, start)
    last = start + (effort.pairs + 1) * effort.size - 1
    for each_ in stands:
        with each_.store.reading() as session:
            if not operation.holds(session, each_, last):
                raise AssertionError("the last operation did not do what it should")
    return samples


def _at(stand_: Stand) -> str:
    return f"{stand_.size:,}"


def _grown(name: str, stands: Sequence[Stand], samples: Samples) -> list[Line]:
    smallest, *others = map(_at, stands)
    first = samples[smallest]
    grown = (
        against(f"{name}, {size}", samples[size], f"at {smallest}", first, GOAL) for size in others
    )
    return [alone(f"{name}, {smallest}", first), *grown]


def _save(at: Stand, number: int) -> None:
    at.store.act(LABEL, lambda session: session.add(company(at.size + number)))


def _change(at: Stand, id_: Any, number: int) -> None:
    at.store.act(LABEL, lambda session: change_company(session.get_one(Company, id_), number))


def _saved(session: Session, at: Stand, number: int) -> bool:
    found = session.get_one(Company, draft_id(3, at.size + number))
    return found.name == company(at.size + number).name and not found.deleted


def _changed(session: Session, at: Stand, number: int) -> bool:
    expected = company(0)
    change_company(expected, number)
    return session.get_one(Company, at.spread(number)).notes == expected.notes


def _storied(at: Stand) -> Road:
    """A company with twenty entries, whose story is read again and again."""
    number = len(OPERATIONS) * _APART
    _save(at, number)
    id_ = draft_id(3, at.size + number)
    for change in range(1, _ENTRIES):
        _change(at, id_, change)

    def read(_number: int) -> None:
        with at.store.reading() as session:
            if len(history(session, id_)) != _ENTRIES:
                raise AssertionError("the story is not whole")

    return each(read)


def _undone(at: Stand) -> Road:
    """Companies are saved first, uncounted, and then taken back, the last one first."""

    def ready(numbers: range) -> Callable[[], object]:
        for number in numbers:
            _save(at, number)
        return lambda: [at.store.undo() for _ in numbers]

    return ready


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "save a company": Operation(lambda at: each(lambda n: _save(at, n)), _saved),
        "change two fields": Operation(
            lambda at: each(lambda n: _change(at, at.spread(n), n)), _changed
        ),
        "history of 20 entries": Operation(_storied, lambda *_: True),
        "undo a save": Operation(
            _undone,
            lambda session, at, n: session.get_one(Company, draft_id(3, at.size + n)).deleted,
        ),
    }
)
# By how much of the list lies before them.
PAGES: Mapping[str, float] = MappingProxyType(
    {"first page": 0.0, "middle page": 0.5, "last page": 1.0}
)


def _pages(name: str, part: float, stands: Sequence[Stand], effort: Effort) -> list[Line]:
    roads: dict[str, Road] = {}
    for each_ in stands:
        for rival, road in _page_roads(each_, part).items():
            roads[f"{rival}{_at(each_)}"] = road
    samples = measure(roads, effort)
    beside = (
        against(f"{name}, {size}", samples[size], rival, samples[f"{rival}{size}"], goal)
        for size in map(_at, stands)
        for rival, goal in ((CORE, PAGE_GOAL), (RAW, None))
    )
    return [*_grown(name, stands, samples)[1:], *beside]


def _page_roads(at: Stand, part: float) -> dict[str, Road]:
    """The page, and the same rows read by Core and by the driver; they must be the same rows."""
    place = _place(at, part)
    selection = Selection(after=place[1] or None, limit=_PAGE)

    def ours(_number: int = 0) -> Page:
        with at.store.reading() as session:
            return page(session, _KIND, "zh", selection, _FIELDS)

    def core(_number: int = 0) -> Sequence[Any]:
        with at.store.reading() as session:
            given = {"sort": place[0], "after": place[1]}
            return session.connection().execute(_CORE_PAGE, given).all()

    def raw(_number: int = 0) -> list[Any]:
        return list(at.cursor.execute(_RAW_PAGE, place))

    ids = [row.id for row in ours().rows]
    if [row.id for row in core()][:_PAGE] != ids or len(ids) != _PAGE:
        raise AssertionError("the page is not that of Core")
    if [row[1] for row in raw()][:_PAGE] != [id_.bytes for id_ in ids]:
        raise AssertionError("the page is not that of the raw query")
    return {"": each(ours), CORE: each(core), RAW: each(raw)}


def _place(at: Stand, part: float) -> tuple[str, int]:
    """Sort text and key of the record behind which the page begins; empty for the first page."""
    if not part:
        return "", 0
    (count,) = at.cursor.execute(f"SELECT count(*) {_OF_RECORDS}").fetchone()
    chosen = f"SELECT r.sort_zh, r.key {_OF_RECORDS} ORDER BY 1, 2 LIMIT 1 OFFSET ?"
    sort, key = at.cursor.execute(chosen, (int((count - 1 - _PAGE) * part),)).fetchone()
    return sort, key
