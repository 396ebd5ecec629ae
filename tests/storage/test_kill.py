"""Killed at any moment, a store loses nothing that was acknowledged and keeps no half act."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlmodel import select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.journal.recompute import differences_from_journal
from storage.store import Store

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def killer():
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.killing"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.stdin.close()
    process.stdout.read()
    process.wait()
    process.stdout.close()


def kill_one(killer, folder, start, choose):
    """Let a child do some acts, kill it in the middle of one; the numbers it acknowledged.

    One in six is killed while it opens the store.
    """
    killer.stdin.write(f"{folder} {start}\n")
    killer.stdin.flush()
    child = int(killer.stdout.readline().split()[1])
    acknowledged = [int(killer.stdout.readline().split()[1]) for _ in range(choose.randrange(6))]
    time.sleep(choose.uniform(0, 0.012 if acknowledged else 0.06))
    os.kill(child, signal.SIGKILL)
    while (line := killer.stdout.readline().strip()) != "dead":
        acknowledged.append(int(line.split()[1]))
    return acknowledged


def run(killer, folder, kills, seed):
    choose = random.Random(seed)
    Store(folder, create=True).close()
    acknowledged, start = [], 0
    for number in range(kills):
        done = kill_one(killer, folder, start, choose)
        acknowledged += done
        start += 10_000
        if number % 10 == 9 or number == kills - 1:
            check(folder, acknowledged)
    print(f"kills: {kills}, acts acknowledged: {len(acknowledged)}, lost: 0")
    return acknowledged


def check(folder, acknowledged):
    with Store(folder) as store, store.reading() as session:
        companies = {c.notes: c for c in session.exec(select(Company))}
        contacts = {c.name.native: c for c in session.exec(select(Contact))}
        assert {n for n in acknowledged if str(n) not in companies} == set()
        assert {n for n in acknowledged if companies[str(n)].website != str(n)} == set()
        assert contacts.keys() == companies.keys()
        assert list(differences_from_journal(session)) == []


@pytest.mark.timeout(200)
def test_nothing_acknowledged_is_lost_in_a_hundred_kills(killer, folder):
    assert len(run(killer, folder, kills=100, seed=1)) > 100


@pytest.mark.torture
@pytest.mark.timeout(0)
@pytest.mark.parametrize("shard", range(8))
def test_nothing_acknowledged_is_lost_in_many_kills(killer, folder, shard):
    run(killer, folder, kills=1000, seed=100 + shard)
