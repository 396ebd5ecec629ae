"""How values lie in the database, and what the journal keeps of them.

Every column type turns a value into its plain form (text, whole number, bytes, or a mapping of
them) and back. Keyed types are mappings whose every key is a register of its own: two languages
of a text, two phones of a person never conflict.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Generic, TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import BigInteger, Boolean, LargeBinary, String, Text, TypeDecorator
from sqlalchemy.engine import Dialect

from storage.entities.elements import Element
from storage.values import Country, LocalizedText, PersonName, Version

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

Item = TypeVar("Item", bound=Element)

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode
_decode_versions = msgspec.json.Decoder(dict[str, Version]).decode
_NAME_PARTS = PersonName.__struct_fields__


def _builtins(value: Any) -> Any:
    return msgspec.to_builtins(value)


class Column(TypeDecorator[Any]):
    """A column that knows the plain form of its values; by itself, plain text."""

    impl: Any = Text
    cache_ok = True
    keyed = False
    empty: Any = ""

    def plain(self, value: Any) -> Any:
        return value

    def value(self, plain: Any) -> Any:
        return plain

    def bound(self, value: Any) -> Any:
        """What the driver takes."""
        return None if value is None else self.plain(value)

    def found(self, value: Any) -> Any:
        """What the driver gave, as a value again."""
        return None if value is None else self.value(value)

    @property
    def binder(self) -> Callable[[Any], Any] | None:
        """`bound`, but None where it would change nothing; a row has many such columns."""
        cls = type(self)
        same = cls.bound is Column.bound and cls.plain is Column.plain
        return None if same else self.bound

    @property
    def finder(self) -> Callable[[Any], Any] | None:
        cls = type(self)
        same = cls.found is Column.found and cls.value is Column.value
        return None if same else self.found

    def bind_processor(self, dialect: Dialect) -> Any:
        return self.binder

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return self.finder

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return self.bound(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return self.found(value)


class WholeColumn(Column):
    impl = BigInteger
    cache_ok = True
    empty = None


class FlagColumn(Column):
    impl = Boolean
    cache_ok = True
    empty = False

    def value(self, plain: int) -> bool:
        return bool(plain)


class DayColumn(Column):
    """A calendar day as ISO text, which sorts as days do."""

    impl = String(10)
    cache_ok = True
    empty = None

    def plain(self, value: date) -> str:
        return value.isoformat()

    def value(self, plain: str) -> date:
        return date.fromisoformat(plain)


class MomentColumn(Column):
    """An instant in milliseconds since 1970, UTC; the zone it is told in is a field of its own."""

    impl = BigInteger
    cache_ok = True
    empty = None

    def plain(self, value: datetime) -> int:
        return (value - EPOCH) // MILLISECOND

    def value(self, plain: int) -> datetime:
        return EPOCH + plain * MILLISECOND


class IdColumn(Column):
    impl = LargeBinary(16)
    cache_ok = True
    empty = None

    def plain(self, value: UUID) -> bytes:
        return value.bytes

    def value(self, plain: bytes) -> UUID:
        return UUID(bytes=bytes(plain))


class CountryColumn(Column):
    impl = String(2)
    cache_ok = True
    empty = None

    def plain(self, value: Country) -> str:
        return value.code

    def value(self, plain: str) -> Country:
        return Country(plain)


class ValueColumn(Column):
    """A value replaced whole, kept as JSON: money, an area, a place."""

    cache_ok = True
    empty = None

    def __init__(self, type_: type) -> None:
        super().__init__()
        self.type_ = type_

    def plain(self, value: Any) -> Any:
        return _builtins(value)

    def value(self, plain: Any) -> Any:
        return msgspec.convert(plain, self.type_)

    def bound(self, value: Any) -> str | None:
        return None if value is None else _encode(self.plain(value)).decode()

    def found(self, value: str | None) -> Any:
        return None if value is None else self.value(_decode(value))


class KeyedColumn(Column):
    """A mapping of registers, kept as one JSON object in the row."""

    cache_ok = True
    keyed = True

    def bound(self, value: Any) -> str:
        return _encode(self.plain(value)).decode() if value else "{}"

    def found(self, value: str | None) -> Any:
        return self.value(_decode(value)) if value and value != "{}" else self.empty


class LocalizedColumn(KeyedColumn):
    """A text by language: wording, status and origin of one language are one register."""

    cache_ok = True
    empty = LocalizedText()
    _versions: Callable[[Any], dict[str, Version]] = staticmethod(
        lambda plain: msgspec.convert(plain, dict[str, Version])
    )

    def plain(self, value: LocalizedText) -> dict[str, Any]:
        return {language: _builtins(version) for language, version in value.versions.items()}

    def value(self, plain: Mapping[str, Any]) -> LocalizedText:
        return LocalizedText(self._versions(plain))

    def found(self, value: str | None) -> LocalizedText:
        return LocalizedText(_decode_versions(value)) if value and value != "{}" else self.empty


class NameColumn(KeyedColumn):
    """A person's name, each part a register."""

    cache_ok = True
    empty = PersonName()

    def plain(self, value: PersonName) -> dict[str, str]:
        return {part: text for part in _NAME_PARTS if (text := getattr(value, part))}

    def value(self, plain: Mapping[str, str]) -> PersonName:
        return msgspec.convert(plain, PersonName)


class ElementsColumn(KeyedColumn, Generic[Item]):
    """A list whose elements have ids, shown in the order of the ids."""

    cache_ok = True
    empty = ()

    def __init__(self, type_: type[Item]) -> None:
        super().__init__()
        self.type_ = type_

    def plain(self, value: tuple[Item, ...]) -> dict[str, Any]:
        return {element.id: _builtins(element) for element in value}

    def value(self, plain: Mapping[str, Any]) -> tuple[Item, ...]:
        convert, type_ = msgspec.convert, self.type_
        return tuple(convert(plain[key], type_) for key in sorted(plain))


class CodesColumn(KeyedColumn):
    """A set of codes of one enumeration, each in or out by itself."""

    cache_ok = True
    empty = ()

    def plain(self, value: tuple[str, ...]) -> dict[str, bool]:
        return dict.fromkeys(value, True)

    def value(self, plain: Mapping[str, bool]) -> tuple[str, ...]:
        return tuple(sorted(plain))
