"""The oracle finds a canary in every place where one can hide, and nothing in a clean file."""

import base64
import io
import zipfile
from collections.abc import Callable
from datetime import date

import pikepdf
import pytest
import segno
from PIL import Image, ImageCms
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from exports.typesetting.document import typeset
from exports.typesetting.page import Page, Pair, Running
from exports.typesetting.press import About
from tests.oracle.leak_oracle import Leak, leaks

CANARY = "Zeisig-4711 谈判底价八千万"
LATIN = "Zeisig-4711-Floor"
PLAIN = ("Nothing to hide", "公开资料")


def drawn(draw: Callable[[Canvas], None], **options) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 400), invariant=1, **options)
    canvas.drawString(40, 380, PLAIN[0])
    draw(canvas)
    canvas.save()
    return file.getvalue()


def changed(change: Callable[[pikepdf.Pdf], None], file: bytes | None = None, **options) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(file or drawn(lambda _: None))) as pdf:
        change(pdf)
        pdf.save(out, **options)
    return out.getvalue()


def set_text(*words: str) -> bytes:
    page = Page(Running("Zone", "Firm", "Foot", "Page {n} of {m}", "continued"), "en", "zh")
    blocks = [page.title(Pair(*PLAIN)), *(page.paragraph(word) for word in words)]
    return typeset(page, blocks, About("Title", "Office", "en", date(2026, 11, 23))).pdf


def text_with(*, mode: int = 0, x: float = 40, white: bool = False) -> bytes:
    def draw(canvas):
        text = canvas.beginText(x, 300)
        text.setTextRenderMode(mode)
        if white:
            text.setFillColorRGB(1, 1, 1)
        text.textOut(LATIN)
        canvas.drawText(text)

    return drawn(draw)


def clipped() -> bytes:
    def draw(canvas):
        path = canvas.beginPath()
        path.rect(0, 0, 5, 5)
        canvas.clipPath(path, stroke=0)
        canvas.drawString(100, 200, LATIN)

    return drawn(draw)


def covered() -> bytes:
    def draw(canvas):
        canvas.drawString(100, 200, LATIN)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(0, 150, 400, 100, stroke=0, fill=1)

    return drawn(draw)


def letter_by_letter() -> bytes:
    def draw(canvas):
        for at, letter in enumerate(LATIN):
            canvas.drawString(40 + 15 * at, 200, letter)

    return drawn(draw)


def over_two_lines() -> bytes:
    def draw(canvas):
        canvas.drawString(40, 200, "Zeisig-47-")
        canvas.drawString(40, 185, "11-Fl oor")

    return drawn(draw)


def info(**entries: str) -> bytes:
    def change(pdf):
        for key, value in entries.items():
            pdf.docinfo[f"/{key}"] = value

    return changed(change)


def xmp() -> bytes:
    def change(pdf):
        with pdf.open_metadata() as metadata:
            metadata["dc:description"] = CANARY

    return changed(change)


def outline() -> bytes:
    def draw(canvas):
        canvas.bookmarkPage("here")
        canvas.addOutlineEntry(CANARY, "here")

    return drawn(draw)


def destination() -> bytes:
    def change(pdf):
        place = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])
        pdf.Root.Dests = pikepdf.Dictionary({f"/{LATIN}": place})

    return changed(change)


def name_tree() -> bytes:
    def change(pdf):
        names = pikepdf.Array([pikepdf.String(CANARY), pikepdf.Array([pdf.pages[0].obj])])
        pdf.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=names))

    return changed(change)


def annotation() -> bytes:
    return drawn(lambda canvas: canvas.textAnnotation(CANARY, (10, 10, 20, 20)))


def link(address: str) -> bytes:
    return drawn(lambda canvas: canvas.linkURL(address, (10, 10, 20, 20)))


def attachment(name: str, data: bytes) -> bytes:
    def change(pdf):
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data)

    return changed(change)


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("notes.txt", CANARY.encode("utf-16"))
    return file.getvalue()


def structure(key: str) -> bytes:
    def change(pdf):
        figure = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure)
        figure[key] = pikepdf.String(CANARY)
        pdf.Root.StructTreeRoot = pikepdf.Dictionary(K=pdf.make_indirect(figure))

    return changed(change)


def marked_content() -> bytes:
    def change(pdf):
        text = CANARY.encode("utf-16-be").hex()
        pdf.pages[0].contents_add(f"/Span <</ActualText <FEFF{text}>>> BDC EMC".encode())

    return changed(change)


def form_field() -> bytes:
    def draw(canvas):
        canvas.acroForm.textfield(name="field", value=LATIN, x=10, y=10, width=80, height=20)

    return drawn(draw)


def script() -> bytes:
    def change(pdf):
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String(f"var a='{LATIN}'")
        )

    return changed(change)


