"""What every test stands on: compiled catalogs, a neutral environment, settings of hypothesis."""

import os

import pytest
from hypothesis import settings

from resources.catalogs.__main__ import compile_all
from tests.golden import Golden

# Time limits for single examples would fail on a busy machine; `timeout` limits whole tests.
settings.register_profile("quick", deadline=None, print_blob=True)
settings.register_profile("torture", settings.get_profile("quick"), max_examples=2000)
settings.load_profile("quick")


def pytest_addoption(parser):
    parser.addoption("--renew-golden", action="store_true", help="write golden pages that differ")


def pytest_configure(config):
    # Once, before the workers start: tests see the texts as they are, set up or not.
    if not hasattr(config, "workerinput"):
        compile_all()


@pytest.fixture(scope="session", autouse=True)
def neutral_environment(tmp_path_factory):
    """English, and a home that no person lives in: no test reads or writes a real store."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("FIELDBOOK_", "LC_", "XDG_")) or name == "LANGUAGE":
                patch.delenv(name)
        patch.setenv("LANG", "en_US.UTF-8")
        patch.setenv("HOME", home)
        patch.setenv("USERPROFILE", home)
        yield


@pytest.fixture
def golden(request, tmp_path):
    """Compares sheets with pictures of how they looked; see `tests/golden.py`."""
    return Golden(tmp_path, renew=request.config.getoption("--renew-golden"))
