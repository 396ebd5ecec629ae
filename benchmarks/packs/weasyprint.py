"""The packs by WeasyPrint, from HTML; its fonts are read once and kept between packs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from weasyprint import CSS, HTML, __version__
from weasyprint.text.ffi import harfbuzz_subset
from weasyprint.text.fonts import FontConfiguration

from benchmarks.packs import svg
from benchmarks.packs.contents import COVER, DIAGRAM, Both, Contact, Contents, Park, words
from resources.files import RESOURCES

CUT = "HarfBuzz" if harfbuzz_subset else "fontTools, which takes longer"
ABOUT = f"WeasyPrint {__version__} (fonts cut by {CUT})"
STYLE = Path(__file__).with_name("pack.css")
FACES = (
    ("Noto Sans", 400, "NotoSans-Regular"),
    ("Noto Sans", 700, "NotoSans-SemiBold"),
    ("Noto Sans SC", 400, "NotoSansSC-Regular"),
    ("Noto Sans SC", 700, "NotoSansSC-Bold"),
)


def engine(pictures: Path) -> Callable[[Contents], bytes]:
    """What sets a pack with the pictures of this folder, and gives its file."""
    fonts = FontConfiguration()
    style = CSS(string=_faces() + STYLE.read_text(encoding="utf-8"), font_config=fonts)

    def pdf(pack: Contents) -> bytes:
        html = HTML(string="".join(_document(pack)), base_url=str(pictures) + "/")
        return bytes(html.write_pdf(stylesheets=[style], font_config=fonts))

    return pdf


def _faces() -> str:
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};'
        f'src:url("{(RESOURCES / "fonts" / name).with_suffix(".ttf").as_uri()}")}}'
        for family, weight, name in FACES
    )


def _document(pack: Contents) -> Iterator[str]:
    said = words()
    title = said["title"]
    yield f'<!DOCTYPE html><html lang="zh"><head><title>{escape(title.joined)}</title>'
    yield f'<meta name="author" content="{said["issuer"].zh}"></head><body>'
    yield f'<div class="head">{escape(f"{title.joined} · {pack.investor.en}")}</div>'
    yield f'<div class="foot">{escape(said["issuer"].joined)}</div>'
    yield f'<div class="cover"><img src="{COVER}"><div><b>{title.zh}</b><b>{title.en}</b>'
    yield f"{escape(pack.investor.joined)}<br>{said['day'].joined}</div></div>"
    yield f'<h1 class="unlisted">{said["contents"].joined}</h1><div class="contents">'
    for at, name in enumerate(pack.sections):
        yield f'<a href="#s{at}">{escape(name.joined)}</a>'
    yield "</div>"
    for at, (name, section) in enumerate(zip(pack.sections, _sections(pack), strict=True)):
        yield f'<h1 id="s{at}">{escape(name.joined)}</h1>'
        yield from section
    yield "</body></html>"


def _sections(pack: Contents) -> Iterator[Iterable[str]]:
    heads = words()["words"]
    yield from map(_prose, pack.texts)
    yield _figures(pack)
    yield _industries(pack)
    yield from map(_park, pack.parks)
    yield _plots(pack)
    yield _table(heads["firm_head"], pack.firms)
    yield _table(heads["hour_head"], pack.programme)
    yield _people(pack.people)


def _prose(texts: Iterable[Both]) -> Iterator[str]:
    for both in texts:
        yield f'<p>{escape(both.zh)}</p><p class="second" lang="en">{escape(both.en)}</p>'


def _figures(pack: Contents) -> Iterator[str]:
    rows = [(name.zh, name.en, value) for name, value in pack.figures]
    yield from _table(("指标", "Indicator", "数值 Value"), rows)
    yield _chart(words()["inflow"], svg.stacked_bars(pack))


def _industries(pack: Contents) -> Iterator[str]:
    yield _chart(words()["shares"], svg.lying_bars(pack))
    yield _chart(words()["months"], svg.lines(pack))


def _chart(title: Both, made: str) -> str:
    return f"<h2>{escape(title.joined)}</h2>{made}"


def _park(park: Park) -> Iterator[str]:
    yield f'<img src="{park.photograph}">'
    facts = [(name.joined, value) for name, value in park.facts]
    pairs = zip(facts[::2], facts[1::2], strict=True)
    yield from _table((), [(*left, *right) for left, right in pairs])
    yield from _prose(park.text)


def _plots(pack: Contents) -> Iterator[str]:
    yield f'<img src="{DIAGRAM}"><div>{escape(words()["diagram"].joined)}</div>'
    yield from _table(words()["words"]["plot_head"], pack.plots)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "<table>"
    if head:
        yield f"<thead><tr>{_cells('th', head)}</tr></thead>"
    yield "<tbody>"
    yield from (f"<tr>{_cells('td', row)}</tr>" for row in rows)
    yield "</tbody></table>"


def _cells(tag: str, said: Iterable[str]) -> str:
    return "".join(f"<{tag}>{escape(words)}</{tag}>" for words in said)


def _people(people: Sequence[Contact]) -> Iterator[str]:
    yield '<table class="people">'
    for left, right in zip(people[::2], people[1::2], strict=True):
        yield f"<tr>{_person(left)}{_person(right)}</tr>"
    yield "</table>"


def _person(one: Contact) -> str:
    lines = map(escape, (one.role.joined, one.phone, one.mail))
    told = f"<b>{one.name.joined}</b><br>{'<br>'.join(lines)}"
    return f"<td>{told}</td><td>{svg.code(one.vcard)}</td>"
