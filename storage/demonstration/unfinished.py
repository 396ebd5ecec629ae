"""Texts that are left as drafts or out of date, so that the demonstration has work to show."""

from collections.abc import Mapping
from uuid import UUID

from storage.demonstration.script import Row, Script, rows
from storage.entities.record import Record
from storage.values import LocalizedText, TextStatus


def leave_unfinished(script: Script, records: Mapping[UUID, Record]) -> None:
    """Put the listed texts of new records back into the state they are to be found in."""
    for row in rows("unfinished", "text"):
        record = records.get(script.identities.record(row["record"]))
        if record is not None:
            text: LocalizedText = getattr(record, row["field"])
            setattr(record, row["field"], _unfinished(text, row))


def _unfinished(text: LocalizedText, row: Row) -> LocalizedText:
    language = row["language"]
    version = text.versions[language]
    if "status" in row:
        status = TextStatus(row["status"])
        return text.written(language, version.text, status, source=version.source)
    original = text.versions[version.source]
    before = text.written(version.source, row["before"], original.status)
    translated = before.written(language, version.text, version.status, source=version.source)
    return translated.written(version.source, original.text, original.status)
