"""Every command: its name, its arguments, what help says of it and the function that does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from resources.i18n import N_


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument as argparse takes it; `about` is the message id of its explanation."""

    names: tuple[str, ...]
    about: str
    how: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Command:
    """`does` names a function as module:function, so that it is imported only when it is called."""

    name: str
    does: str
    about: str
    arguments: tuple[Argument, ...] = ()


def _taking(*names: str, about: str, **how: Any) -> Argument:
    return Argument(names, about, MappingProxyType(how))


_KIND = _taking(
    "kind",
    metavar="KIND",
    about=N_("investors, contacts, events, visits, promises, follow-ups, plots, facts …"),
)
_WHICH = _taking(
    "which", metavar="NAME|ID", nargs="+", about=N_("a name, or at least six figures of an id")
)
_CHANGES = _taking(
    "changes",
    metavar="FIELD=VALUE",
    nargs="*",
    default=[],
    about=N_("rating=A, name.en=…, phones+=…, due=下周三; an empty value empties the field"),
)
_LIMIT = _taking("--limit", metavar="N", type=int, default=50, about=N_("how many to show (50)"))
_CREATE = _taking("--create", action="store_true", about=N_("make the store if there is none yet"))
_FOR = _taking("--for", dest="company", metavar="COMPANY", required=True, about=N_("the addressee"))
_LANGUAGES = _taking(
    "--languages",
    metavar="zh,en",
    about=N_(
        "the languages of the pack; the first one leads"
        " (zh,en; en,zh for who does not read Chinese)"
    ),
)
_PLOTS = _taking(
    "--plots", metavar="PLOT", nargs="+", default=[], about=N_("the plots that it presents")
)
_EVENT = _taking("--event", metavar="EVENT", about=N_("the event that it is made for"))
_SHEETS = N_("the public sheet on a plot, or a list of contacts for the office")
_SHEET_LANGUAGES = _taking(
    "--languages",
    metavar="zh,en",
    default="zh,en",
    about=N_("the languages of the paper; the first one leads (zh,en)"),
)
_SHEET_OUT = _taking("--out", metavar="FILE", required=True, about=N_("the PDF file to write"))

