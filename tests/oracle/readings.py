"""All the texts that a run of bytes can be read as."""

import base64
import binascii
import html
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

_HEX = re.compile(rb"(?:[0-9A-Fa-f]\s*){16,}")
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/_-]\s*){16,}=*")
_LITERAL = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_ESCAPE = re.compile(rb"\\(\r\n|\r|\n|[0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_UNICODE_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_NOT_SAID = re.compile(r"[\W_]+")


def squeezed(text: str) -> str:
    """Letters and figures only, so that no space, hyphen or line end inside can hide a word."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _NOT_SAID.sub("", text.casefold())


def texts(data: bytes) -> Iterator[str]:
    """The data as text in every encoding, also of what is coded or packed inside it."""
    for part in (data, *_unpacked(data)):
        yield from _decoded(part)


def dead_streams(file: bytes) -> Iterator[bytes]:
    """What can be unpacked from the bytes of a PDF file without its table of objects."""
    for found in _STREAM.finditer(file):
        yield from _inflated(found.group(1))


def _unpacked(data: bytes) -> Iterator[bytes]:
    for found in _LITERAL.finditer(data):
        if b"\\" in found.group(1):
            yield _ESCAPE.sub(_unescaped, found.group(1))
    for found in _HEX.finditer(data):
        digits = b"".join(found.group().split())
        for start in (0, 1):
            yield binascii.unhexlify(digits[start : len(digits) - (len(digits) - start) % 2])
    for found in _BASE64.finditer(data):
        letters = b"".join(found.group().split()).rstrip(b"=").translate(_TO_STANDARD)
        for start in range(4):
            part = letters[start:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            yield base64.b64decode(part + b"=" * (-len(part) % 4))
    yield from _inflated(data)
    yield from _zipped(data)


_TO_STANDARD = bytes.maketrans(b"-_", b"+/")


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found.group(1)
    if code[:1] in b"01234567":
        return bytes([int(code, 8) & 255])
    return b"" if code in (b"\r\n", b"\r", b"\n") else _ESCAPED.get(code, code)


def _inflated(data: bytes) -> Iterator[bytes]:
    for window in (zlib.MAX_WBITS, zlib.MAX_WBITS | 16):
        try:
            yield zlib.decompressobj(window).decompress(data)
        except zlib.error:
            continue


def _zipped(data: bytes) -> Iterator[bytes]:
    if b"PK\x03\x04" not in data:
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            yield member.filename.encode()
            yield member.comment
            yield archive.read(member)


def _decoded(data: bytes) -> Iterator[str]:
    latin = data.decode("latin-1")
    yield latin
    if not data.isascii():
        yield data.decode("utf-8", "ignore")
        yield data.decode("gb18030", "ignore")
    if b"\0" in data or not data.isascii():
        for start in (0, 1):
            yield data[start:].decode("utf-16-be", "ignore")
            yield data[start:].decode("utf-16-le", "ignore")
    if b"%" in data:
        yield unquote(latin)
    if b"&" in data:
        yield html.unescape(data.decode("utf-8", "ignore"))
    if b"\\u" in data:
        yield _UNICODE_ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), latin)
