"""Errors that a user can act on. Anything else that is raised is a bug."""


class UserError(Exception):
    """Shown as it is, without a report: an English message id and the values that fill it.

    The faces translate `message` and then fill it; nothing here knows the user's language.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)
