"""The one thing that can go wrong in typesetting by no fault of the program's."""

from resources.i18n import N_


class FontMissingError(Exception):
    """A font file that ships with the product is gone or cannot be read.

    Carries a message id and the values that fill it, as the errors of the storage do: the faces
    of the program translate it in the same way.
    """

    def __init__(self, name: str) -> None:
        self.message = N_("The font file {name} is missing or damaged. Install the program again.")
        self.values = {"name": name}
        super().__init__(self.message)

    def __str__(self) -> str:
        return self.message.format(**self.values)
