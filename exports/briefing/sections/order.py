"""The sections in the order in which they stand."""

from collections.abc import Callable, Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.briefing.sections.comparison import comparison
from exports.briefing.sections.costs import costs
from exports.briefing.sections.cover import cover
from exports.briefing.sections.environment import environment
from exports.briefing.sections.glance import glance
from exports.briefing.sections.industry import industry
from exports.briefing.sections.letter import letter
from exports.briefing.sections.location import location
from exports.briefing.sections.neighbours import neighbours
from exports.briefing.sections.next_steps import next_steps
from exports.briefing.sections.park import park
from exports.briefing.sections.plots import plots
from exports.briefing.sections.policies import policies
from exports.briefing.sections.sources import sources
from exports.briefing.sections.steps import steps
from exports.briefing.sections.talent import talent
from exports.briefing.sections.team import team
from exports.briefing.sections.why import why
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page

Section = Callable[[Briefing, Phrases, Page], Iterator[Block]]
SECTIONS: tuple[tuple[str, Section], ...] = (
    ("cover", cover),
    ("letter", letter),
    ("glance", glance),
    ("location", location),
    ("why", why),
    ("industry", industry),
    ("neighbours", neighbours),
    ("park", park),
    ("plots", plots),
    ("comparison", comparison),
    ("costs", costs),
    ("policies", policies),
    ("talent", talent),
    ("environment", environment),
    ("steps", steps),
    ("team", team),
    ("next_steps", next_steps),
    ("sources", sources),
)
