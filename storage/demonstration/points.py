"""What was prepared for meetings with the companies of the story."""

from storage.demonstration.script import Script, rows
from storage.entities.record import Record


def talking_points(script: Script) -> list[Record]:
    return [script.record("talking_point", row["key"], row) for row in rows("points", "point")]
