"""A process that forks children which work in a store until they are killed; spoken to by lines.

Started once, so that a hundred kills cost a hundred forks and not a hundred starts. For every
folder it reads it forks a child and prints the child's number; the child then prints a line for
every act that was acknowledged.
"""

import os
import sys
from pathlib import Path

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.journal.label import Label
from storage.store import Store
from storage.values import LocalizedText, PersonName


def say(text):
    os.write(1, f"{text}\n".encode())


def work_until_killed(folder, start):
    with Store(Path(folder)) as store:
        for n in range(start, start + 100_000):
            one_round(store, n)
            say(f"done {n}")


def one_round(store, n):
    """A company and a contact of the same number, both or neither; sometimes undone."""

    def add(session):
        company = Company(name=LocalizedText.of(zh=str(n)), notes=str(n), other_sites="r")
        session.add(company)
        session.add(Contact(name=PersonName(native=str(n)), company=company.id))
        return company.id

    company = store.act(Label("Add"), add)
    store.act(Label("Edit"), lambda s: setattr(s.get(Company, company), "website", str(n)))
    if n % 3 == 0:
        store.undo()
        store.redo()


def main():
    for line in sys.stdin:
        folder, start = line.rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            work_until_killed(folder, int(start))
        say(f"child {child}")
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
