"""Plots of land and buildings in the parks, offered and not."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import count, groupby

import msgspec

from storage.demonstration.script import Row, Script, rows, whole_file
from storage.entities.elements import Utility
from storage.entities.record import Record
from storage.values import Area, Hall, Money, Offset, Outline, PriceBand

CNY = "CNY"
UTILITIES_AS_OF = -48  # days from today


def plots(script: Script) -> list[Record]:
    return [_plot(script, row, park, number) for row, park, number in _numbered()]


def _numbered() -> Iterator[tuple[Row, Row, int]]:
    """Each plot with its park, counted park by park."""
    parks = {row["key"]: row for row in rows("parks", "park")}
    for key, found in groupby(rows("plots", "plot"), key=lambda row: str(row["park"])):
        yield from ((row, parks[key], number) for row, number in zip(found, count(1), strict=False))


def _plot(script: Script, row: Row, park: Row, number: int) -> Record:
    form = whole_file("plots")["forms"][row["form"]]
    values = {
        **{name: value for name, value in form.items() if name != "basis"},
        **row,
        "area": Area(Decimal(row["area"])),
        "outline": ground_plan(row),
        "corner": Offset(*map(float, row["corner"])),
        "hall": msgspec.convert(form["hall"], Hall, strict=False) if "hall" in form else None,
        "ground_level": f"{row['ground_level']} m",
        "bearing": f"{row['bearing']} kPa",
        "owner_unit": park["office"],
    }
    utilities = _utilities(script, row)
    if "price" in row:
        values["price"] = _price(script, row)
        values["price_basis"] = form["basis"]
    named = script.localized(park["name"])
    plot = script.record("plot", row["key"], values, park=named, n=number, **_figures(row))
    plot.utilities = utilities
    return plot


def ground_plan(row: Row) -> Outline:
    """A plot between two parallel sides: its depth follows from the area and the front."""
    front, skew = row["front"], row["skew"]
    depth = float(Area(Decimal(row["area"])).within("m2")) / front
    west, east = round(depth - skew / 2, 1), round(depth + skew / 2, 1)
    return Outline(((0.0, 0.0), (float(front), 0.0), (float(front), east), (0.0, west)))


def _figures(row: Row) -> dict[str, str]:
    """What the description says of the plot, from its own figures."""
    hectares = Area(Decimal(row["area"])).within("ha")
    farthest = Decimal(max(row["metres"])) / 1000
    return {"ha": f"{hectares:.1f}", "km": f"{farthest:.1f}", "m2": f"{row.get('building', 0):,}"}


def _price(script: Script, row: Row) -> PriceBand:
    low, high, *validity = row["price"]
    per = "m2" if "building" in row else "mu"
    until = script.almanac.day(validity[0]) if validity else None
    period = "month" if per == "m2" else ""
    return PriceBand(Decimal(low), Decimal(high), CNY, per, until, period)


def _utilities(script: Script, row: Row) -> tuple[Utility, ...]:
    """What lies in the park, at the distance of this plot."""
    lying = whole_file("plots")["utilities"][row["park"]]
    connected = zip(lying.items(), row["metres"], strict=True)
    return tuple(
        Utility(
            id=script.identities.element(f"plot/{row['key']}", "utilities", place),
            kind=kind,
            capacity=supply["capacity"],
            unit=supply["unit"],
            metres=metres,
            price=Money(Decimal(supply["price"]), CNY) if "price" in supply else None,
            per=supply.get("per", ""),
            as_of=script.almanac.day(UTILITIES_AS_OF),
            side=row["enters"],
        )
        for place, ((kind, supply), metres) in enumerate(connected)
    )
