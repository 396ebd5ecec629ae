"""The visit brief in words: the sections of its first and of its second page, in their order.

What the records do not tell stands as 待补; nothing is made up.
"""

from collections.abc import Iterator

from exports.briefing import wording
from exports.briefing.persons import addressed
from exports.reports.agenda import timetable
from exports.reports.brief_content import BriefContent, Confidences, Guest, Meeting, Promise
from exports.reports.company_lines import company_lines
from exports.reports.paper import Form, Item, Section
from exports.reports.plain import Plain
from exports.reports.talking_points import spoken_language, talking_points
from resources.terms import country_name

CHINESE = "zh"
WEEKDAYS = "一二三四五六日"
LABELLED = (2, 10)
ASK, AVOID = "ask", "avoid"


def head_of(content: BriefContent, say: Plain) -> tuple[str, ...]:
    """Title of the paper; whom it is on; when and where they meet; for whom it is."""
    firm = content.firm
    country = country_name(firm.country.code, CHINESE) if firm.country else ""
    named = firm.name or _unknown(say)
    who = f"{named}（{country}）" if country else named
    reader = addressed(firm.leader, CHINESE) if firm.leader else _unknown(say)
    title = firm.leader_title if firm.leader and not firm.leader.honorific else ""
    submitted = say.pgettext("brief", "For {reader}", reader=title + reader)
    return (
        say.pgettext("brief", "Visit brief"),
        who,
        "　".join(_meeting(content, say)),
        submitted,
    )


def first_page(content: BriefContent, say: Plain) -> tuple[Section, ...]:
    """What the leader reads first: what we owe, what we want, who they are."""
    return (
        _unkept(content, say),
        _purpose(content, say),
        _company(content, say),
        _guests(content, say),
        _history(content, say),
    )


def second_page(content: BriefContent, say: Plain) -> tuple[Section, ...]:
    """What is said at the table, what must not be, and what is done afterwards."""
    confidences = content.confidences
    return (
        _asks(content, say),
        *([_restricted(content, confidences, say)] if confidences else []),
        _talking_points(content, say),
        _agenda(content, say),
        _avoided(content, say),
        _tasks(content, say),
    )


def _unknown(say: Plain) -> str:
    return say.pgettext("brief", "to be added")


def _meeting(content: BriefContent, say: Plain) -> Iterator[str]:
    meeting = content.meeting
    if meeting is None or meeting.starts is None:
        yield say.pgettext("brief", "Time: {time}", time=_unknown(say))
    else:
        day, weekday = meeting.starts, WEEKDAYS[meeting.starts.weekday()]
        ends = f"—{meeting.ends:%H:%M}" if meeting.ends else ""
        yield f"{day.year}年{day.month}月{day.day}日（周{weekday}）{day:%H:%M}{ends}"
    place = _place(meeting) if meeting else ""
    yield place or say.pgettext("brief", "Place: {place}", place=_unknown(say))


def _place(meeting: Meeting) -> str:
    """The room after the place, unless the place names it already."""
    room = "" if meeting.room in meeting.place else meeting.room
    return " ".join(filter(None, (meeting.place, room)))


def _unkept(content: BriefContent, say: Plain) -> Section:
    """Ours that are overdue or broken; the oldest first."""
    ours = [promise for promise in content.promises if promise.ours]
    unkept = [promise for promise in ours if promise.is_unkept(content.made)]
    if unkept:
        return Section(
            title=say.npgettext(
                "brief",
                "To be said first: {count} unfinished matter",
                "To be said first: {count} unfinished matters",
                len(unkept),
            ),
            items=tuple(_owed(promise, content, say) for promise in unkept),
            form=Form.UNKEPT,
            keeps=3,
            note=say.pgettext("brief", "as of {day}", day=wording.day(content.made, CHINESE)),
        )
    kept = say.pgettext("brief", "All our promises have been kept.")
    if ours:
        kept = say.npgettext(
            "brief",
            "All our promises that fell due have been kept; {count} is in hand.",
            "All our promises that fell due have been kept; {count} are in hand.",
            len(ours),
        )
    return Section(say.pgettext("brief", "Unfinished matters"), (Item((kept,)),))


