"""Which records go into a pack: who is addressed, who serves, what is offered, what kept out."""

from datetime import UTC, date, datetime

import pytest

from storage.entities.elements import Link
from storage.entities.pack import IssuedPack
from storage.identity import new_id
from storage.journal.history import history
from storage.journal.label import Label
from storage.repositories.pack_register import Issue, inputs_of, next_count, register
from storage.repositories.packs import NotAddressableError, Reason, Wish, records_for
from storage.values import Country, PersonName
from tests.exports.briefing import world as zone


@pytest.fixture
def world():
    return zone.build()


@pytest.fixture
def gather(store, world):
    """Keeps the world and gathers the records for its company."""

    def gathered(*more, company=None, **wish):
        zone.keep(store, [*zone.records(world), *more])
        return again(company=company, **wish)

    def again(company=None, **wish):
        with store.reading() as session:
            found = records_for(
                session, company or world.company.id, Wish("en", zone.TODAY, **wish)
            )
            return found, [(withheld.reason, withheld.record) for withheld in found.withheld]

    gathered.again = again
    return gathered


def ids(records):
    return [record.id for record in records]


def plots_of(found):
    return [offered.plot.id for offered in found.plots]


def test_nobody_is_addressed_who_is_not_there(gather, store, world):
    gather()
    with pytest.raises(NotAddressableError):
        gather.again(company=new_id())

    def delete(session):
        session.get(type(world.company), world.company.id).deleted = True

    store.act(Label("Delete"), delete)
    with pytest.raises(NotAddressableError, match="deleted"):
        gather.again()


@pytest.mark.parametrize("visibility", ["internal", "restricted"])
def test_a_company_kept_inside_the_office_is_not_addressed(gather, world, visibility):
    world.company.visibility = visibility
    with pytest.raises(NotAddressableError, match="诺尔维克"):
        gather()


@pytest.mark.parametrize("choice", ["event", "host", "contact"])
def test_what_is_chosen_must_be_there(gather, choice):
    with pytest.raises(NotAddressableError, match="There is no"):
        gather(**{choice: new_id()})


def test_a_chosen_plot_must_be_there(gather):
    with pytest.raises(NotAddressableError, match="Plot"):
        gather(plots=[new_id()])


class TestContact:
    def test_the_most_senior_is_addressed(self, gather, world):
        found, _ = gather()
        assert found.contact.id == world.contacts.chief.id

    def test_unless_another_is_asked_for(self, gather, world):
        found, _ = gather(contact=world.contacts.engineer.id)
        assert found.contact.id == world.contacts.engineer.id

    def test_one_without_consent_is_passed_over_for_the_next(self, gather, world):
        world.contacts.chief.consent_basis = ""
        found, withheld = gather()
        assert found.contact.id == world.contacts.engineer.id
        assert withheld == []

    def test_nobody_without_consent_is_named(self, gather, world):
        world.contacts.chief.consent_basis = ""
        world.contacts.engineer.consent_on = None
        found, withheld = gather()
        assert found.contact is None
        assert (Reason.CONTACT_WITHOUT_CONSENT, world.contacts.chief.id) in withheld
        assert [promise.theirs for promise in found.promises] == [None, None, None]

    def test_consent_that_ended_is_told_from_none(self, gather, world):
        world.contacts.chief.consent_until = date(2026, 11, 22)
        found, withheld = gather(contact=world.contacts.chief.id)
        assert found.contact is None
        assert withheld == [(Reason.CONSENT_ENDED, world.contacts.chief.id)]

    def test_a_person_of_another_company_is_not_addressed(self, gather, world):
        stranger = zone.contacts(zone.company(world.staff)).chief
        found, withheld = gather(stranger, contact=stranger.id)
        assert (found.contact, withheld) == (None, [])

    def test_a_person_kept_inside_the_office_is_passed_over(self, gather, world):
        world.contacts.chief.visibility = "internal"
        found, _ = gather()
        assert found.contact.id == world.contacts.engineer.id

    def test_a_company_may_have_nobody(self, gather, world):
        del world.contacts.chief, world.contacts.engineer
        world.promises.clear()
        found, withheld = gather()
        assert (found.contact, withheld) == (None, [])


