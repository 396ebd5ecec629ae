"""The words of the field: enumerations, countries or regions, sectors, terms and characters."""

from resources.terms.characters import simplified
from resources.terms.country import countries, country_name, market_of
from resources.terms.enumeration import Choice, choice, choices, enumerations, is_choice, label
from resources.terms.languages import language_tag
from resources.terms.refused import refused_preferences
from resources.terms.sectors import divisions, sector_name
from resources.terms.sounds import initials, pinyin, sort_key_en, sort_key_zh
from resources.terms.stages import Stage, StageTemplate, stage_templates
from resources.terms.surnames import is_surname, split_surname
from resources.terms.termbase import Term, terms, wrong_terms

__all__ = [
    "Choice",
    "Stage",
    "StageTemplate",
    "Term",
    "choice",
    "choices",
    "countries",
    "country_name",
    "divisions",
    "enumerations",
    "initials",
    "is_choice",
    "is_surname",
    "label",
    "language_tag",
    "market_of",
    "pinyin",
    "refused_preferences",
    "sector_name",
    "simplified",
    "sort_key_en",
    "sort_key_zh",
    "split_surname",
    "stage_templates",
    "terms",
    "wrong_terms",
]
