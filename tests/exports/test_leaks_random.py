"""Nothing of a random store that is not for a paper's reader is in the paper, whichever it is."""

import io
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from exports.reports.brief import make_brief
from exports.reports.brief_content import brief_content
from exports.reports.contact_list import make_contact_list
from exports.reports.contact_list_content import company_list
from exports.reports.letter_content import letter_content
from exports.reports.plot_sheet import make_plot_sheet
from exports.reports.plot_sheet_content import plot_sheet_content
from exports.reports.thank_you import make_thank_you
from storage.disclosure import Disclosure
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.place import Plot
from storage.entities.unit import Staff
from storage.entities.visit import Commitment, Visit
from storage.store import Store
from tests.exports.briefing import world as zone
from tests.exports.briefing.rich_world import enrich
from tests.exports.random_store import SEALED_DAYS, SEALED_NUMBERS, TODAY, RandomStore
from tests.oracle.leak_oracle import leaks

ORDERS = (("zh", "en"), ("en", "zh"))
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
QUICK, FULL = 6, 200
# What a company that is settled here lets others know of it.
NAMED = {"name", "short_name", "products"}


@dataclass(frozen=True)
class Reader:
    """Who reads a paper: a company, everybody (no company), or the office up to a class."""

    company: object = None
    inside: Disclosure | None = None


def class_of(record):
    return Disclosure[record.visibility.upper()] if record.visibility else Disclosure.PUBLIC


def whose(record):
    return record.id if isinstance(record, Company) else getattr(record, "company", None)


def is_kept_from(reader, said):
    """By the rules as they are written down, not by the code that obeys them."""
    record, field = said.record, said.field
    if isinstance(record, Contact) and field.name == "diet" and record.diet_consent is None:
        return True
    if reader.inside is not None:
        return _is_kept_inside(reader, record, field)
    bound = Disclosure.ADDRESSEE if reader.company == whose(record) else Disclosure.PUBLIC
    if isinstance(record, Company) and record.id != reader.company:
        settled = record.settled_in is not None or record.settled_since is not None
        named = record.may_be_named and settled and class_of(record) <= Disclosure.ADDRESSEE
        return not (named and reader.company and field.name in NAMED and said.printable)
    foreign = whose(record) not in (None, reader.company)
    closed = max(field.disclosure, class_of(record)) > bound
    return foreign or closed or not said.printable or _is_untold(record, field)


def _is_kept_inside(reader, record, field):
    foreign = whose(record) not in (None, reader.company)
    return foreign or max(field.disclosure, class_of(record)) > reader.inside


def _is_untold(record, field):
    """Records and fields that are told to no investor for what stands in other fields."""
    if isinstance(record, Staff):
        return record.left or not record.may_be_named
    if isinstance(record, Plot):
        return record.availability not in ("available", "in_talks")
    if isinstance(record, Contact):
        return not agreed(record)
    if isinstance(record, Visit) and field.name == "minutes":
        return record.minutes_agreed is None
    if isinstance(record, Commitment):
        review = (record.review_number, record.review_on, record.review_basis)
        late = record.side == "us" and record.due is not None and record.due < TODAY
        return record.state != "open" or late or (record.preferential and not all(review))
    return False


def agreed(person):
    """Whether there is a basis for naming the person today."""
    given = person.consent_basis and (person.consent_basis != "consent" or person.consent_on)
    return bool(given) and not (person.consent_until and person.consent_until < TODAY)


def sealed(reader):
    """Days and numbers that stand in no field the reader may see."""
    bound = reader.inside if reader.inside is not None else Disclosure.ADDRESSEE
    for disclosure, day in SEALED_DAYS.items():
        if disclosure > bound:
            yield from (f"{day:%d %B %Y}", f"{day.year}年{day.month}月{day.day}日", f"{day:%Y%m%d}")
            yield str(SEALED_NUMBERS[disclosure])


def pack(session, made, order):
    """Two plots that are offered are asked for, and all that are not."""
    known = offered(made)
    asked = [*known[:2], *(p.id for p in made.records["plot"] if p.id not in known)]
    choices = {"languages": order, "today": TODAY, "plots": asked}
    told, out = content_for(session, made.company.id, **choices), io.BytesIO()
    result = make_pack(told, languages=order, out=out)
    return Reader(made.company.id), out.getvalue(), result.sections


