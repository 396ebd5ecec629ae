"""What can go wrong with a printed document and be mended by its reader."""

from exports.typesetting.errors import TypesettingError
from storage.errors import UserError


class PaperError(UserError):
    """No document was made; nothing was written."""


def typesetting_error(error: TypesettingError) -> PaperError:
    """The error of the typesetting, as one that the faces show."""
    return PaperError(error.message, **error.values)
