"""What the companies of the story ask for, and our answers."""

from storage.demonstration.script import Script, rows
from storage.entities.record import Record


def requirements(script: Script) -> list[Record]:
    return [
        script.record("requirement", row["key"], row) for row in rows("requirements", "requirement")
    ]
