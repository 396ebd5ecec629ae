"""Every benchmark runs at a tiny size and checks its own results; no figure is judged here."""

import json
from itertools import chain

import pytest

from benchmarks import batch, growth, save, stands
from benchmarks.__main__ import BENCHMARKS, Scale, main
from benchmarks.drafts import capture
from benchmarks.pairs import Effort
from benchmarks.replay import Replay
from benchmarks.rivals import OrmRival
from benchmarks.table import text_of

TINY = Effort(pairs=2, size=3)
SCALE = Scale(
    save=TINY,
    parts=TINY,
    batch=TINY,
    growth=TINY,
    start=Effort(pairs=2, size=1),
    packs=Effort(pairs=2, size=2),
    sizes=(60, 120),
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def little_work(monkeypatch):
    monkeypatch.setattr("benchmarks.start.COMPANIES", 60)
    monkeypatch.setattr("benchmarks.packs.turns.NAMES", {"ours": "ours"})


@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_benchmark_runs_and_checks_its_results(name, tmp_path, cache):
    table = BENCHMARKS[name](tmp_path, cache, SCALE)
    assert table.lines
    assert text_of(table).startswith(table.title)


def test_the_command_prints_a_table_and_writes_the_figures(tmp_path, cache, capsys):
    file = tmp_path / "figures.json"
    main(["batch", "--json", str(file), "--cache", str(cache)], SCALE)
    assert "Core insert" in capsys.readouterr().out
    (table,) = json.loads(file.read_text(encoding="utf-8"))["tables"]
    assert {line["beside"] for line in table["lines"]} == {batch.CORE, batch.RAW, batch.ALL_ROWS}
    assert all(line["ratio"]["value"] > 0 for line in table["lines"])


def test_the_status_tells_of_a_missed_goal(monkeypatch, cache):
    arguments = ["save", "--cache", str(cache)]
    monkeypatch.setattr(save, "cases", lambda _: (save.Case("new", save.add_company),))
    monkeypatch.setattr(save, "GOAL", 1e9)
    assert main(arguments, SCALE) == 0
    monkeypatch.setattr(save, "GOAL", 1e-9)
    assert main(arguments, SCALE) == 1


@pytest.mark.parametrize("rival", [OrmRival, Replay], ids=lambda rival: rival.__name__)
def test_a_rival_that_does_less_is_found_out(rival, monkeypatch, tmp_path):
    write = "save" if rival is OrmRival else "_write"
    monkeypatch.setattr(rival, write, lambda *_: None)
    with pytest.raises(AssertionError, match="the same records"):
        save.run(tmp_path, TINY)


def test_a_batch_that_loses_a_record_is_found_out(monkeypatch, tmp_path):
    def all_but_one(place, numbers):
        yield from batch._records(place, numbers[1:])

    roads = {**batch.ROADS, batch.ACT: batch.ROADS[batch.ACT]._replace(chunks=all_but_one)}
    monkeypatch.setattr(batch, "ROADS", roads)
    with pytest.raises(AssertionError, match="the same records"):
        batch.run(tmp_path, TINY)


def test_a_page_out_of_order_is_found_out(monkeypatch, tmp_path, cache):
    ascending = growth._RAW_PAGE
    monkeypatch.setattr(growth, "_RAW_PAGE", ascending.replace("BY r.sort_zh", "BY r.key"))
    with pytest.raises(AssertionError, match="raw query"):
        growth.run(tmp_path, TINY, SCALE.sizes, cache)


def test_a_kept_store_is_used_again(tmp_path, cache, monkeypatch):
    stands.stand(tmp_path / "first", 60, cache).close()
    monkeypatch.setattr(stands, "_build", None)
    stands.stand(tmp_path / "second", 60, cache).close()


def test_a_kept_store_is_built_anew_when_the_program_changed(tmp_path, monkeypatch):
    cache, source = tmp_path / "cache", tmp_path / "storage" / "entities" / "company.py"
    monkeypatch.setattr(stands, "HOME", tmp_path)
    for path in (cache, source.parent):
        path.mkdir(parents=True)
    for place, text in (("first", "old"), ("second", "new"), ("third", "new")):
        source.write_text(text)
        stands.stand(tmp_path / place, 60, cache).close()
    assert len(list(cache.glob("companies-60-*"))) == 2


def test_drafts_are_the_same_each_time_and_never_share_an_id():
    made = list(chain.from_iterable(map(capture, range(500))))
    assert [r.model_dump() for r in made[:8]] == [
        r.model_dump() for r in chain.from_iterable(map(capture, range(2)))
    ]
    assert len({record.id for record in made}) == len(made)
    assert all(record.id.version == 7 for record in made)