class TestHouse:
    def test_who_looks_after_the_company_is_the_host(self, gather, world):
        house = gather()[0].house
        assert house.host.id == world.staff.host.id
        assert house.issuer.id == world.units.bureau.id
        assert house.zone.id == world.units.zone.id

    def test_unless_another_is_asked_for(self, gather, world):
        house = gather(host=world.staff.tracker.id)[0].house
        assert house.host.id == world.staff.tracker.id
        assert ids(house.team) == [world.staff.tracker.id, world.staff.host.id]

    def test_who_may_not_be_named_is_no_host(self, gather, world):
        found, withheld = gather(host=world.staff.unnamed.id)
        assert found.house.host is None
        assert withheld == [(Reason.HOST_NOT_NAMED, world.staff.unnamed.id)]

    def test_the_missions_first_is_host_where_nobody_looks_after_the_company(self, gather, world):
        world.company.owner = world.staff.unnamed.id
        assert gather()[0].house.host is None
        assert gather.again(event=world.event.id)[0].house.host.id == world.staff.host.id

    def test_only_those_serve_who_may_be_named(self, gather, world):
        gone = zone.staff(world.units).host
        gone.left = True
        named = ids(gather(gone)[0].house.team)
        assert named == [world.staff.host.id, world.staff.tracker.id]

    def test_those_who_know_the_sector_and_the_market_come_first(self, gather, world):
        world.promises.clear()
        world.staff.tracker.sectors = ()
        other = zone.staff(world.units).host
        both = zone.staff(world.units).tracker
        both.markets = ("SE",)
        house = gather(other, both)[0].house
        assert ids(house.team) == [world.staff.host.id, both.id, other.id]

    def test_a_team_is_not_a_crowd(self, gather, world):
        others = [zone.staff(world.units).tracker for _ in range(9)]
        assert len(gather(*others)[0].house.team) == 4

    def test_a_unit_kept_inside_the_office_is_not_named(self, gather, world):
        world.units.zone.visibility = "internal"
        house = gather()[0].house
        assert house.zone.id == house.issuer.id == world.units.bureau.id

    def test_a_tree_that_bites_its_tail_ends(self, gather, world):
        world.units.zone.parent = world.units.bureau.id
        assert gather()[0].house.zone.id == world.units.zone.id

    def test_an_empty_house(self, gather, world):
        world.units.bureau.issuer = False
        world.company.owner = None
        house = gather()[0].house
        assert (house.host, house.issuer, house.zone) == (None, None, None)


class TestPlots:
    def test_a_few_that_fit_the_company(self, gather, world):
        elsewhere = zone.park()
        elsewhere.sectors = ("biomedicine",)
        away = zone.plot(elsewhere, "A-00")
        found, _ = gather(elsewhere, away)
        assert plots_of(found) == [world.plots[1].id, world.plots[0].id]
        assert {offered.park.id for offered in found.plots} == {world.park.id}

    def test_any_where_none_fits(self, gather, world):
        world.company.sector = "finance"
        assert len(gather()[0].plots) == 2

    def test_more_than_a_few_are_left_for_somebody_to_choose(self, gather, world):
        more = [zone.plot(world.park, f"D-{number}") for number in range(5)]
        found, withheld = gather(*more)
        assert len(found.plots) == 4
        assert [reason for reason, _ in withheld] == [Reason.PLOTS_LEFT_OUT]

    def test_those_chosen_in_their_order_and_once(self, gather, world):
        chosen = [world.plots[0].id, world.plots[1].id, world.plots[0].id]
        assert plots_of(gather(plots=chosen)[0]) == chosen[:2]

    def test_none_chosen(self, gather):
        assert gather(plots=[])[0].plots == ()

    @pytest.mark.parametrize("values", [{"availability": "sold"}, {"visibility": "restricted"}])
    def test_a_chosen_plot_that_is_not_offered_is_kept_out(self, gather, world, values):
        for name, value in values.items():
            setattr(world.plots[0], name, value)
        found, withheld = gather(plots=[world.plots[0].id, world.plots[1].id])
        assert plots_of(found) == [world.plots[1].id]
        assert withheld == [(Reason.PLOT_NOT_OFFERED, world.plots[0].id)]

    def test_a_mission_brings_its_own(self, gather, world):
        assert plots_of(gather(event=world.event.id)[0]) == [world.plots[1].id]

    def test_a_missions_plots_may_have_been_sold_since(self, gather, world):
        sold = world.plots[2]
        world.event.pitched = (*world.event.pitched, Link.to(sold.id))
        found, withheld = gather(event=world.event.id)
        assert (plots_of(found), withheld) == ([world.plots[1].id], [])

    def test_a_plot_kept_inside_the_office_is_nobodys_first_choice(self, gather, world):
        world.plots[1].visibility = "internal"
        assert plots_of(gather()[0]) == [world.plots[0].id]

    def test_a_park_kept_inside_the_office_is_not_named(self, gather, world):
        world.park.visibility = "internal"
        assert {offered.park for offered in gather()[0].plots} == {None}