def letter(session, made, order):
    content = letter_content(session, made.company.id, languages=order, today=TODAY)
    return Reader(made.company.id), bytes_of(make_thank_you, content), ()


def plot(session, made, order):
    """The sheet on the first that is offered."""
    content = plot_sheet_content(session, offered(made)[0], languages=order, today=TODAY)
    return Reader(), bytes_of(make_plot_sheet, content), ()


def contacts(session, made, order):
    content = company_list(session, made.company.id, TODAY)
    return inside(made.company.id), bytes_of(make_contact_list, content), ()


def brief(session, made, order, *, leader=False):
    content = brief_content(session, made.company.id, now=NOW, leader=leader)
    return inside(made.company.id, leader=leader), bytes_of(make_brief, content), ()


def leaders_brief(session, made, order):
    return brief(session, made, order, leader=True)


def inside(firm, *, leader=False):
    return Reader(firm, Disclosure.RESTRICTED if leader else Disclosure.INTERNAL)


# Every paper, with the orders of languages that it is made in.
TWICE = (pack, letter, plot)
ONCE = (contacts, brief, leaders_brief)


def bytes_of(make, content):
    out = io.BytesIO()
    make(content, out=out)
    return out.getvalue()


def offered(made):
    return [
        plot.id
        for plot in made.records["plot"]
        if plot.availability in ("available", "in_talks") and class_of(plot) is Disclosure.PUBLIC
    ]


def searched(folder, seed, wanted, counts):
    """Make papers of one random store, each in an order of languages, and look for leaks."""
    made = RandomStore(seed)
    with Store(folder / f"store{seed}", create=True) as store:
        zone.keep(store, made.every())
        with store.reading() as session:
            for paper, order in wanted:
                if paper is plot and not offered(made):
                    continue
                reader, pdf, sections = paper(session, made, order)
                search(made, reader, pdf, (seed, paper.__name__, order), counts)
                counts[paper.__name__] += 1
                counts.update(f"section {code}" for code in sections)


def search(made, reader, pdf, about, counts):
    kept = {word for word, said in made.said.items() if is_kept_from(reader, said)}
    found = {leak.canary for leak in leaks(pdf, {*made.said, *sealed(reader)})}
    wrong = found & {*kept, *sealed(reader)}
    assert not wrong, [(*about, word, made.said.get(word)) for word in wrong]
    counts["words kept"] += len(kept)
    counts["words told"] += len(found)


def sections_of_a_full_pack(folder):
    world = enrich(zone.build())
    with Store(folder / "rich", create=True) as store:
        zone.keep(store, zone.records(world))
        with store.reading() as session:
            content = content_for(
                session, world.company.id, languages=("en", "zh"), today=zone.TODAY
            )
    return make_pack(content, languages=("en", "zh"), out=io.BytesIO()).sections


def test_no_paper_of_a_random_store_tells_what_it_may_not(tmp_path):
    """A pack of every other store, and all other papers in turn."""
    counts = Counter()
    for seed in range(QUICK):
        papers = (pack, ONCE[seed // 2]) if seed % 2 == 0 else TWICE[1:]
        order = ORDERS[seed // 2 % 2]
        searched(tmp_path, seed, [(paper, order) for paper in papers], counts)
    print(dict(counts))
    for paper in (*TWICE, *ONCE):
        assert counts[paper.__name__], paper
    for code in sections_of_a_full_pack(tmp_path):
        assert counts[f"section {code}"], code
    assert counts["words told"] > 200


@pytest.mark.torture
@pytest.mark.timeout(0)
def test_no_paper_of_many_random_stores_tells_what_it_may_not(tmp_path):
    counts = Counter()
    wanted = [(paper, order) for paper in TWICE for order in ORDERS]
    wanted += [(paper, ORDERS[0]) for paper in ONCE]
    for seed in range(QUICK, QUICK + FULL):
        searched(tmp_path, seed, wanted, counts)
    print(dict(counts))
