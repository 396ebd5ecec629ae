"""What the preflight can find, and how each finding is told to the staff."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from exports.briefing.parts.review import Origin
from exports.briefing.parts.words import LONGEST_NAME
from exports.briefing.wording import day
from resources.i18n import N_, catalog, catalog_language
from resources.terms import label


class Level(StrEnum):
    """How urgent a finding is; what passed is counted too."""

    MUST_FIX = "must_fix"
    SHOULD_FIX = "should_fix"
    PASSED = "passed"


# Must be mended what would make the paper wrong or leave a hole in it; should be mended what was
# only left out, or could be better.
MESSAGES: Mapping[Level, Mapping[str, str]] = MappingProxyType(
    {
        Level.MUST_FIX: {
            "text_missing": N_("“{record}”: there is no text in {language} under “{field}”."),
            "text_draft": N_(
                "“{record}”: the text in {language} under “{field}” has not been reviewed."
            ),
            "text_stale": N_(
                "“{record}”: the text in {language} under “{field}” was translated from a wording"
                " that has changed since."
            ),
            "language_without_texts": N_("There is nothing to print in {language}."),
            "wrong_term": N_("“{record}”: “{written}” under “{field}” should read “{right}”."),
            "name_too_long": N_(
                "“{record}”: the text under “{field}” is {excess} characters too long and is cut."
            ),
            "price_without_validity": N_(
                "“{record}”: the price range has no day until which it is valid."
            ),
            "price_expired": N_("“{record}”: the price range was valid until {day}."),
            "fact_without_source": N_("“{record}”: the figure has no source and is left out."),
            "fact_without_date": N_("“{record}”: the figure has no date and is left out."),
            "fact_expired": N_("“{record}”: the figure was good until {day}."),
            "facts_contradict": N_(
                "“{record}”: two figures as of {day} contradict each other: {one} and {other}."
            ),
            "told_without_source": N_("“{record}”: it is printed without its source."),
            "told_without_date": N_("“{record}”: it is printed without its date."),
            "confirmation_overdue": N_(
                "“{record}”: it was to be confirmed by {day}; write what is known, or move the day."
            ),
            "step_out_of_time": N_(
                "“{record}”: its months cannot be shown; look at when it begins and ends."
            ),
            "no_issuer": N_("No unit is marked as the one that issues papers."),
            "no_host": N_("The pack has no host: nobody in charge of it may be named."),
            "host_not_named": N_("“{record}” may not be named in packs and cannot be the host."),
            "contact_without_consent": N_(
                "“{record}” is left out: there is no basis for using the person's data."
            ),
            "consent_ended": N_(
                "“{record}” is left out: the consent to use the person's data has ended."
            ),
            "preferential_without_review": N_(
                "“{record}” is left out: preferential terms need the number, date and basis of"
                " their fair-competition review."
            ),
            "policy_without_review": N_(
                "“{record}” is left out: a preferential policy needs the number and date of its"
                " fair-competition review."
            ),
            "refused_preference": N_(
                "“{record}”: “{written}” under “{field}” may not be promised: no tax rebates, no"
                " price of land or energy for some alone."
            ),
            "promise_overdue": N_(
                "“{record}” is left out: our promise of {day} is overdue; keep it, move it or"
                " settle it."
            ),
            "requirement_late": N_(
                "“{record}”: the answer was promised by {day} and is not there yet."
            ),
            "plot_numbers_equal": N_(
                "“{record}”: another plot of the pack has the number {number} as well."
            ),
            "plot_not_offered": N_("“{record}” is left out: it is not offered."),
            "characters_missing": N_("No font has these characters: {characters}"),
        },
        Level.SHOULD_FIX: {
            "price_missing": N_("“{record}”: there is no price range; it is told on request."),
            "no_contact": N_(
                "“{record}” has no contact that could be named; the pack is for the company."
            ),
            "contact_without_honorific": N_(
                "“{record}”: no form of address is known; the letter greets with the bare name."
            ),
            "confirmed_without_day": N_(
                "“{record}”: it is not known yet, and no day is told by which it will be."
            ),
            "no_plots": N_("No plot is offered that could be shown."),
            "plots_left_out": N_(
                "More plots are offered than are shown, such as “{record}”; choose those that"
                " matter."
            ),
            "facts_too_few": N_(
                "Figures to be shown at a glance: {count}; with fewer than {fewest} the page is"
                " left out."
            ),
            "words_overfull": N_(
                "Sheet {sheet}: “{words}” has no room in its place; shorten the text."
            ),
            "block_overfull": N_(
                "Sheet {sheet}: something is higher than the sheet; shorten what stands there."
            ),
            "requirement_without_answer": N_(
                "“{record}”: the requirement has neither an answer nor a day by which it is known."
            ),
            "requirement_open": N_("“{record}”: to be confirmed by {day}, as the pack says."),
            "musts_not_met": N_("No plot of the pack meets all that “{record}” must have."),
            "fact_unknown": N_("“{record}” is left out: it has neither a figure nor a statement."),
            "policy_expired": N_("“{record}” is left out: the policy was valid until {day}."),
            "promise_without_due": N_("“{record}”: the promise has no day by which it is due."),
        },
        Level.PASSED: {
            "texts": N_("Texts reviewed and true to their source: {count}"),
            "dates": N_("Prices and figures in date: {count}"),
            "persons": N_("Persons of the company named on a known basis: {count}"),
            "neighbours": N_("Companies of the place named by their consent: {count}"),
        },
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One item of the list: a code for machines, a message id and what fills it for people.

    `kind`, `record`, `field` and `language` say where it is mended, as far as there is such a
    place. In `values`, `field` is a message id, `language` a tag, `record` the record's title.
    """

    level: Level
    code: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    kind: str = ""
    record: UUID | None = None
    field: str = ""
    language: str = ""

    @property
    def message(self) -> str:
        """The message id, for the `interface` catalogs."""
        return next(of[self.code] for of in MESSAGES.values() if self.code in of)


def finding(
    code: str,
    values: Mapping[str, object] = MappingProxyType({}),
    origin: Origin | None = None,
    field: str = "",
    language: str = "",
) -> Finding:
    """A finding of the code's own level."""
    level = next(level for level, messages in MESSAGES.items() if code in messages)
    if origin is None:
        return Finding(level, code, dict(values), field=field, language=language)
    told = {"record": origin.title[:LONGEST_NAME], **values}
    return Finding(level, code, told, origin.kind, origin.record, field, language)


def must_fix(findings: tuple[Finding, ...]) -> bool:
    """Whether a pack with these findings is a draft."""
    return any(found.level is Level.MUST_FIX for found in findings)


def sentence(found: Finding, language: str) -> str:
    """The finding as a reader of this language (zh or en) is told."""
    gettext = catalog("interface", catalog_language(language)).gettext
    values = dict(found.values)
    if "field" in values:
        values["field"] = gettext(str(values["field"]))
    if "language" in values:
        values["language"] = label("language", str(values["language"]), language)
    values |= {name: day(v, language) for name, v in values.items() if isinstance(v, date)}
    return gettext(found.message).format(**values)
