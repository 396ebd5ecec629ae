"""The people of the companies: those of the story, and others made from lists of names."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from storage.demonstration.companies import company_row, roles_of
from storage.demonstration.script import Row, Script, rows, whole_file
from storage.demonstration.zone import unit_of
from storage.entities.record import Record
from storage.values import PersonName

CONTACTS = 150
FEWEST = 2  # people in a company
_RATINGS = "abcd"
_PLAIN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "ı": "i"}
)


@dataclass(frozen=True, slots=True)
class Cast:
    """A list of names in one language and what is usual for its people."""

    order: str
    languages: Sequence[str]
    family: Sequence[Mapping[str, str]]
    given: Mapping[str, Sequence[Mapping[str, str]]]
    honorific: Mapping[str, str]
    phone: str

    def name(self, random: Random) -> PersonName:
        sex = random.choice("mf")
        return self.named(random.choice(self.family), random.choice(self.given[sex]), sex)

    def named(self, family: Mapping[str, str], given: Mapping[str, str], sex: str) -> PersonName:
        family_first = self.order == "family_first"

        def joined(column: str, space: str) -> str:
            parts = family.get(column, ""), given.get(column, "")
            return space.join(parts if family_first else parts[::-1]) if all(parts) else ""

        # Japanese cards part the names; Chinese and Korean ones do not.
        unparted = family_first and "kana" not in family
        native = joined("native", "" if unparted else " ")
        return PersonName(
            native=native,
            family=family["native"],
            given=given["native"],
            order=self.order,
            romanised=joined("romanised", " ") or native,
            chinese=joined("chinese", "" if family_first else "·"),
            kana=joined("kana", " "),
            honorific=self.honorific[sex],
        )

    def number(self, random: Random, place: int) -> str:
        """A telephone number with its middle hidden, unlike that of anybody real."""
        return self.phone.format(a=random.randrange(2, 10), b=f"{place % 10000:04}")


def cast(language: str) -> Cast:
    pool = whole_file("names")[language]
    columns = pool["columns"]

    def split(names: Sequence[str]) -> list[dict[str, str]]:
        return [dict(zip(columns, name.split("/"), strict=True)) for name in names]

    return Cast(
        order=pool["order"],
        languages=pool["languages"],
        family=split(pool["family"]),
        given={sex: split(pool[f"given_{sex}"]) for sex in "mf"},
        honorific={sex: pool[f"honorific_{sex}"] for sex in "mf"},
        phone=pool["phone"],
    )


def contacts(script: Script, met: Callable[[str], date]) -> list[Record]:
    """A hundred and fifty people; `met` tells the first day of an event by its key."""
    written = rows("contacts", "contact")
    story = [_of_story(script, place, row, met) for place, row in enumerate(written, start=1)]
    present = Counter(str(row["company"]) for row in written)
    taken = {(row["name"]["family"], row["name"]["given"]) for row in written}
    return [*story, *_made(script, present, taken)]


def _missing(present: Counter[str]) -> list[Row]:
    """The companies that need one more person, again and again until all places are filled."""
    companies = list(rows("companies", "company"))
    pressing = sorted(companies, key=lambda row: _RATINGS.find(row.get("rating", "d")))
    wanted: list[Row] = []
    for row in companies:
        wanted += [row] * (FEWEST - present[row["key"]])
    more = [row for row in pressing if present[row["key"]] <= FEWEST]
    return wanted + more[: CONTACTS - present.total() - len(wanted)]


def _of_story(script: Script, place: int, row: Row, met: Callable[[str], date]) -> Record:
    company = company_row(row["company"])
    values = {**row, "name": PersonName(**row["name"])}
    if "met_at" in row:
        values["consent_on"] = met(row["met_at"])
    random = script.random(f"contact {row['key']}")
    phone = cast(company["people"]).number(random, place)
    return _person(script, row["key"], company, values, phone)


def _made(script: Script, present: Counter[str], taken: set[tuple[str, str]]) -> Iterator[Record]:
    """One more person for every place that is missing; all of unlike names."""
    holders = present.copy()
    for place, company in enumerate(_missing(present), start=100):
        key = f"{company['key']}_{holders[company['key']]}"
        random = script.random(f"contact {key}")
        names = cast(company["people"])
        post = _post(company, holders[company["key"]], random)
        holders[company["key"]] += 1
        values = {
            "name": _unlike(taken, names, random),
            "title": title_of(company["people"], post),
            "seniority": post["seniority"],
            "languages": names.languages,
            "consent_basis": "card_given",
            "consent_on": script.almanac.workday(-random.randrange(120, 400)),
            "consent_scope": "招商活动联系",
        }
        yield _person(script, key, company, values, names.number(random, place))


def _unlike(taken: set[tuple[str, str]], names: Cast, random: Random) -> PersonName:
    """A name that nobody bears yet; from now on it is taken."""
    name = names.name(random)
    while (name.family, name.given) in taken:
        name = names.name(random)
    taken.add((name.family, name.given))
    return name


def posts_for(role: str) -> list[Row]:
    """What people are in companies of this role."""
    return [post for post in rows("names", "title") if post["role"] == role]


def _post(company: Row, holders: int, random: Random) -> Row:
    """A post unlike those of the others who hold one there."""
    posts = posts_for(roles_of(company)[0])
    spread = len(posts) // 3
    return posts[(holders * spread + random.randrange(spread)) % len(posts)]


def title_of(own: str, post: Row) -> Mapping[str, str]:
    """A post in a company's own language, if titles are kept in it, then in Chinese and English."""
    wanted = dict.fromkeys([own, "zh", "en"])
    return {language: post["text"][language] for language in wanted if language in post["text"]}


def _person(
    script: Script, key: str, company: Row, values: Mapping[str, Any], phone: str
) -> Record:
    common = {
        "company": company["key"],
        "source": company["source"],
        "owner": company["owner"],
        "owner_unit": unit_of(company["owner"]),
        "visibility": company.get("visibility", ""),
        "phones": [{"number": phone, "kind": "mobile"}],
        "mails": [{"address": f"{mailbox(values['name'])}@{company['site']}"}],
    }
    return script.record("contact", key, {**common, **values})


def mailbox(name: PersonName) -> str:
    """What stands before the @: the romanised name in plain letters."""
    return ".".join(map(plain_letters, name.romanised.split()))


def plain_letters(text: str) -> str:
    """Lower-case letters and figures fit for an address."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())