def _owed(promise: Promise, content: BriefContent, say: Plain) -> Item:
    """The days count from the day after the one by which it was due."""
    due, owner = promise.due, promise.owner
    told = [
        say.pgettext("brief", "was due on {day}", day=wording.day(due, CHINESE)) if due else "",
        say.pgettext("brief", "in the hands of {name}", name=owner.shown(CHINESE) if owner else ""),
    ]
    alarm = say.pgettext("brief", "not kept")
    if due and due < content.made and not promise.broken:
        days = (content.made - due).days
        alarm = say.npgettext("brief", "{count} day overdue", "{count} days overdue", days)
    return Item((promise.text or _unknown(say),), under="，".join(filter(None, told)), alarm=alarm)


def _purpose(content: BriefContent, say: Plain) -> Section:
    purpose = content.meeting.purpose if content.meeting else ""
    return Section(
        say.pgettext("brief", "Purpose of the meeting"),
        tuple(Item((line,)) for line in purpose.split("\n") if line.strip())
        or (Item((_unknown(say),)),),
    )


def _company(content: BriefContent, say: Plain) -> Section:
    lines = company_lines(content.firm, say)
    return Section(
        say.pgettext("brief", "The company"),
        tuple(Item((name, told.strip() or _unknown(say))) for name, told in lines),
        LABELLED,
        labels=True,
        keeps=6,
    )


def _guests(content: BriefContent, say: Plain) -> Section:
    guests = tuple(_guest(guest, say) for guest in content.guests)
    return Section(
        say.pgettext("brief", "Guests"),
        guests or (Item((_unknown(say),)),),
        (4, 3, 5) if guests else (12,),
        labels=bool(guests),
        note=say.pgettext("brief", "form of address, languages"),
        keeps=2,
    )


def _guest(guest: Guest, say: Plain) -> Item:
    """Name, title, and how to address them; under it, the languages that they speak."""
    name = guest.name
    known = [tag for tag in guest.languages if tag != CHINESE]
    form, told = say.pgettext("brief", "form of address to be added"), []
    if name.honorific:
        chinese = addressed(name, CHINESE)
        form = f"“{chinese}”"
        told = [own for tag in known[:1] if (own := addressed(name, tag)) != chinese]
    spoken = "、".join(say.label("language", tag) for tag in guest.languages)
    told.append(spoken or say.pgettext("brief", "languages to be added"))
    if guest.needs_interpreter:
        told.append(say.pgettext("brief", "needs an interpreter"))
    if guest.diet:
        told.append(say.pgettext("brief", "diet: {diet}", diet=guest.diet))
    shown = name.shown(CHINESE) or _unknown(say)
    return Item((shown, guest.title or _unknown(say), form), under="；".join(told))


def _history(content: BriefContent, say: Plain) -> Section:
    items = tuple(
        Item(
            (
                wording.day(past.day, CHINESE) if past.day else _unknown(say),
                "　".join(filter(None, (say.label("visit_kind", past.kind), past.place))),
            ),
            under=past.told.strip(),
        )
        for past in content.history
    )
    none = say.pgettext("brief", "No talks have been recorded.")
    shares = (3.5, 8.5) if items else (12.0,)
    title = say.pgettext("brief", "Talks so far")
    return Section(title, items or (Item((none,)),), shares, keeps=0)


