"""Finds the data files that ship with the product: fonts, terms, demonstration texts."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent


class MissingResourceError(FileNotFoundError):
    """A file that ships with the product is gone: the installation is damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(f"a file of the program is missing: resources/{name}")
        self.name = name


def resource(name: str) -> Path:
    """The path of a shipped file, named with slashes below `resources/` (`fonts/NotoSans.ttf`)."""
    path = RESOURCES.joinpath(*name.split("/"))
    if not path.is_file():
        raise MissingResourceError(name)
    return path
