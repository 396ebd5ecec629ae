"""The sections of a pack: each makes its blocks from the printed content, or makes none."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from exports.briefing import wording
from exports.briefing.closing import sources
from exports.briefing.facts import Fact, two_abreast
from exports.briefing.parts import Briefing, Figure, Host, Person, Step
from exports.briefing.persons import addressed
from exports.briefing.phrases import Phrases, Value, shortened
from exports.briefing.plot_pages import plots
from exports.typesetting import grid, styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import CoverWords, Entry, Number, Page, Words
from exports.typesetting.styles import Style
from exports.typesetting.table import Table

TEAM_SHARES = (1.3, 4.6, 1.4, 4.7)

Section = Callable[[Briefing, Phrases, Page], Iterator[Block]]


def cover(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Whom it is for, from whom, and until when it holds."""
    words = briefing.cover
    facts: list[tuple[Words, Words]] = [
        (say.pgettext("cover", "Date"), say.each(partial(wording.day, words.made))),
        (say.pgettext("cover", "No."), words.number),
    ]
    if words.valid_until:
        until = say.each(partial(wording.day, words.valid_until))
        facts.insert(1, (say.pgettext("cover", "Valid until"), until))
    yield page.cover(
        CoverWords(
            title=say.pgettext("title", "Investment briefing"),
            zone=zone_name(briefing, say),
            place=zone_name(briefing, say),
            addressee=(say.pgettext("cover", "Prepared for"), *_addressee(briefing, say)),
            host=list(_host(briefing, say, page)),
            facts=facts,
        )
    )


def zone_name(briefing: Briefing, say: Phrases) -> Pair:
    """The zone by which the hosts are known, else the issuing unit, else what it does."""
    if known := briefing.cover.zone or briefing.cover.issuer:
        return say.name(known)
    return say.pgettext("cover", "Investment promotion office")


def addressee_name(briefing: Briefing, say: Phrases) -> Pair:
    """The company's name; one in another language where there is none in the pack's."""
    named = say.name(briefing.cover.company)
    if named.lead or named.second:
        return named
    written = shortened(briefing.cover.company_as_written)
    return Pair(written) if written else say.pgettext("cover", "Name to be confirmed")


def _addressee(briefing: Briefing, say: Phrases) -> Iterator[Words]:
    """Line by line in the leading language, then all in one line in the second."""
    company, contact = addressee_name(briefing, say), briefing.cover.contact
    if contact is None:
        yield company
        return
    lines = (_addressed(contact, say), say.words(contact.title), company)
    yield from (Pair(line.lead) for line in lines if line.lead)
    if any(line.second for line in lines):
        yield Pair("", say.each(lambda language: _in_one_line(briefing, contact, language)).second)


def _in_one_line(briefing: Briefing, contact: Person, language: str) -> str:
    """Name, title, company; in Chinese the name stands last."""
    name, title = addressed(contact.name, language), contact.title.text(language)
    written = briefing.cover.company.text(language) or briefing.cover.company_as_written
    company = shortened(written)
    if language.startswith("zh"):
        return f"{company}{title} {name}"
    return ", ".join(filter(None, (name, title, company)))


def _addressed(person: Person, say: Phrases) -> Pair:
    return say.each(partial(addressed, person.name))


def _named(person: Person, say: Phrases) -> Pair:
    return say.each(person.name.shown)


def _host(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Words]:
    issuer, host = say.name(briefing.cover.issuer), briefing.cover.host
    if not briefing.cover.issuer and host is None:
        return
    yield say.pgettext("cover", "Your host") if host else say.pgettext("cover", "Hosted by")
    if host:
        yield _named(host.person, say)
        yield say.words(host.person.title)
    yield issuer
    if host:
        yield "\n".join(
            (
                *host.phones[:1],
                *(_mail(mail, styles.HOST_LINE, grid.width(4), page) for mail in host.mails[:1]),
            )
        )


def _mail(address: str, style: Style, room: float, page: Page) -> str:
    """An address in one line; one that is too long for that is parted after its @."""
    fits = page.text(address, style).width() <= room
    return address if fits else address.replace("@", "@\n", 1)


