"""Reading and writing records: functions that take the session first."""

from typing import TypeAlias

from sqlmodel import Session

# What the faces are handed to read with; they know no more of it.
ReadSession: TypeAlias = Session