def layer(*, hidden_text: bool) -> bytes:
    def change(pdf):
        group = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="x" if hidden_text else CANARY)
        )
        off = pikepdf.Dictionary(OFF=pikepdf.Array([group]))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([group]), D=off)
        page = pdf.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(L=group)
        said = f"BT /F1 12 Tf 50 50 Td ({LATIN}) Tj ET" if hidden_text else ""
        page.contents_add(f"/OC /L BDC {said} EMC".encode())

    return changed(change)


def page_label() -> bytes:
    def change(pdf):
        label = pikepdf.Dictionary(P=pikepdf.String(CANARY))
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, label]))

    return changed(change)


def private_data(value: pikepdf.Object, **options) -> bytes:
    def change(pdf):
        pdf.pages[0].PieceInfo = pdf.make_indirect(pikepdf.Dictionary(Private=value))

    return changed(change, **options)


def undrawn_form() -> bytes:
    """Text in the codes of a subset font, in a form that no page draws."""

    def change(pdf):
        page = pdf.pages[0]
        form = pdf.make_stream(page.Contents.read_bytes())
        form.Subtype, form.Type = pikepdf.Name.Form, pikepdf.Name.XObject
        form.BBox = pikepdf.Array([0, 0, 600, 900])
        form.Resources = page.Resources
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fm=form))
        page.Contents = pdf.make_stream(b" ")

    return changed(change, set_text(CANARY))


def picture(**options) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 64), "gray").save(file, "JPEG", **options)
    return file.getvalue()


def exif(tag: int, value: object) -> bytes:
    data = Image.Exif()
    data[tag] = value
    return picture(exif=data)


def with_picture(data: bytes, *, armoured: bool = False) -> bytes:
    def change(pdf):
        image = pdf.make_stream(base64.a85encode(data) + b"~>" if armoured else data)
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width = image.Height = 64
        image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
        names = ["/ASCII85Decode", "/DCTDecode"] if armoured else ["/DCTDecode"]
        image.Filter = pikepdf.Array([pikepdf.Name(name) for name in names])
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Im=image)
        pdf.pages[0].contents_add(b"q 64 0 0 64 10 10 cm /Im Do Q")

    return changed(change)


def profile() -> bytes:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    was, becomes = (name.encode("utf-16-be") for name in ("sRGB built-in", "Zeisig4711Flr"))
    assert was in made
    return picture(icc_profile=made.replace(was, becomes))


def qr(text: str, *, drawn_on_page: bool = True) -> bytes:
    file = io.BytesIO()
    segno.make(text).save(file, kind="png", scale=4)

    def draw(canvas):
        x = 50 if drawn_on_page else -500
        canvas.drawImage(ImageReader(io.BytesIO(file.getvalue())), x, 50, 150, 150)

    return drawn(draw)


def drawn_qr(text: str) -> bytes:
    """A code of squares that are drawn, without any picture."""

    def draw(canvas):
        for row, modules in enumerate(segno.make(text).matrix):
            for column, dark in enumerate(modules):
                if dark:
                    canvas.rect(50 + 3 * column, 300 - 3 * row, 3, 3, stroke=0, fill=1)

    return drawn(draw)


def updated(file: bytes, number: int, body: bytes) -> bytes:
    """The file with an object replaced by an update that leaves the old one in its bytes."""
    with pikepdf.open(io.BytesIO(file)) as pdf:
        root, info_number = pdf.trailer.Root.objgen[0], pdf.trailer.Info.objgen[0]
        size = pdf.trailer.Size
    before = int(file[file.rindex(b"startxref") + 9 :].split()[0])
    update = b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = (
        f"xref\n{number} 1\n{len(file):010d} 00000 n \n"
        f"trailer\n<< /Size {size} /Root {root} 0 R /Info {info_number} 0 R /Prev {before} >>\n"
        f"startxref\n{len(file) + len(update)}\n%%EOF\n"
    )
    return file + update + table.encode()


def earlier_revision() -> bytes:
    """An author who was changed by an update."""
    file = info(Author=CANARY)
    with pikepdf.open(io.BytesIO(file)) as pdf:
        number = pdf.trailer.Info.objgen[0]
    return updated(file, number, b"<< /Author (Office) >>")


def dead_stream() -> bytes:
    """A packed stream that was replaced, in a file that does not tell where it ended before."""
    file = changed(lambda pdf: pdf.pages[0].contents_add(f"% {LATIN} ".encode() * 9))
    with pikepdf.open(io.BytesIO(file)) as pdf:
        number = pdf.pages[0].Contents[-1].objgen[0]
    file = file.replace(b"%%EOF", b"%%EOX")
    return updated(file, number, b"<< /Length 1 >>\nstream\n \nendstream")


PACKED = {"object_stream_mode": pikepdf.ObjectStreamMode.generate}


