"""A chart as what it says: categories, series, and the one sentence that it proves."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from math import isfinite

from exports.typesetting.blocks import Pair
from exports.typesetting.page import Words

MOST_SERIES = 4
MOST_BARS = 9
FEWEST_POINTS = 2


class Kind(Enum):
    """How the values are shown: bars for times, lying bars for ranks, spans for a calendar."""

    BAR = auto()
    LYING = auto()
    SPAN = auto()
    STACKED = auto()
    LINE = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where something lasts; a moment if both are the same."""

    start: float
    end: float
    words: Words = ""


Value = float | Span | None


@dataclass(frozen=True, slots=True)
class Series:
    """Values in the order of the categories, nothing where one is not known."""

    name: Words
    values: tuple[Value, ...]


def plain(value: float) -> str:
    """A figure with commas, as short as it is exact."""
    return f"{value:,.12g}"


@dataclass(frozen=True, slots=True)
class Chart:
    """What every painter of a chart is given. `strong` is the category the sentence is about.

    `form` writes a value in the leading language. `details` are said beside each category of
    spans, under `heads`: those of the categories, the details and the scale.
    """

    kind: Kind
    title: Words
    categories: tuple[Words, ...]
    series: tuple[Series, ...]
    unit: Words = ""
    strong: int | None = None
    sentence: Words = ""
    source: Words = ""
    form: Callable[[float], str] = plain
    details: tuple[Words, ...] = ()
    heads: tuple[Words, Words, Words] = ("", "", "")

    def __post_init__(self) -> None:
        """Refuse with ValueError what no painter can show truly."""
        if not self.categories or not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError("a chart has categories and one to four series")
        if any(len(series.values) != len(self.categories) for series in self.series):
            raise ValueError("each series needs one value for each category")
        if self.kind in (Kind.BAR, Kind.STACKED) and len(self.categories) > MOST_BARS:
            raise ValueError("bars beyond nine are not read any more")
        if self.kind in (Kind.BAR, Kind.LYING) and len(self.series) > 1:
            raise ValueError("these bars show one series")
        if not all(map(self._can_show, self.all_values())):
            raise ValueError("values are from zero up, and spans do not end before they start")

    def all_values(self) -> list[Value]:
        return [value for series in self.series for value in series.values]

    def numbers(self, series: int = 0) -> list[float | None]:
        """The values of a series that is no calendar."""
        values = self.series[series].values
        return [None if isinstance(value, Span) else value for value in values]

    def total(self, category: int) -> float:
        """Of all series in a category; what is not known counts nothing."""
        return sum(self.numbers(at)[category] or 0 for at in range(len(self.series)))

    def highest(self) -> float:
        """The largest value, sum or end that is shown; at least a little."""
        if self.kind is Kind.STACKED:
            return max(map(self.total, range(len(self.categories)))) or 1.0
        ends = [value.end if isinstance(value, Span) else value for value in self.all_values()]
        return max((end for end in ends if end is not None), default=0) or 1.0

    def table(self) -> list[list[str]]:
        """All values as rows of text in the leading language, a head first."""
        head = [_lead(self.unit), *(_lead(series.name) for series in self.series)]
        return [head] + [
            [_lead(name), *(self._said(series.values[at]) for series in self.series)]
            for at, name in enumerate(self.categories)
        ]

    def alternative(self) -> str:
        """The same as one text, for those who cannot see the chart."""
        rows = "\n".join("\t".join(row) for row in self.table())
        return f"{_lead(self.title)}\n{rows}\n{_lead(self.sentence)}".strip()

    def _said(self, value: Value) -> str:
        if value is None:
            return ""
        if isinstance(value, Span):
            return f"{self.form(value.start)}–{self.form(value.end)}"
        return self.form(value)

    def _can_show(self, value: Value) -> bool:
        if value is None:
            return True
        if isinstance(value, Span) or self.kind is Kind.SPAN:
            fits = isinstance(value, Span) and self.kind is Kind.SPAN
            return fits and isinstance(value, Span) and 0 <= value.start <= value.end < 1e12
        return isfinite(value) and value >= 0


def _lead(words: Words) -> str:
    return words.lead or words.second if isinstance(words, Pair) else words
