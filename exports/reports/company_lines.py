"""The company in six lines, each with its label; empty where the records say nothing."""

from exports.briefing import wording
from exports.reports.brief_content import Firm
from exports.reports.plain import Plain
from resources.terms import country_name

CHINESE = "zh"


def company_lines(firm: Firm, say: Plain) -> tuple[tuple[str, str], ...]:
    """Where from and which trade; business; size; in China; how far we are; who of us."""
    return (
        (say.pgettext("firm", "Country and sector"), _origin(firm, say)),
        (say.pgettext("firm", "Business"), "；".join(filter(None, (firm.products, firm.profile)))),
        (say.pgettext("firm", "Size"), _size(firm, say)),
        (say.pgettext("firm", "In China"), "；".join(filter(None, (firm.in_china, firm.shanghai)))),
        (say.pgettext("firm", "Progress"), _progress(firm, say)),
        (say.pgettext("firm", "In charge"), firm.owner.shown(CHINESE) if firm.owner else ""),
    )


def _origin(firm: Firm, say: Plain) -> str:
    country = country_name(firm.country.code, CHINESE) if firm.country else ""
    return "，".join(filter(None, (country, say.label("sector", firm.sector))))


def _size(firm: Firm, say: Plain) -> str:
    told = []
    if firm.employees:
        year, count = firm.employees
        told.append(
            say.pgettext("firm", "{count} employees ({year})", count=f"{count:,}", year=year)
        )
    if firm.revenue:
        year, money = firm.revenue
        amount = wording.money(money, CHINESE)
        told.append(say.pgettext("firm", "revenue {amount} ({year})", amount=amount, year=year))
    return "，".join(told)


def _progress(firm: Firm, say: Plain) -> str:
    stage, rating = say.label("investor_stage", firm.stage), say.label("rating", firm.rating)
    return "，".join(filter(None, (stage, rating)))
