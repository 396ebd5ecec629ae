"""The visit brief as plain text, for a screen or a message within the office."""

from collections.abc import Iterator

from exports.reports.brief_content import BriefContent
from exports.reports.brief_sections import first_page, head_of, second_page
from exports.reports.paper import Form, Item, Section
from exports.reports.plain import Plain

CHINESE = "zh"
GAP = "　"


def brief_lines(content: BriefContent) -> Iterator[str]:
    """All of the brief, line by line; the mark stands first."""
    say = Plain(CHINESE)
    yield say.pgettext("foot", "INTERNAL – do not hand out")
    yield from (line for line in head_of(content, say) if line)
    for section in (*first_page(content, say), *second_page(content, say)):
        yield ""
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    restricted = f"【{section.note}】" if section.form is Form.RESTRICTED else ""
    yield f"■ {section.title}{restricted}"
    for item in section.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    first, *more = (line for line in GAP.join((*item.columns, item.alarm)).splitlines() if line)
    yield f"  {first.rstrip(GAP)}"
    for text in (*more, *item.under.splitlines(), *item.spoken.splitlines()):
        yield f"    {text.rstrip(GAP)}"