HIDING_PLACES = {
    "plain text": lambda: set_text(CANARY),
    "text broken over lines": lambda: set_text(f"{'x' * 70} {CANARY} " * 3),
    "invisible text": lambda: text_with(mode=3),
    "white text": lambda: text_with(white=True),
    "text off the page": lambda: text_with(x=-500),
    "clipped text": clipped,
    "covered text": covered,
    "letters placed one by one": letter_by_letter,
    "word with hyphen over two lines": over_two_lines,
    "text in a form that is not drawn": undrawn_form,
    "text on a hidden layer": lambda: layer(hidden_text=True),
    "name of a layer": lambda: layer(hidden_text=False),
    "author": lambda: info(Author=CANARY),
    "own key of the metadata": lambda: info(Zeisig4711Floor="x"),
    "XMP": xmp,
    "outline": outline,
    "named destination": destination,
    "tree of names": name_tree,
    "annotation": annotation,
    "address of a link": lambda: link(f"https://example.org/?q={LATIN}"),
    "address with percent signs": lambda: link("https://example.org/%5A%65%69%73ig-4711-Floor"),
    "attachment": lambda: attachment("a.txt", CANARY.encode()),
    "attachment in GB 18030": lambda: attachment("a.txt", CANARY.encode("gb18030")),
    "attachment's name": lambda: attachment(f"{LATIN}.txt", b"nothing"),
    "attached archive": lambda: attachment("a.zip", zipped()),
    "attached PDF": lambda: attachment("a.pdf", set_text(CANARY)),
    "alternative text": lambda: structure("/Alt"),
    "actual text": lambda: structure("/ActualText"),
    "actual text in the page": marked_content,
    "form field": form_field,
    "script": script,
    "page label": page_label,
    "private data, UTF-16": lambda: private_data(pikepdf.String(CANARY)),
    "private data, UTF-16 LE": lambda: private_data(
        pikepdf.String(b"\xff\xfe" + CANARY.encode("utf-16-le"))
    ),
    "private data, hexadecimal": lambda: private_data(pikepdf.String(CANARY.encode().hex())),
    "private data, base64": lambda: private_data(
        pikepdf.String(base64.b64encode(b"ab" + CANARY.encode()))
    ),
    "private data, entities": lambda: private_data(
        pikepdf.String("".join(f"&#{ord(letter)};" for letter in CANARY))
    ),
    "private name": lambda: private_data(pikepdf.Name(f"/{LATIN}")),
    "object stream": lambda: private_data(pikepdf.String(CANARY), **PACKED),
    "object stream, in an array": lambda: private_data(
        pikepdf.Array([pikepdf.Array([pikepdf.String(CANARY)])]), **PACKED
    ),
    "object stream, as a key": lambda: private_data(pikepdf.Dictionary({f"/{LATIN}": 1}), **PACKED),
    "object stream, in GB 18030": lambda: private_data(
        pikepdf.String(CANARY[12:].encode("gb18030")), **PACKED
    ),
    "EXIF": lambda: with_picture(exif(0x010E, LATIN)),
    "EXIF in UTF-16": lambda: with_picture(exif(0x9C9C, CANARY.encode("utf-16-le"))),
    "picture's comment": lambda: with_picture(picture(comment=CANARY.encode())),
    "picture's XMP": lambda: with_picture(picture(xmp=f"<x>{CANARY}</x>".encode())),
    "picture's colour profile": lambda: with_picture(profile()),
    "EXIF under a text armour": lambda: with_picture(exif(0x010E, LATIN), armoured=True),
    "QR code": lambda: qr(CANARY),
    "QR code without a picture": lambda: drawn_qr(CANARY),
    "QR code off the page": lambda: qr(CANARY, drawn_on_page=False),
    "earlier revision": earlier_revision,
    "replaced stream": dead_stream,
    "after the end": lambda: drawn(lambda _: None) + CANARY.encode("utf-16-be"),
}


@pytest.mark.parametrize("place", HIDING_PLACES)
def test_a_canary_is_found(place):
    file = HIDING_PLACES[place]()
    planted = {CANARY, CANARY[12:], LATIN, "Zeisig4711Flr"}
    found = {leak.canary for leak in leaks(file, [*planted, "another canary"])}
    assert found & planted
    assert found <= planted


def test_the_file_name_is_read():
    clean = drawn(lambda _: None)
    assert leaks(clean, [LATIN], "zeisig 4711 floor.pdf") == [Leak(LATIN, "file name")]


def test_a_clean_file_gives_nothing():
    words = [CANARY, LATIN, *(f"canary {number}" for number in range(500))]
    assert leaks(set_text("Some words", "一些文字" * 200), words, "pack.pdf") == []
    assert leaks(with_picture(picture()), words) == []


def test_places_are_told_apart():
    channels = {leak.channel for leak in leaks(text_with(mode=3), [LATIN])}
    assert {"page 1: text (pdfium)", "text (pdfminer)", "text behind codes"} <= channels
    assert any(leak.channel.startswith("earlier") for leak in leaks(earlier_revision(), [CANARY]))


def test_chance_is_no_canary():
    with pytest.raises(ValueError, match="too short"):
        leaks(drawn(lambda _: None), ["a-b"])
