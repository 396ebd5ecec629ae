"""What can go wrong with a pack and be mended by its reader."""

from exports.typesetting.errors import TypesettingError
from storage.errors import UserError


class PackError(UserError):
    """No pack was made; nothing was written."""


def typesetting_error(error: TypesettingError) -> PackError:
    """The error of the typesetting, as one that the faces show."""
    return PackError(error.message, **error.values)