COMMANDS = (
    Command(
        "demo",
        "cli.demonstration:demo",
        N_("Make a demonstration store."),
        (
            _taking("folder", metavar="DIR", about=N_("a new folder")),
            _taking("--records", metavar="N", type=int, about=N_("how many records, for trials")),
            _taking("--seed", metavar="S", type=int, default=1, about=N_("another store for each")),
        ),
    ),
    Command(
        "capture",
        "cli.capturing:capture",
        N_("Record a talk by one line: who, from where, what about | what to do when."),
        (
            _taking(
                "words",
                metavar="LINE",
                nargs="+",
                about=N_("the line; or - to read lines from standard input"),
            ),
            _CREATE,
        ),
    ),
    Command(
        "list",
        "cli.listing:list_records",
        N_("List records."),
        (
            _KIND,
            _taking(
                "text", metavar="TEXT", nargs="*", default=[], about=N_("only those with this text")
            ),
            _taking(
                "--sort",
                choices=("pinyin", "latin"),
                about=N_("by pinyin or by Latin letters; else as your language sorts"),
            ),
            _taking("--reverse", action="store_true", about=N_("from the end")),
            _LIMIT,
            _taking("--after", metavar="KEY", type=int, about=N_("the page behind this key")),
            _taking("--all", action="store_true", about=N_("what is done as well")),
            _taking("--deleted", action="store_true", about=N_("what lies in the bin")),
        ),
    ),
    Command(
        "show",
        "cli.showing:show",
        N_("Show all of one record, and what belongs to it."),
        (_KIND, _WHICH),
    ),
    Command("new", "cli.changing:new", N_("Add a record."), (_KIND, _CHANGES, _CREATE)),
    Command(
        "edit",
        "cli.changing:edit",
        N_("Change fields of a record."),
        (_KIND, _taking("which", metavar="NAME|ID", about=_WHICH.about), _CHANGES),
    ),
    Command("delete", "cli.changing:delete", N_("Put a record into the bin."), (_KIND, _WHICH)),
    Command(
        "restore", "cli.changing:restore", N_("Bring a record back from the bin."), (_KIND, _WHICH)
    ),
    Command(
        "texts",
        "cli.texts:texts",
        N_("List texts that are missing, unreviewed or stale."),
        (
            _taking(
                "--languages",
                metavar="zh,en",
                default="zh,en",
                about=N_("the languages that every text should have"),
            ),
            _taking("--all", action="store_true", about=N_("those in order too")),
            _LIMIT,
        ),
    ),
    Command(
        "approve",
        "cli.approving:approve",
        N_("Approve a text, so that packs may print it."),
        (
            _KIND,
            _WHICH,
            _taking("field", metavar="FIELD", about=N_("the field, such as name or promise")),
            _taking("text_language", metavar="LANGUAGE", about=N_("zh, en, ja, ko, de, fr …")),
            _taking(
                "--as",
                dest="status",
                choices=("draft", "reviewed", "approved"),
                default="approved",
                about=N_("how far it may be trusted (approved)"),
            ),
        ),
    ),
    Command(
        "history",
        "cli.acts:history_of",
        N_("Tell who changed what in a record, and when."),
        (_KIND, _WHICH, _LIMIT),
    ),
    Command("undo", "cli.acts:undo", N_("Take back what was done last.")),
    Command("redo", "cli.acts:redo", N_("Do again what was taken back last.")),
    Command(
        "pack",
        "cli.packing:pack",
        N_("Make a pack for one investor."),
        (
            _FOR,
            _LANGUAGES,
            _taking("--out", metavar="FILE", required=True, about=N_("the PDF file to write")),
            _PLOTS,
            _EVENT,
        ),
    ),
    Command(
        "preflight",
        "cli.packing:preflight",
        N_("Tell what a pack would lack."),
        (_FOR, _LANGUAGES, _PLOTS, _EVENT),
    ),
    Command(
        "brief",
        "cli.reporting:brief",
        N_("Write the internal brief for a leader who meets an investor."),
        (
            _taking(
                "--for", dest="company", metavar="COMPANY", required=True, about=N_("the investor")
            ),
            _taking(
                "--appointment",
                metavar="APPOINTMENT",
                about=N_("the meeting; else the company's next one"),
            ),
            _taking("--out", metavar="FILE", about=N_("the PDF file to write")),
            _taking("--text", action="store_true", about=N_("as plain text")),
            _taking(
                "--leader",
                action="store_true",
                about=N_("a leader's copy: with floors, red lines and diet"),
            ),
        ),
    ),
    Command(
        "sheet",
        "cli.reporting:sheet",
        N_("Write the sheet on one plot, or an internal list of contacts."),
        (
            _taking("what", metavar="plot|contacts", choices=("plot", "contacts"), about=_SHEETS),
            _taking(
                "which", metavar="PLOT", nargs="*", default=[], about=N_("the plot, by its number")
            ),
            _taking("--for", dest="company", metavar="COMPANY", about=N_("whose contacts")),
            _taking("--event", metavar="EVENT", about=N_("or the contacts of which event")),
            _SHEET_LANGUAGES,
            _SHEET_OUT,
        ),
    ),
    Command(
        "letter",
        "cli.reporting:letter",
        N_("Write a letter to an investor: what was agreed, and the next steps."),
        (
            _taking("what", metavar="thank-you", choices=("thank-you",), about=N_("of thanks")),
            _FOR,
            _SHEET_LANGUAGES,
            _SHEET_OUT,
        ),
    ),
    Command(
        "me",
        "cli.myself:me",
        N_("Say who you are, or ask."),
        (
            _taking(
                "which", metavar="NAME|ID", nargs="*", default=[], about=N_("you, among the staff")
            ),
        ),
    ),
    Command("doctor", "cli.doctor:doctor", N_("Check that the store is sound.")),
)
