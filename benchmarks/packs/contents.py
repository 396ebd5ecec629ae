"""What every engine sets: thirteen pages for one investor, drawn from the words beside this file.

Names and figures change from pack to pack, so that no engine can keep a page as a whole.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Any

PAGES = 13
COVER, DIAGRAM = "cover.jpg", "diagram.jpg"
PHOTOGRAPHS = ("park0.jpg", "park1.jpg", "park2.jpg")
FIRST_YEAR, YEARS, MONTHS = 2018, 8, 12
PLOTS, FIRMS, HOURS = 12, 24, 20
INDUSTRIES = "新材料、装备 Materials, equipment"


@dataclass(frozen=True, slots=True)
class Both:
    """The same in Chinese and in English."""

    zh: str
    en: str

    @property
    def joined(self) -> str:
        """Both in one line."""
        return f"{self.zh} {self.en}"


@dataclass(frozen=True, slots=True)
class Park:
    """A park: its picture's file name, facts as rows of label and value, and two paragraphs."""

    photograph: str
    facts: tuple[tuple[Both, str], ...]
    text: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A person, and what a phone takes over from the code."""

    name: Both
    role: Both
    phone: str
    mail: str

    @property
    def vcard(self) -> str:
        lines = ("BEGIN:VCARD", "VERSION:3.0", f"FN:{self.name.en}", f"TEL:{self.phone}")
        return "\n".join((*lines, f"EMAIL:{self.mail}", "END:VCARD"))


Row = tuple[str, ...]
Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """One pack. A section's title stands in `sections`, in the order of its pages."""

    investor: Both
    sections: tuple[Both, ...]
    texts: tuple[tuple[Both, ...], ...]  # two pages of five paragraphs
    figures: tuple[tuple[Both, str], ...]
    inflow: tuple[Numbers, ...]  # two series, year by year
    industries: tuple[tuple[Both, float], ...]
    months: tuple[Numbers, ...]  # two series, month by month
    parks: tuple[Park, ...]
    plots: tuple[Row, ...]
    firms: tuple[Row, ...]
    programme: tuple[Row, ...]
    people: tuple[Contact, ...]


@cache
def words() -> Mapping[str, Any]:
    """The fixed words, with every pair of languages as Both."""
    read = tomllib.loads(Path(__file__).with_name("contents.toml").read_text(encoding="utf-8"))
    return MappingProxyType({name: _read(value) for name, value in read.items()})


def contents(number: int) -> Contents:
    """The pack with this number; the same each time."""
    chance = Random(number)  # noqa: S311 - invented figures, no secrets
    said = words()
    texts: tuple[Both, ...] = said["paragraphs"]
    return Contents(
        investor=said["investors"][number % len(said["investors"])],
        sections=said["sections"],
        texts=(texts, (*texts[2:], *texts[:2])),
        figures=tuple(
            (row["name"], f"{row['value'] + chance.randint(0, 9):,}") for row in said["figures"]
        ),
        inflow=(_rising(chance, 400, 120), _rising(chance, 300, 90)),
        industries=_industries(chance),
        months=(_months(chance, 5, 0.8), _months(chance, 3, 0.6)),
        parks=tuple(map(_park, range(len(PHOTOGRAPHS)))),
        plots=tuple(_plot(chance, at) for at in range(PLOTS)),
        firms=tuple(_firm(chance) for _ in range(FIRMS)),
        programme=tuple(_hour(chance, at) for at in range(HOURS)),
        people=tuple(_contact(at, row) for at, row in enumerate(said["people"])),
    )


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_read, value))
    if not isinstance(value, dict):
        return value
    if value.keys() == {"zh", "en"}:
        return Both(**value)
    if {"zh", "en"} < value.keys():
        return {"name": Both(value["zh"], value["en"]), "value": value["value"]}
    return {name: _read(each) for name, each in value.items()}


def _rising(chance: Random, start: int, step: int) -> Numbers:
    return tuple(float(start + step * at + chance.randint(0, step)) for at in range(YEARS))


def _months(chance: Random, start: float, step: float) -> Numbers:
    return tuple(round(start + step * at + chance.random() * 2, 1) for at in range(MONTHS))


def _industries(chance: Random) -> tuple[tuple[Both, float], ...]:
    rows = words()["industries"]
    return tuple((row["name"], round(row["value"] + chance.random(), 1)) for row in rows)


def _park(number: int) -> Park:
    values: Iterable[str] = (
        f"{30 + 7 * number} km²",
        f"{120 + 40 * number} ha",
        f"RMB {384 + 20 * number}/m²",
        "RMB 0.66/kWh",
        "300,000 t/d",
        f"{170 + 5 * number} km",
        INDUSTRIES,
        f"{50 + 9 * number},000 m²",
    )
    texts: tuple[Both, ...] = words()["paragraphs"]
    text = (texts[number], texts[(number + 1) % len(texts)])
    return Park(PHOTOGRAPHS[number], tuple(zip(words()["facts"], values, strict=True)), text)


def _plot(chance: Random, number: int) -> Row:
    said = words()["words"]
    area, ratio = chance.randint(20, 200) / 10, chance.randint(10, 39) / 10
    use, state = chance.choice(said["uses"]), chance.choice(said["states"])
    return f"LW-{100 + number}", f"{area:.1f} ha", use, f"{ratio:.1f}", state


def _firm(chance: Random) -> Row:
    said = words()["words"]
    name = chance.choice(said["firm_first"]) + chance.choice(said["firm_second"])
    return (
        f"江州{name}有限公司",
        f"Jiangzhou {chance.choice(said['firm_names'])} Co., Ltd.",
        chance.choice(said["products"]),
        f"{chance.randint(50, 2000):,}",
    )


def _hour(chance: Random, number: int) -> Row:
    said = words()["words"]
    doing: Both = chance.choice(said["activities"])
    clock = f"{8 + number // 2:02d}:{number % 2 * 30:02d}"
    return clock, doing.zh, doing.en, chance.choice(said["places"])


def _contact(number: int, row: Mapping[str, Any]) -> Contact:
    mail = f"{row['mail']}@jiangzhou.example"
    return Contact(row["name"], row["role"], f"+86 500 5550 {1000 + number}", mail)
