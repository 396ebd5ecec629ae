"""Makes the papers of a page or two: the visit brief, sheets, lists of contacts, letters."""

from argparse import Namespace
from pathlib import Path

from cli.face import Face
from cli.opening import open_store
from exports.reports.brief import PaperResult, make_brief
from exports.reports.brief_content import brief_content
from exports.reports.brief_text import brief_lines
from resources.i18n import N_
from storage.entities.schema import KINDS
from storage.errors import UserError
from storage.repositories.finding import one


def brief(face: Face, arguments: Namespace) -> int:
    """Write the visit brief of a company, or tell it as plain text."""
    if not (arguments.out or arguments.text):
        raise UserError(N_("Say where to write the brief (--out FILE), or ask for it as --text."))
    with open_store(face, arguments) as store, store.reading() as session:
        company = one(session, KINDS["company"], arguments.company, face.language)
        named = arguments.appointment
        about = one(session, KINDS["appointment"], named, face.language) if named else None
        content = brief_content(
            session,
            company.id,
            now=face.now,
            appointment=about.id if about else None,
            leader=arguments.leader,
        )
    if arguments.text:
        for line in brief_lines(content):
            face.line(line)
    if arguments.out:
        out = Path(arguments.out).absolute()
        tell_paper(face, make_brief(content, out=out), out)
    return 0


def tell_paper(face: Face, made: PaperResult, out: Path) -> None:
    """One line on the file, and one on characters that could not be printed."""
    if face.json:
        plain = {"file": str(out), "pages": made.pages, "sha256": made.sha256}
        face.record({**plain, "missing": list(made.missing)})
        return
    if made.missing:
        face.say(
            N_("No font has these characters: {characters}"), characters=" ".join(made.missing)
        )
    face.say(
        N_("{file} was written ({pages} pages). It is internal: do not hand it out."),
        file=str(out),
        pages=made.pages,
    )
