"""Nothing that is not for the addressee is in the finished file, wherever it might hide."""

import io

import pytest

from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.event import Appointment
from storage.entities.knowledge import Fact, Policy
from storage.entities.pack import IssuedPack
from storage.entities.place import Park
from storage.entities.procedure import ProcedureStep
from storage.entities.requirement import Requirement
from storage.entities.schema import ENTITIES
from storage.entities.talking_point import TalkingPoint
from storage.entities.unit import Staff, Unit
from storage.entities.visit import Commitment, FollowUp, Visit
from storage.store import Store
from storage.values import LocalizedText
from tests.exports.briefing import world as zone
from tests.exports.briefing.canaries import Canaries, every, withheld
from tests.exports.briefing.rich_world import enrich
from tests.oracle.leak_oracle import leaks

LANGUAGES = [("zh", "en"), ("en", "zh"), ("zh",), ("en",)]
FILE_NAME = "briefing.pdf"


def other_companys(world):
    """Another company with all that a store may know of it."""
    other = Company(sector="new_energy_vehicles", owner=world.staff.host.id)
    person = Contact(company=other.id, consent_basis="card_given")
    about = {"company": other.id}
    return [
        other,
        Company(sector="new_energy_vehicles", settled_in=world.park.id),
        Company(sector="new_energy_vehicles", may_be_named=True),
        Company(may_be_named=True, settled_in=world.park.id, visibility="internal"),
        person,
        Appointment(**about),
        Visit(**about),
        FollowUp(**about),
        Commitment(**about, state="open", side="us"),
        Requirement(**about),
        IssuedPack(**about),
        TalkingPoint(**about),
    ]


def kept_inside(world):
    """Records that are nobody's but the office's, though their fields are public."""
    return [
        Unit(kind="zone", issuer=True, visibility="internal"),
        Staff(may_be_named=True, visibility="internal"),
        Staff(may_be_named=False, sectors=("new_energy_vehicles",)),
        Staff(may_be_named=True, left=True),
        Park(visibility="internal"),
        zone.plot(world.park, "K-01", visibility="restricted"),
        zone.plot(world.park, "K-02", availability="reserved"),
        Fact(visibility="internal"),
        Policy(visibility="internal"),
        ProcedureStep(visibility="internal"),
        IssuedPack(company=world.company.id),
    ]


def own_history(world):
    """What the office knows of the addressee itself."""
    about = {"company": world.company.id}
    return [
        FollowUp(**about),
        Commitment(**about, state="withdrawn", side="us"),
        Commitment(**about, state="open", side="us", visibility="restricted"),
        Commitment(**about, state="open", side="us", preferential=True),
        Contact(**about, visibility="restricted", consent_basis="card_given"),
        Contact(**about),
    ]


def told_in_part(world):
    """Records on the addressee, of which the agreed part may be printed."""
    about = {"company": world.company.id}
    return [Appointment(**about), Visit(**about), TalkingPoint(**about), ProcedureStep()]


@pytest.fixture(scope="module")
def canaries():
    return Canaries()


@pytest.fixture(scope="module")
def made(tmp_path_factory, canaries):
    """A store in which every field that may not be printed carries a canary, and packs from it."""
    world = enrich(zone.build())
    in_part = told_in_part(world)
    strangers = [*other_companys(world), *kept_inside(world), *own_history(world)]
    for record in (*zone.records(world), *in_part):
        canaries.fill(record, withheld(record, world.company.id))
    for record in strangers:
        canaries.fill(record, every(record))
    # What the world's own records decide by must stand as it was.
    world.company.owner = world.staff.host.id
    drafts = zone.text("草稿一号草稿一号", "Draft one draft one", zone.TextStatus.DRAFT)
    world.facts[5].name = drafts
    canaries.words += ["草稿一号草稿一号", "Draft one draft one"]
    folder = tmp_path_factory.mktemp("leaks") / "store"
    with Store(folder, create=True) as store:
        zone.keep(store, [*zone.records(world), *in_part, *strangers])
        with store.reading() as session:
            yield {languages: pack(session, world, languages) for languages in LANGUAGES}


def pack(session, world, languages):
    plots = [plot.id for plot in world.plots]
    content = content_for(
        session,
        world.company.id,
        languages=languages,
        today=zone.TODAY,
        plots=plots,
        event=world.event.id,
    )
    out = io.BytesIO()
    return make_pack(content, languages=languages, out=out), out.getvalue()


def test_every_kind_of_record_carries_canaries(made, canaries):
    for entity in ENTITIES:
        assert any(entity.__name__ in word for word in canaries.words), entity
    assert len(canaries.words) > 500


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
def test_nothing_leaks(made, canaries, languages):
    result, pdf = made[languages]
    assert {"neighbours", "industry", "policies", "talent", "environment"} <= set(result.sections)
    assert leaks(pdf, canaries.words, FILE_NAME) == []


def test_the_oracle_would_see_what_is_printed(made):
    """The same oracle finds what the pack does say, so that its silence means something."""
    _, pdf = made["en",]
    said = ["Norrvik Drive Systems", "Kim Min-jun", "Zhou Min", "Plot B-07", "JZ-2026-0001"]
    assert {leak.canary for leak in leaks(pdf, said)} == set(said)


def test_a_canary_that_is_printed_is_caught(made, tmp_path, canaries):
    world = zone.build()
    word = canaries.word("planted")
    world.plots[0].price_basis = LocalizedText.of(zone.REVIEWED, zh=word, en=word)
    world.facts.clear()
    world.promises.clear()
    del world.plots[1:]
    with Store(tmp_path / "store", create=True) as store:
        zone.keep(store, zone.records(world))
        with store.reading() as session:
            _, pdf = pack(session, world, ("en",))
    assert {leak.canary for leak in leaks(pdf, canaries.words)} == {word}


def test_two_addressees_get_nothing_of_each_other(tmp_path):
    """The same store, two packs: each has its own addressee's words and not the other's."""
    world = zone.build()
    world.facts.clear()
    other = Company(
        name=zone.text("法尔肯里德公司", "Falkenried Antriebe GmbH"),
        sector="new_energy_vehicles",
        owner=world.staff.host.id,
    )
    promise = Commitment(
        side="them",
        promise=zone.text("寄送样品清单给我方", "Send the list of samples"),
        company=other.id,
        state="open",
    )
    own = {
        world.company.id: {"Norrvik Drive Systems", "Load profile", "Łucja Lindqvist"},
        other.id: {"Falkenried Antriebe", "list of samples"},
    }
    everything = set().union(*own.values())
    with Store(tmp_path / "store", create=True) as store:
        zone.keep(store, [*zone.records(world), other, promise])
        for id_, said in own.items():
            with store.reading() as session:
                content = content_for(session, id_, languages=("en",), today=zone.TODAY, plots=[])
            out = io.BytesIO()
            make_pack(content, languages=("en",), out=out)
            assert {leak.canary for leak in leaks(out.getvalue(), everything)} == said