def glance(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Big figures, each with its source and its day."""
    if not briefing.figures:
        return
    yield page.title(say.pgettext("title", "At a glance"), say.words(briefing.tagline))
    yield from page.figures([_number(figure, say) for figure in briefing.figures])


def _number(figure: Figure, say: Phrases) -> Number:
    lead, *others = say.languages
    told = _scaled(figure, lead)
    label = say.words(figure.name)
    for language in others:
        other = _scaled(figure, language)
        if other.number != told.number and figure.unit.text(language):
            label = Pair(label.lead, _with_unit(say, figure, other).second)
    day = say.each(partial(wording.day, figure.as_of))
    source = say.pgettext("figure", "{source}, {day}", source=figure.source, day=day)
    return Number(told.number, told.unit, label, source)


def _scaled(figure: Figure, language: str) -> wording.Scaled:
    return wording.figure(figure.amount, figure.unit.text(language), language)


def _with_unit(say: Phrases, figure: Figure, other: wording.Scaled) -> Pair:
    """地区生产总值（亿元：1,286）, beside a figure in the unit of the other language."""
    values: dict[str, Value] = {
        "label": figure.name,
        "unit": other.unit,
        "number": other.number,
    }
    if other.unit in figure.unit.by_language.values():
        return say.pgettext("figure", "{label} ({number} {unit})", **values)
    return say.pgettext("figure", "{label} ({unit}: {number})", **values)


def team(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The people who serve the company, with all that is needed to reach them."""
    if not briefing.team:
        return
    yield page.title(
        say.pgettext("title", "Your team here"),
        say.npgettext(
            "team",
            "One person answers for you by name.",
            "{count} people, by name: call any of them.",
            len(briefing.team),
        ),
    )
    for host in briefing.team:
        yield page.heading(_named(host.person, say))
        yield from two_abreast(_reached(host, say, page), page, shares=TEAM_SHARES, strong=False)


def _reached(host: Host, say: Phrases, page: Page) -> tuple[list[Fact], list[Fact]]:
    """What a person does, and how to reach them."""
    room = grid.columns_of(TEAM_SHARES, grid.WIDTH)[-1][1]
    mails = (_mail(mail, styles.TABLE, room, page) for mail in host.mails)
    speaks = say.listed(*(say.label("language", code) for code in host.languages))
    does = [
        (say.pgettext("team", "Position"), say.words(host.person.title)),
        (say.pgettext("team", "For you"), say.words(host.duties)),
    ]
    reached = [
        (say.pgettext("team", "Telephone"), say.listed(*host.phones)),
        (say.pgettext("team", "E-mail"), say.listed(*mails)),
        (say.pgettext("team", "Speaks"), speaks),
    ]
    return [f for f in does if f[1] != Pair("")], [f for f in reached if f[1] != Pair("")]


def next_steps(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Who promised what to whom, the earliest first; left out when nothing was promised."""
    steps = briefing.steps
    if not steps:
        return
    ours = sum(step.ours for step in steps)
    counts = _counts(ours, len(steps) - ours, say)
    agreed = say.pgettext("steps", "{counts}.", counts=say.listed(*counts))
    yield page.title(say.pgettext("title", "Next steps agreed"), agreed)
    yield steps_table(steps, say, page)


def steps_table(steps: Iterable[Step], say: Phrases, page: Page) -> Table:
    """Who does what by when."""
    head = (
        say.pgettext("steps", "Who"),
        say.pgettext("steps", "What"),
        say.pgettext("steps", "In person"),
        say.pgettext("steps", "Due"),
    )
    return page.table(head, (_step(step, say) for step in steps), (1.4, 5.6, 2.6, 2.4))


def _counts(ours: int, yours: int, say: Phrases) -> Iterator[Pair]:
    """How many steps each side takes; nothing of a side that takes none."""
    if ours:
        yield say.npgettext("steps", "{count} step by us", "{count} steps by us", ours)
    if yours:
        yield say.npgettext("steps", "{count} step by you", "{count} steps by you", yours)


def _step(step: Step, say: Phrases) -> tuple[Words | Entry, ...]:
    who = say.pgettext("steps", "We") if step.ours else say.pgettext("steps", "You")
    due = say.pgettext("steps", "To be agreed")
    if step.due:
        due = say.each(partial(wording.day, step.due))
    named = Pair("")
    if step.person:
        named = _named(step.person, say) if step.ours else _addressed(step.person, say)
    return Entry(who, strong=True), say.words(step.promise), named, Entry(due, strong=True)


SECTIONS: tuple[tuple[str, Section], ...] = (
    ("cover", cover),
    ("glance", glance),
    ("plots", plots),
    ("next_steps", next_steps),
    ("team", team),
    ("sources", sources),
)
