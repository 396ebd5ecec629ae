"""Names for thousands of invented companies, no two written alike in their own language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import gcd
from random import Random
from typing import NamedTuple

from resources.terms import pinyin
from storage.demonstration.people import plain_letters
from storage.demonstration.script import Row, rows, whole_file
from storage.values import Country, LocalizedText, TextStatus, Version

AT_ONCE = 1000  # names whose markets are drawn together
_HAN = ("zh", "zh-Hant")


class Part(NamedTuple):
    """A part of a name as its owner writes it, in Chinese and in Latin letters."""

    native: str
    chinese: str
    romanised: str


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company's name and what follows from it; `people` is the language of its people."""

    name: LocalizedText
    site: str
    country: Country
    people: str
    sector: str


def company_names(random: Random) -> Iterator[CompanyName]:
    """Names without end, from the markets by their weights."""
    markets: Mapping[str, Row] = whole_file("crowd")["market"]
    streams = {language: _Market(language, row).names(random) for language, row in markets.items()}
    weights = [row["weight"] for row in markets.values()]
    while True:
        for language in random.choices(list(markets), weights, k=AT_ONCE):
            yield next(streams[language])


class _Market:
    """The words that the names of one market are made of."""

    def __init__(self, language: str, row: Row) -> None:
        self.language = language
        self.row = row
        self.countries = [Country(code) for code in row["countries"]]
        self.first = self._parts(row["first"])
        self.second = self._parts(row["second"])
        self.before = [Part("", "", ""), *self._parts(row["before"])]
        self.making = rows("crowd", "making")

    def names(self, random: Random) -> Iterator[CompanyName]:
        sizes = len(self.first), len(self.second), len(self.making)
        combinations = _shuffled(sizes[0] * sizes[1] * sizes[2], random)
        for round_, place in combinations:
            rest, making = divmod(place, sizes[2])
            pair = self.first[rest // sizes[1]], self.second[rest % sizes[1]]
            country = random.choice(self.countries)
            yield self._company(round_, pair, self.making[making], country)

    def _parts(self, written: Sequence[str]) -> list[Part]:
        return [self._part(*text.split("/")) for text in written]

    def _part(self, native: str, chinese: str = "", romanised: str = "") -> Part:
        if self.language in _HAN:
            return Part(native, chinese or native, pinyin(chinese or native))
        return Part(native, chinese, romanised or native)

    def _company(
        self, round_: int, pair: tuple[Part, Part], made: Row, country: Country
    ) -> CompanyName:
        turn, before = divmod(round_, len(self.before))
        parts = self.before[before], *pair
        number = str(turn + 1) if turn else ""
        native, chinese, latin = ("".join(texts) for texts in zip(*parts, strict=True))
        latin = latin[:1].upper() + latin[1:]
        site = plain_letters(latin) + number
        return CompanyName(
            name=self._name(native + number, chinese + number, f"{latin} {number}".strip(), made),
            site=f"{site}-{made['en'].lower().replace(' ', '-')}.example",
            country=country,
            people=self.row["people"],
            sector=made["sector"],
        )

    def _name(self, native: str, chinese: str, latin: str, made: Row) -> LocalizedText:
        """The company's own name, and what it is called in Chinese and English."""
        own = self.language
        product = made.get(own, made["en"])
        space = "" if own in (*_HAN, "ja", "ko") else " "
        told = {
            own: f"{native}{space}{product}{self.row['form']}",
            "zh": f"{chinese}{made['zh']}{self.row['form_zh']}",
            "en": f"{latin} {product if space else made['en']}{self.row['form_en']}",
        }
        original = Version(told.pop(own), TextStatus.REVIEWED)
        translated = {
            tag: Version(text, TextStatus.REVIEWED, own, original.hash)
            for tag, text in told.items()
        }
        return LocalizedText({own: original, **translated})


def _shuffled(total: int, random: Random) -> Iterator[tuple[int, int]]:
    """Every number below the total once, far apart from each other; then all again, and so on."""
    step = random.randrange(total // 3, total)
    while gcd(step, total) != 1:
        step += 1
    at, round_ = random.randrange(total), 0
    while True:
        for _ in range(total):
            at = (at + step) % total
            yield round_, at
        round_ += 1