def _asks(content: BriefContent, say: Plain) -> Section:
    """What was prepared; then, whatever we promised and have not done yet may be asked for."""
    unknown = _unknown(say)
    asked = [Item((p.chinese, p.answer or unknown)) for p in content.points if p.kind == ASK]
    promised = [
        Item(
            (
                say.pgettext("brief", "When will this be done: {promise}", promise=promise.named),
                _answer(promise, say),
            )
        )
        for promise in content.promises
        if promise.ours and promise.text
    ]
    others = [] if asked else [Item((say.pgettext("brief", "Other questions"), unknown))]
    return Section(
        say.pgettext("brief", "What they may ask"),
        (*asked, *promised, *others),
        (6, 6),
        labels=True,
        note=say.pgettext("brief", "our answer"),
        keeps=3,
    )


def _answer(promise: Promise, say: Plain) -> str:
    owner = promise.owner.shown(CHINESE) if promise.owner else _unknown(say)
    due = wording.day(promise.due, CHINESE) if promise.due else _unknown(say)
    return say.pgettext("brief", "due {day}; in the hands of {name}", day=due, name=owner)


def _restricted(content: BriefContent, told: Confidences, say: Plain) -> Section:
    """Floors, red lines, and what else only leaders read."""
    floor, red = say.pgettext("brief", "Floor"), say.pgettext("brief", "Red line")
    floors = [(floor, f"{number}：{text}") for number, text in told.floors]
    lines = [
        (
            red,
            say.pgettext("brief", "No promise before its review: {promise}", promise=p.named),
        )
        for p in content.promises
        if p.ours and p.lacks_review and p.text
    ]
    others = (
        (say.pgettext("brief", "Case-specific terms"), told.case_terms),
        (say.pgettext("brief", "Decision chain"), told.decision_chain),
        (say.pgettext("brief", "Other sites considered"), told.other_sites),
        (say.pgettext("brief", "Compliance check"), told.compliance),
        (say.pgettext("brief", "Relations"), told.relations),
        *told.guests,
    )
    rows = (*(floors or [(floor, _unknown(say))]), *lines, *others)
    return Section(
        say.pgettext("brief", "Floor and red lines"),
        tuple(Item(row) for row in rows if row[1]),
        (3, 9),
        labels=True,
        form=Form.RESTRICTED,
        keeps=4,
        note=say.pgettext("brief", "For leaders only"),
    )


def _talking_points(content: BriefContent, say: Plain) -> Section:
    language = spoken_language(content)
    told = talking_points(content, say, Plain(language))
    spoken = dict.fromkeys(item.language or language for item in told if item.spoken)
    named = "、".join(say.label("language", tag) for tag in spoken or (language,))
    return Section(
        say.pgettext("brief", "Talking points"),
        told or (Item((_unknown(say),)),),
        note=say.pgettext("brief", "grey: for the interpreter ({language})", language=named),
        language=language,
        keeps=3,
    )


def _agenda(content: BriefContent, say: Plain) -> Section:
    rows = timetable(content.meeting.agenda, content.meeting.starts) if content.meeting else ()
    return Section(
        say.pgettext("brief", "Agenda"),
        tuple(Item(row) for row in rows) or (Item((_unknown(say),)),),
        LABELLED if rows else (12,),
        labels=bool(rows),
    )


def _avoided(content: BriefContent, say: Plain) -> Section:
    """Each with what to say instead, where that was prepared."""
    avoided = (point for point in content.points if point.kind == AVOID)
    items = tuple(Item((point.chinese,), under=point.answer) for point in avoided)
    return Section(say.pgettext("brief", "Subjects to avoid"), items or (Item((_unknown(say),)),))


def _tasks(content: BriefContent, say: Plain) -> Section:
    items = tuple(
        Item(
            (
                task.who.shown(CHINESE) if task.who else _unknown(say),
                task.what or _unknown(say),
                wording.day(task.due, CHINESE) if task.due else _unknown(say),
            )
        )
        for task in content.tasks
    )
    return Section(
        say.pgettext("brief", "Follow-up"),
        items or (Item((_unknown(say),)),),
        (2, 7, 3) if items else (12,),
        labels=bool(items),
        note=say.pgettext("brief", "who, what, by when"),
    )
