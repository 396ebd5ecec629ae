"""What can go wrong in typesetting by no fault of the program's."""

from resources.i18n import N_


class TypesettingError(Exception):
    """Carries a message id and the values that fill it, as the errors of the storage do.

    The faces of the program translate it in the same way.
    """

    def __init__(self, message: str, **values: str) -> None:
        self.message = message
        self.values = values
        super().__init__(message)

    def __str__(self) -> str:
        return self.message.format(**self.values)


class FontMissingError(TypesettingError):
    """A font file that ships with the product is gone or cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("The font file {name} is missing or damaged. Install the program again."), name=name
        )


class PictureUnreadableError(TypesettingError):
    """A picture that is broken, cut off, or of a kind that is not read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("The picture {name} cannot be read. Save it again as JPEG or PNG."), name=name
        )


class PictureTooLargeError(TypesettingError):
    """A picture with more pixels than can be read in the memory of an office computer."""

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("The picture {name} has too many pixels. Save it smaller, or as JPEG."), name=name
        )


class CodeTooLongError(TypesettingError):
    """More text than a QR code holds."""

    def __init__(self) -> None:
        super().__init__(N_("The contact has more text than a QR code holds. Shorten it."))
