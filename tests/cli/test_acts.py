"""Approving, history, undo and redo, also from one process to the next."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage.store import Store

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture
def process(empty):
    """Types a command line in a process of its own."""

    def run(*words):
        return subprocess.run(
            [sys.executable, str(HOME / "main.py"), "--store", str(empty), *words],
            capture_output=True,
            env={**os.environ, "PYTHONWARNINGS": "error"},
            encoding="utf-8",
            check=False,
        )

    return run


def test_undo_names_what_it_undoes_from_process_to_process(process, done, empty):
    done("new", "investor", "name.zh=甲", store=empty)
    done("edit", "investor", "甲", "rating=A", store=empty)
    undone = process("undo", "--language", "zh")
    assert (undone.returncode, undone.stderr) == (0, "")
    assert undone.stdout.endswith("：甲\n")
    assert process("redo").stdout == "Done again: Change company: 甲\n"
    assert done("undo", store=empty).last == "Taken back: Change company: 甲"
    assert done("undo", store=empty).last == "Taken back: Add company: 甲"
    assert "测试园区" in done("undo", store=empty).last
    nothing = process("undo")
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert nothing.stderr == "There is nothing to undo.\n"


def test_nothing_to_redo(refused, empty):
    assert "redo" in refused("redo", store=empty).err


def test_history_tells_who_changed_what_and_when(done, demonstration):
    done("edit", "investor", "Falkenrieder", "rating=B", "name.en=New", store=demonstration)
    done("undo", store=demonstration)
    done("redo", store=demonstration)
    done("edit", "investor", "Falkenrieder", "aliases+=甲", store=demonstration)
    done("edit", "contact", "Matthias Hölderle", "name.romanised=M. Hoelderle", store=demonstration)
    out = done("history", "investor", "Falkenrieder", "--limit", "4", store=demonstration).out
    acts = [line for line in out.splitlines() if not line.startswith(" ")]
    assert [line.rpartition("  ")[2] for line in acts[:-1]] == [
        "Change company: Falkenrieder",
        "Done again: Change company: Falkenrieder",
        "Taken back: Change company: Falkenrieder",
        "Change company: Falkenrieder",
    ]
    assert all("Lu Jing" in line for line in acts[:-1])
    assert all("Beijing time" in line for line in acts[:-1])
    assert "    Rating: Rating A → Rating B" in out
    assert "    Rating: Rating B → Rating A" in out
    assert "    Name (en): Falkenrieder Antriebstechnik GmbH [Reviewed] → New [Draft]" in out
    assert "    Other names: — → 甲" in out
    assert acts[-1].startswith("4 changes of ")
    person = done("history", "contact", "M. Hoelderle", "--limit", "1", store=demonstration).out
    assert "Name (in Latin letters): " in person
    assert "M. Hoelderle" in person


def test_history_as_objects(done, empty):
    done("new", "investor", "name.zh=甲", "wake_on=2026-12-31", store=empty)
    done("edit", "investor", "甲", "wake_on=2027-01-31", "roles=客商", store=empty)
    done("undo", store=empty)
    done("delete", "investor", "甲", store=empty)
    deleted, undone, edited, added = done(
        "history", "investor", "甲", "--json", store=empty
    ).objects
    assert (deleted["action"], added["action"]) == ("delete", "insert")
    assert (undone["undo"], undone["redo"], edited["undo"]) == (True, False, False)
    assert {"field": "wake_on", "key": "", "before": "2026-12-31", "after": "2027-01-31"} in (
        edited["changes"]
    )
    assert added["values"] == {"kind": "Company", "title": "甲"}


def test_every_kind_of_field_has_a_history(done, demonstration):
    """Creation wrote all of them: the demonstration fills every kind of field."""
    for kind in (
        "events",
        "plots",
        "facts",
        "visits",
        "promises",
        "appointments",
        "staff",
        "parks",
    ):
        for record in done("list", kind, "--limit", "1", "--json", store=demonstration).objects:
            for more in ((), ("--json",)):
                assert done("history", kind, record["id"], *more, store=demonstration).out


def test_a_text_is_approved_and_the_approval_taken_back(done, demonstration):
    plot = ("plots", "TG-2", "description", "en")
    answer = done("approve", *plot, "--language", "zh", store=demonstration)
    assert "已审定" in answer.last
    assert "[Approved]" in done("show", "plots", "TG-2", store=demonstration).out
    told = done("approve", *plot, "--as", "draft", "--json", store=demonstration).objects[0]
    assert (told["field"], told["language"], told["status"]) == ("description", "en", "draft")
    answer = done("approve", *plot, "--as", "reviewed", store=demonstration)
    assert answer.last.endswith(" is now: Reviewed.")
    assert done("undo", store=demonstration).last.startswith("Taken back: Approve a text of TG-2")


def test_what_cannot_be_approved_is_refused(refused, done, demonstration):
    refused("approve", "plots", "TG-2", "description", "ja", store=demonstration)
    refused("approve", "plots", "TG-2", "rank", "en", store=demonstration)
    refused("approve", "plots", "TG-2", "land_use", "en", store=demonstration)
    refused("approve", "plots", "TG-2", "description", "en", "--as", "perfect", store=demonstration)
    refused("approve", "plots", "TG-2", "description", store=demonstration)
    done("edit", "plots", "TG-2", "description.en=A plot in New Taipei", store=demonstration)
    answer = refused("approve", "plots", "TG-2", "description", "en", store=demonstration)
    assert "“New Taipei” → “Xinbei" in answer.err
    assert "[Draft" in done("show", "plots", "TG-2", store=demonstration).out


def test_the_doctor_finds_a_sound_store_sound(typed, done, demonstration):
    assert "sound" in done("doctor", store=demonstration).last
    told = done("doctor", "--json", store=demonstration).objects
    assert told == [{"sound": True, "differences": []}]


def test_the_doctor_names_what_is_wrong(typed, empty):
    with Store(empty) as store, store._writing.begin() as connection:
        connection.exec_driver_sql("UPDATE park SET notes = 'forged'")
    answer = typed("doctor", store=empty)
    assert answer.status == 1
    assert "field notes is not what the journal says" in answer.out
    assert " 1 place;" in answer.last
    (told,) = typed("doctor", "--json", store=empty).objects
    assert (told["sound"], len(told["differences"])) == (False, 1)
