"""Keys that put records into the order a reader of Chinese or of English expects."""

from resources.terms import sort_key_en, sort_key_zh
from storage.entities.record import Record
from storage.entities.titles import PEOPLE, TITLE_FIELDS, sort_text


def sorts_by(entity: type[Record]) -> frozenset[str]:
    """The fields whose change moves a record in its lists."""
    return frozenset(TITLE_FIELDS[entity])


def sort_keys(record: Record) -> tuple[str, str]:
    """By pinyin (a person by the surname's reading) and by folded Latin."""
    person = isinstance(record, PEOPLE)
    return (
        sort_key_zh(sort_text(record, "zh"), person=person),
        sort_key_en(sort_text(record, "en")),
    )