class TestFacts:
    def test_figures_of_the_place_in_their_order(self, gather, world):
        world.facts[0].rank = 9
        world.facts[1].rank = None
        world.facts[2].park = world.park.id
        world.facts[3].amount = None
        world.facts[4].visibility = "internal"
        assert ids(gather()[0].facts) == [world.facts[5].id, world.facts[0].id, world.facts[1].id]


class TestPromises:
    def test_what_stands_on_both_sides_the_earliest_first(self, gather, world):
        found, _ = gather()
        ours, theirs, preferential, _ = world.promises
        assert [p.promise.id for p in found.promises] == [theirs.id, ours.id, preferential.id]
        assert found.promises[0].theirs.id == world.contacts.engineer.id
        assert found.promises[1].ours.id == world.staff.tracker.id

    def test_preferential_terms_without_their_review_are_kept_out(self, gather, world):
        world.promises[2].review_on = None
        found, withheld = gather()
        assert len(found.promises) == 2
        assert withheld == [(Reason.PREFERENTIAL_WITHOUT_REVIEW, world.promises[2].id)]

    def test_who_may_not_be_named_is_not(self, gather, world):
        world.promises[0].owner = world.staff.unnamed.id
        assert gather()[0].promises[1].ours is None

    def test_what_is_kept_inside_the_office_or_promised_to_others_is_not_told(self, gather, world):
        world.promises[0].visibility = "internal"
        world.promises[1].company = new_id()
        assert len(gather()[0].promises) == 1


class TestRegister:
    def issue(self, world, number="JZ-2026-0001", **changed):
        values = {
            "number": number,
            "company": world.company.id,
            "contact": world.contacts.chief.id,
            "languages": ("en", "zh"),
            "inputs": (),
            "findings": (("must_fix", "text_stale: Plot B-07"),),
            "sha256": "0" * 64,
            "pages": 8,
            "made_at": datetime(2026, 11, 23, 9, tzinfo=UTC),
            "file_name": "pack.pdf",
            "valid_until": date(2027, 2, 28),
            "draft": True,
            "sections": ("cover", "sources"),
        }
        return Issue(**values | changed)

    def test_a_pack_is_entered_with_what_it_was_made_from(self, store, gather, world):
        gather()
        with store.reading() as session:
            wanted = [("plot", world.plots[0].id), ("company", world.company.id)]
            inputs = inputs_of(session, [*wanted, ("plot", new_id())])
        assert {(given.kind, given.record) for given in inputs} == set(wanted)
        issue = self.issue(world, inputs=inputs)
        id_ = store.act(Label("Make pack"), lambda session: register(session, issue))
        with store.reading() as session:
            pack = session.get(IssuedPack, id_)
            assert (pack.number, pack.languages, pack.template) == (
                "JZ-2026-0001",
                "en,zh",
                "investment_briefing",
            )
            assert [(i.kind, i.id) for i in pack.inputs] == [(g.kind, g.record.hex) for g in inputs]
            assert [(f.level, f.message) for f in pack.findings] == list(issue.findings)
            assert pack.sections == ("cover", "sources")
            assert pack.valid_until == date(2027, 2, 28)
            assert len(history(session, id_)) == 1

    def test_an_input_names_the_version_it_was_read_in(self, store, gather, world):
        gather()

        def entry():
            with store.reading() as session:
                return inputs_of(session, [("plot", world.plots[0].id)])[0].entry

        first = entry()

        def change(session):
            session.get(type(world.plots[0]), world.plots[0].id).bearing = "200 kPa"

        store.act(Label("Change"), change)
        assert len(first) == 64
        assert entry() != first

    def test_numbers_count_up_within_a_year(self, store, gather, world):
        gather()

        def count():
            with store.reading() as session:
                return next_count(session, 2026)

        assert count() == 1
        for number in ("JZ-2026-0009", "JZ-2025-0050", "XB-2026-12", "ours", "JZ-2026-x"):
            issue = self.issue(world, number)
            store.act(Label("Make pack"), lambda session, issue=issue: register(session, issue))
        assert count() == 13


def test_a_country_without_a_market_is_no_market(gather, world):
    world.company.country = Country("ZW")
    world.company.sector = ""
    world.staff.host.name = PersonName(native="周敏")
    world.promises.clear()
    assert ids(gather()[0].house.team) == [world.staff.host.id]
