"""The people who serve the company."""

from collections.abc import Iterator

from exports.briefing.facts import Fact, two_abreast
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.cover import Host
from exports.briefing.phrases import Phrases
from exports.briefing.sections.cover import mail_line, named
from exports.typesetting import grid, styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Page

TEAM_SHARES = (1.3, 4.6, 1.4, 4.7)


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
        yield page.heading(named(host.person, say))
        yield from two_abreast(_reached(host, say, page), page, shares=TEAM_SHARES, strong=False)


def _reached(host: Host, say: Phrases, page: Page) -> tuple[list[Fact], list[Fact]]:
    """What a person does, and how to reach them."""
    room = grid.columns_of(TEAM_SHARES, grid.WIDTH)[-1][1]
    mails = (mail_line(mail, styles.TABLE, room, page) for mail in host.mails)
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
