"""`python -m resources.catalogs update [--prune] | compile | check`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from resources.catalogs.faults import faults
from resources.catalogs.marked import DOMAINS, marked_messages
from resources.catalogs.texts import compiled, save
from resources.catalogs.update import updated
from resources.i18n import LANGUAGES, po_path


def main(arguments: list[str]) -> int:
    """Do what the command line says; 1 where `check` found a fault."""
    parser = argparse.ArgumentParser(prog="python -m resources.catalogs", description=__doc__)
    parser.add_argument("act", choices=("update", "compile", "check"))
    parser.add_argument("--prune", action="store_true", help="drop translations nobody uses")
    chosen = parser.parse_args(arguments)
    match chosen.act:
        case "update":
            update(prune=chosen.prune)
        case "compile":
            compile_all()
        case _:
            return check()
    return 0


def update(*, prune: bool) -> None:
    """Write the source's messages into every catalog; catalogs already in step are not touched."""
    for domain in DOMAINS:
        marked = marked_messages(domain)
        for language in LANGUAGES:
            path = po_path(domain.name, language)
            # Read only now: extraction takes a second, and others edit these files meanwhile.
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            if (fresh := updated(text, marked, language, prune=prune)) != text:
                save(path, fresh.encode())


def compile_all() -> None:
    """Write the compiled form beside every catalog."""
    for path, language in _catalog_files():
        save(path.with_suffix(".mo"), compiled(path.read_text(encoding="utf-8"), language))


def check() -> int:
    """Print every fault of every catalog; 1 if there is one."""
    found = list(_faults())
    for fault in found:
        print(fault)
    print(f"{len(found)} faults in the catalogs" if found else "the catalogs are complete")
    return 1 if found else 0


def _faults() -> Iterator[str]:
    for domain in DOMAINS:
        marked = marked_messages(domain)
        for language in LANGUAGES:
            path = po_path(domain.name, language)
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            for fault in faults(text, marked, language):
                yield f"{language}/{path.name}: {fault}"


def _catalog_files() -> Iterator[tuple[Path, str]]:
    for domain in DOMAINS:
        for language in LANGUAGES:
            yield po_path(domain.name, language), language


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
