"""The packs by this product's own typesetting, as its sections use it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from benchmarks.packs.contents import (
    COVER,
    DIAGRAM,
    FIRST_YEAR,
    Both,
    Contact,
    Contents,
    Numbers,
    Park,
    words,
)
from benchmarks.packs.own_blocks import Cards, Entries, PictureCover
from exports.typesetting import styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.chart_model import Chart, Kind, Series
from exports.typesetting.charts import chart
from exports.typesetting.document import typeset
from exports.typesetting.page import Entry, Page, Running
from exports.typesetting.palette import Ink
from exports.typesetting.press import About
from exports.typesetting.standing import Standing
from exports.typesetting.text import Text

ABOUT = "ours"
MADE = date(2026, 11, 23)
PLOT_SHARES = (2, 2, 3, 2, 3)
FIRM_SHARES = (3.4, 4.1, 2.9, 1.6)
HOUR_SHARES = (1.2, 3.6, 4.3, 2.9)
FACT_SHARES = (2.6, 3.4, 2.6, 3.4)
FIGURE_SHARES = (5, 5, 2)


def engine(pictures: Path) -> Callable[[Contents], bytes]:
    """What sets a pack with the pictures of this folder, and gives its file."""
    return lambda pack: _Pack(pack, pictures).pdf()


class _Pack:
    def __init__(self, pack: Contents, pictures: Path) -> None:
        self.pack = pack
        self.pictures = pictures
        self.standing = Standing()
        title = words()["title"]
        running = Running(
            zone=Pair(f"{title.joined} · {pack.investor.en}"),
            addressee="",
            foot=_pair(words()["issuer"]),
            numbering=Pair("第 {n} 页 / 共 {m} 页", "Page {n} of {m}"),
            continued=Pair("续表", "continued"),
        )
        self.page = Page(running, "zh", "en")

    def pdf(self) -> bytes:
        about = About(words()["title"].joined, words()["issuer"].zh, "zh", MADE)
        made = typeset(self.page, self._blocks(), about)
        if made.missing or made.overfull:
            raise AssertionError(f"not all could be set: {made.missing} {made.overfull}")
        return made.pdf

    def _blocks(self) -> Iterator[Block]:
        entries = Entries(
            [self.page.texts(_pair(name), styles.BODY) for name in self.pack.sections]
        )
        yield self._cover()
        yield self.page.title(_pair(words()["contents"]))
        yield entries
        for name, blocks in zip(self.pack.sections, self._sections(), strict=True):
            yield from self.standing.watched(name.en, self._section(name, blocks))
        yield entries.numbered(list(self._numbers()))

    def _cover(self) -> PictureCover:
        text, said, investor = self.page.text, words(), self.pack.investor
        title = styles.COVER.inked(Ink.ACCENT)
        return PictureCover(
            self.page.picture(self.pictures / COVER, "", "").picture,
            (
                text(said["title"].zh, title),
                text(said["title"].en, title, "en"),
                text(investor.joined, styles.COVER_SECOND.inked(Ink.TEXT)),
                text(said["day"].joined, styles.COVER_SECOND.inked(Ink.TEXT)),
            ),
        )

    def _section(self, name: Both, blocks: Iterator[Block]) -> Iterator[Block]:
        yield self.page.title(_pair(name))
        yield from blocks

    def _numbers(self) -> Iterator[Text]:
        for name in self.pack.sections:
            yield self.page.text(str(self.standing.sheets(name.en).start), styles.BODY)

    def _sections(self) -> Iterator[Iterator[Block]]:
        yield from map(self._prose, self.pack.texts)
        yield self._figures()
        yield self._industries()
        yield from map(self._park, self.pack.parks)
        yield self._plots()
        yield self._table("firm_head", self.pack.firms, FIRM_SHARES)
        yield self._table("hour_head", self.pack.programme, HOUR_SHARES)
        yield self._people()

    def _prose(self, texts: tuple[Both, ...]) -> Iterator[Block]:
        return (self.page.paragraph(_pair(text)) for text in texts)

    def _figures(self) -> Iterator[Block]:
        rows = [
            (name.zh, _english(name.en), Entry(value, end=True))
            for name, value in self.pack.figures
        ]
        head = ("指标", _english("Indicator"), Entry("数值 Value", end=True))
        yield self.page.table(head, rows, FIGURE_SHARES)
        years = tuple(str(FIRST_YEAR + at) for at in range(len(self.pack.inflow[0])))
        series = zip(words()["series"], self.pack.inflow, strict=True)
        yield self._chart(Kind.STACKED, words()["inflow"], years, series)

    def _industries(self) -> Iterator[Block]:
        names = tuple(_pair(name) for name, _ in self.pack.industries)
        values = tuple(value for _, value in self.pack.industries)
        yield self._chart(Kind.LYING, words()["shares"], names, [(words()["shares"], values)])
        months = tuple(f"{at}月" for at in range(1, len(self.pack.months[0]) + 1))
        series = zip(words()["years"], self.pack.months, strict=True)
        yield self._chart(Kind.LINE, words()["months"], months, series)

    def _chart(
        self,
        kind: Kind,
        title: Both,
        categories: tuple[Pair | str, ...],
        series: Iterable[tuple[Both, Numbers]],
    ) -> Block:
        made = tuple(Series(_pair(name), values) for name, values in series)
        return chart(self.page, Chart(kind, _pair(title), categories, made))

    def _park(self, park: Park) -> Iterator[Block]:
        yield self.page.picture(self.pictures / park.photograph, "", "")
        labelled = [(Entry(_pair(name), quiet=True), value) for name, value in park.facts]
        pairs = zip(labelled[::2], labelled[1::2], strict=True)
        yield self.page.table((), [(*left, *right) for left, right in pairs], FACT_SHARES)
        yield from self._prose(park.text)

    def _plots(self) -> Iterator[Block]:
        yield self.page.picture(self.pictures / DIAGRAM, _pair(words()["diagram"]), "")
        yield from self._table("plot_head", self.pack.plots, PLOT_SHARES)

    def _table(
        self, head: str, rows: tuple[tuple[str, ...], ...], shares: tuple[float, ...]
    ) -> Iterator[Block]:
        yield self.page.table(words()["words"][head], rows, shares)

    def _people(self) -> Iterator[Block]:
        yield Cards({person.vcard: self._card(person) for person in self.pack.people})

    def _card(self, person: Contact) -> tuple[Text, ...]:
        lines = (person.phone, person.mail)
        return (
            *self.page.texts(person.name.joined, styles.PERSON),
            *self.page.texts(_pair(person.role), styles.BODY, styles.TABLE),
            *(self.page.text(line, styles.TABLE) for line in lines),
        )


def _pair(both: Both) -> Pair:
    return Pair(both.zh, both.en)


def _english(words: str) -> Pair:
    return Pair("", words)
