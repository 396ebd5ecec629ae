"""Small frozen values, valid by construction, replaced whole and never changed in place."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from resources.i18n import N_
from storage.errors import UserError

SQUARE_METRES = {
    "m2": Decimal(1),
    "ha": Decimal(10_000),
    "mu": Decimal(2_000) / 3,
    "acre": Decimal("4046.8564224"),
}

PERIODS = ("", "month", "year")  # in which a price is paid: once, or again and again


class NotAValueError(UserError):
    """A value that cannot exist, such as a period that ends before it begins."""


class TextStatus(StrEnum):
    """How far a text may be trusted, in rising order."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"

    @property
    def printable(self) -> bool:
        return self is not TextStatus.DRAFT


class Version(Struct, frozen=True, omit_defaults=True):
    """A text in one language; for a translation also what it was translated from."""

    text: str
    status: TextStatus = TextStatus.DRAFT
    source: str = ""
    source_hash: str = ""

    @property
    def hash(self) -> str:
        return text_hash(self.text)


def text_hash(text: str) -> str:
    """Names one wording; 64 bits tell wordings of one text apart."""
    return sha256(text.encode()).hexdigest()[:16]


class LocalizedText(Struct, frozen=True):
    """One meaning in several languages, each with its own state of review.

    Languages are BCP 47 tags as the term base lists them: zh, en, ja, ko, de, fr, zh-Hant.
    """

    versions: Mapping[str, Version] = {}

    @classmethod
    def of(cls, status: TextStatus = TextStatus.DRAFT, /, **texts: str) -> Self:
        """Texts by language, none of them a translation of another."""
        return cls({language: Version(text, status) for language, text in texts.items() if text})

    def __bool__(self) -> bool:
        return bool(self.versions)

    def __deepcopy__(self, _memo: object) -> Self:
        return self  # it never changes: the default of a field is shared by all records

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.versions.items(), key=lambda item: item[0])))

    def __iter__(self) -> Iterator[str]:
        return iter(self.versions)

    def text(self, language: str) -> str:
        """The text in exactly this language, or nothing."""
        version = self.versions.get(language)
        return version.text if version else ""

    def best(self, *languages: str) -> str:
        """The first text found in the order of languages, then in any language."""
        for language in (*languages, *self.versions):
            if found := self.text(language):
                return found
        return ""

    def stale(self, language: str) -> bool:
        """Whether the text was translated from a wording that no longer stands."""
        version = self.versions.get(language)
        if version is None or not version.source:
            return False
        source = self.versions.get(version.source)
        return source is None or source.hash != version.source_hash

    def printable(self, language: str) -> bool:
        """Reviewed or approved, and not stale: what an investor's pack may print."""
        version = self.versions.get(language)
        return version is not None and version.status.printable and not self.stale(language)

    def written(
        self, language: str, text: str, status: TextStatus = TextStatus.DRAFT, *, source: str = ""
    ) -> "LocalizedText":
        """With a new wording; an empty text takes the language away.

        A translation (`source` names its language) remembers the source's wording of now.
        """
        rest = {k: v for k, v in self.versions.items() if k != language}
        if not text:
            return LocalizedText(rest)
        origin = self.versions.get(source)
        version = Version(text, status, source, origin.hash) if origin else Version(text, status)
        return LocalizedText({**self.versions, language: version})

    def approved(self, language: str, status: TextStatus = TextStatus.APPROVED) -> "LocalizedText":
        """The same wording with a new status, taken as true to its source as it reads now."""
        version = self.versions[language]
        origin = self.versions.get(version.source)
        seen = origin.hash if origin else version.source_hash
        marked = replace(version, status=status, source_hash=seen)
        return LocalizedText({**self.versions, language: marked})


