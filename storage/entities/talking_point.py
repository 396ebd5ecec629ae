"""Talking points: how we prepare to meet a company."""

from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Internal, Restricted
from storage.entities.fields import choice, localized, reference, text, whole
from storage.entities.record import Record
from storage.values import LocalizedText


class TalkingPoint(Record, table=True):
    """What to say, what they will ask and what we answer, or what not to speak of.

    It is for one appointment, or for every meeting with the company. Texts are kept in the guest's
    language too, for the interpreter. How far we may go is for leaders and named staff alone.
    """

    __tablename__ = "talking_point"
    table_number: ClassVar = 17
    label: ClassVar = N_("Talking point")

    company: Internal[UUID | None] = reference(10, N_("Company"), "company")
    appointment: Internal[UUID | None] = reference(
        11, N_("Appointment"), "appointment", index=False
    )
    kind: Internal[str] = choice(12, N_("Kind"), "talking_point_kind")
    point: Internal[LocalizedText] = localized(13, N_("Point"))
    answer: Internal[LocalizedText] = localized(14, N_("Our answer"))
    floor: Restricted[str] = text(15, N_("Floor and red line"))
    rank: Internal[int | None] = whole(16, N_("Order"))
    notes: Internal[str] = text(17, N_("Notes"))
