"""The whole content of a pack."""

from dataclasses import dataclass
from uuid import UUID

from exports.briefing.parts.checked import Checked
from exports.briefing.parts.cover import Cover, Host
from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.figures import Figure
from exports.briefing.parts.letter import Letter
from exports.briefing.parts.location import Location
from exports.briefing.parts.neighbours import Neighbour
from exports.briefing.parts.parks import ParkPart
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.policies import PolicyPart
from exports.briefing.parts.procedure import ProcedurePart, ProgrammePart
from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.parts.review import Review
from exports.briefing.parts.running_costs import YearlyCosts
from exports.briefing.parts.steps import Step
from exports.briefing.parts.words import Words
from storage.repositories.pack_register import Input


@dataclass(frozen=True, slots=True)
class Briefing:
    """What may be printed, and nothing else, in the order of the sections.

    `investment` is foreign investment year by year. `running_costs` are for a year of the plant
    that the company described. `demonstration` marks invented figures; `checked` is of a pack that
    may be issued.
    """

    cover: Cover
    tagline: Words
    letter: Letter
    figures: tuple[Figure, ...]
    investment: tuple[FactPart, ...]
    location: Location | None
    requirements: tuple[RequirementPart, ...]
    chain: tuple[FactPart, ...]
    suppliers: tuple[FactPart, ...]
    neighbours: tuple[Neighbour, ...]
    parks: tuple[ParkPart, ...]
    plots: tuple[PlotPart, ...]
    costs: tuple[FactPart, ...]
    running_costs: YearlyCosts | None
    policies: tuple[PolicyPart, ...]
    talent: tuple[FactPart, ...]
    living: tuple[FactPart, ...]
    environment: tuple[FactPart, ...]
    procedure: tuple[ProcedurePart, ...]
    steps: tuple[Step, ...]
    programme: tuple[ProgrammePart, ...]
    team: tuple[Host, ...]
    demonstration: bool
    checked: Checked | None = None


@dataclass(frozen=True, slots=True)
class BriefingContent:
    """A pack's content: what is printed, what is reviewed, and what it was read from.

    `languages` are those the texts were read in; `inputs` the versions of the records.
    """

    printed: Briefing
    review: Review
    languages: tuple[str, ...]
    company: UUID
    contact: UUID | None
    inputs: tuple[Input, ...]
