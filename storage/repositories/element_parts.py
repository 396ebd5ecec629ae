"""The enumerations that parts of list elements are codes of; their declarations cannot say it."""

from collections.abc import Mapping
from types import MappingProxyType

from storage.entities.elements import Distance, Element, Phone, TeamMember, Tier, Utility
from storage.entities.pack import Finding

ELEMENT_CHOICES: Mapping[tuple[type[Element], str], str] = MappingProxyType(
    {
        (Phone, "kind"): "phone_kind",
        (Tier, "list"): "tier_list",
        (TeamMember, "role"): "team_role",
        (Distance, "kind"): "distance_kind",
        (Distance, "mode"): "travel_mode",
        (Utility, "kind"): "utility_kind",
        (Finding, "level"): "finding_level",
    }
)
