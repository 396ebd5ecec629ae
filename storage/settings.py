"""What this laptop remembers for itself: whose it is, whether its store holds examples.

Settings are outside the journal: they never travel, have no history and are not undone.
"""

from sqlalchemy import Engine, column, delete, insert, select, table
from sqlmodel import Session

# The member of staff in whose name acts are done, by the record's id.
ME = "me"
# The seed of a demonstration store; a store of one's own has none.
DEMONSTRATION = "demonstration"

_SETTING = table("setting", column("name"), column("value"))


def setting(session: Session, name: str) -> str:
    """What is remembered under a name, or nothing."""
    found = select(_SETTING.c.value).where(_SETTING.c.name == name)
    return session.connection().execute(found).scalar() or ""


def keep_setting(engine: Engine, name: str, value: str) -> None:
    """Remember a value in a transaction of its own; an empty one is forgotten."""
    with engine.begin() as connection:
        connection.execute(delete(_SETTING).where(_SETTING.c.name == name))
        if value:
            connection.execute(insert(_SETTING).values(name=name, value=value))
