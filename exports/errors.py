"""What can go wrong with a printed document and be mended by its reader."""

from exports.typesetting.errors import FontMissingError
from storage.errors import UserError


class PaperError(UserError):
    """No document was made; nothing was written."""


def font_error(error: FontMissingError) -> PaperError:
    """The error of the typesetting, as one that the faces show."""
    return PaperError(error.message, **error.values)