class PersonName(Struct, frozen=True, omit_defaults=True):
    """A person's name in the person's own order; the order is never a setting of ours.

    `native` is the name as its owner writes it, `chinese` the Chinese name used here, `order` is
    "family_first" or "given_first", `honorific` the word that goes with it (先生, 様, Dr.).
    """

    native: str = ""
    family: str = ""
    given: str = ""
    order: str = ""
    romanised: str = ""
    chinese: str = ""
    kana: str = ""
    honorific: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, part) for part in self.__struct_fields__)

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    def shown(self, language: str) -> str:
        """The name for a reader of this language, without the honorific."""
        if language.startswith("zh"):
            return self.chinese or self.native or self.romanised or self.joined()
        if language in ("ja", "ko"):
            return self.native or self.romanised or self.joined()
        return self.romanised or self.native or self.joined()

    def joined(self) -> str:
        """Family and given name put together in the person's order."""
        parts = (self.family, self.given)
        return " ".join(p for p in (parts if self.order == "family_first" else parts[::-1]) if p)


class Country(Struct, frozen=True):
    """A country or region by its ISO 3166 alpha-2 code; names to show come from the term base."""

    code: str

    def __post_init__(self) -> None:
        if not (len(self.code) == 2 and self.code.isascii() and self.code.isupper()):
            raise NotAValueError(
                N_("“{code}” is not a code of a country or region."), code=self.code
            )


class Money(Struct, frozen=True, omit_defaults=True):
    """An amount in its own currency; amounts of different currencies are never added.

    `rate` is RMB for one unit of the currency on `rate_date`, as `source` published it.
    """

    amount: Decimal
    currency: str
    rate: Decimal | None = None
    rate_date: date | None = None
    source: str = ""

    def __post_init__(self) -> None:
        if not self.amount.is_finite():
            raise NotAValueError(N_("An amount must be a number."))
        if not (len(self.currency) == 3 and self.currency.isascii() and self.currency.isupper()):
            raise NotAValueError(N_("“{code}” is not a code of a currency."), code=self.currency)


class PriceBand(Struct, frozen=True, omit_defaults=True):
    """From low to high in one currency, per unit of area ("mu", "m2"), good until a day.

    A rent is paid each `period`: "month" or "year"; a price that is paid once has none.
    """

    low: Decimal
    high: Decimal
    currency: str
    per: str
    valid_until: date | None = None
    period: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise NotAValueError(N_("A price range goes from a lower to a higher price."))
        if self.period not in PERIODS:
            raise NotAValueError(N_("“{period}” is not a period of a rent."), period=self.period)

    def expired(self, today: date) -> bool:
        return self.valid_until is None or self.valid_until < today


class Area(Struct, frozen=True):
    """An area as it was stated; 1 mu = 666.67 m² = 0.0667 ha = 0.1647 acre."""

    amount: Decimal
    unit: str = "mu"

    def __post_init__(self) -> None:
        if not self.amount.is_finite() or self.amount < 0:
            raise NotAValueError(N_("An area cannot be negative."))
        if self.unit not in SQUARE_METRES:
            raise NotAValueError(N_("“{unit}” is not a unit of area."), unit=self.unit)

    def within(self, unit: str) -> Decimal:
        """The same area in another unit, unrounded."""
        return self.amount * SQUARE_METRES[self.unit] / SQUARE_METRES[unit]


class Period(Struct, frozen=True):
    """From one day to another, both counted."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise NotAValueError(N_("A period cannot end before it begins."))

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


class Place(Struct, frozen=True, omit_defaults=True):
    """A point on the globe and the datum of its coordinates (WGS-84, GCJ-02, CGCS2000)."""

    latitude: float
    longitude: float
    datum: str = "CGCS2000"

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise NotAValueError(N_("There is no such place on the globe."))


class Outline(Struct, frozen=True):
    """A closed ground plan: corners in metres east and north of its own south-west corner."""

    corners: tuple[tuple[float, float], ...]

    def __post_init__(self) -> None:
        if len(self.corners) < 3:
            raise NotAValueError(N_("A ground plan needs at least three corners."))


class Offset(Struct, frozen=True):
    """Metres east and north of the south-west corner of a plan."""

    east: float
    north: float


class Hall(Struct, frozen=True, omit_defaults=True):
    """A building by its section: bays of a span in metres, clear height to the hook in metres.

    `floor_load` is in t/m², `crane` in t.
    """

    bays: int
    span: Decimal
    clear_height: Decimal
    floor_load: Decimal | None = None
    crane: Decimal | None = None

    def __post_init__(self) -> None:
        if self.bays < 1 or self.span <= 0 or self.clear_height <= 0:
            raise NotAValueError(N_("A hall has at least one bay, a span and a height."))
