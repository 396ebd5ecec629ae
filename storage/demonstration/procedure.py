"""The way from signing to production, as the zone publishes it."""

from storage.demonstration.script import Script, rows, whole_file
from storage.entities.record import Record

PUBLISHED_BY = "bureau"


def procedure(script: Script) -> list[Record]:
    """The steps in their order."""
    published = whole_file("procedure")["list"]
    return [
        script.record(
            "procedure_step",
            row["key"],
            {**published, **row, "rank": rank, "owner_unit": PUBLISHED_BY},
        )
        for rank, row in enumerate(rows("procedure", "step"), start=1)
    ]
