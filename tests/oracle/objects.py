"""Everything that the objects of a PDF file say: strings, names, streams."""

from collections.abc import Iterator

import pikepdf

from tests.oracle.readings import texts

_PICTURE_FILTERS = {"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode"}


def objects(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """All objects with a name for each, reachable or not, and the trailer."""
    yield "trailer", pdf.trailer
    for at, item in enumerate(pdf.objects, 1):
        yield f"object {at}", item


def strings(item: pikepdf.Object) -> Iterator[str]:
    """The strings and names in an object, those in other objects left out."""
    pending = [item]
    while pending:
        each = pending.pop()
        if isinstance(each, pikepdf.String):
            yield str(each)
            yield from texts(bytes(each))
        elif isinstance(each, pikepdf.Name):
            yield str(each)
        elif isinstance(each, pikepdf.Array):
            pending += filter(_is_direct, each)
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield from each.keys()
            pending += filter(_is_direct, each.values())


def _is_direct(part: object) -> bool:
    return isinstance(part, pikepdf.Object) and not part.is_indirect


def stream_bytes(pdf: pikepdf.Pdf, stream: pikepdf.Stream) -> Iterator[bytes]:
    """The bytes of a stream as stored, and with all but a picture's own filter taken off."""
    yield stream.read_raw_bytes()
    filters = stream.get("/Filter", pikepdf.Array())
    names = [filters] if isinstance(filters, pikepdf.Name) else list(filters)
    general = [name for name in names if str(name) not in _PICTURE_FILTERS]
    if not general:
        return
    if len(general) < len(names):
        stream = pdf.make_stream(stream.read_raw_bytes())
        stream.Filter = pikepdf.Array(general)
    yield stream.read_bytes()
