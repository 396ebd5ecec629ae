"""What plots were found to have for a requirement, as the reader is told it."""

from collections.abc import Sequence
from decimal import Decimal

from exports.briefing import wording
from exports.briefing.parts.requirements import RequirementPart
from storage.rules.fitting import Quantity, State, quantity, told_in


def found_told(asked: RequirementPart, found: Sequence[Quantity], language: str) -> str:
    """One figure or the range of several, in the unit that was asked for.

    Areas are told in the reader's own: 8.2–9.2 ha, 123–138亩.
    """
    unit = asked.unit
    if found[0].unit == "m2" and asked.topic == "area":
        unit = "mu" if language.startswith(wording.CHINESE) else "ha"
    told = sorted(_short(told_in(each, unit)[0]) for each in found)
    _, unit = told_in(found[0], unit)
    high = wording.quantity(told[-1], unit, language)
    return high if told[0] == told[-1] else f"{wording.number(told[0], language)}–{high}"


def answered_figure(asked: RequirementPart, language: str) -> str:
    """The figure of our answer: what the plots of the pack have, where they are measured by it.

    Of those that meet it, if any does. A price is told as it was written: plots have ranges.
    """
    written = quantity(asked.figure)
    fits = [fit for fit in asked.fits if fit.state is State.MET] or asked.fits
    found = [fit.found for fit in fits if fit.found is not None]
    same = found and written and all(each.unit == written.unit for each in found)
    return found_told(asked, found, language) if same and asked.topic != "price" else asked.figure


def _short(amount: Decimal) -> Decimal:
    """Three figures are enough to choose by."""
    places = max(0, 2 - amount.adjusted()) if amount else 0
    rounded = amount.quantize(Decimal(1).scaleb(-places))
    whole = rounded.to_integral_value()
    return whole if rounded == whole else rounded.normalize()
