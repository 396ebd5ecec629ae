"""The three acts of the command, on a product of a few lines."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture
def product(tmp_path):
    """A folder with the command in it and one module that marks one message."""
    folder = tmp_path / "product"
    shutil.copytree(RESOURCES / "catalogs", folder / "resources/catalogs")
    for name in ("__init__.py", "i18n.py"):
        shutil.copy(RESOURCES / name, folder / "resources")
    (folder / "main.py").write_text('_("Nothing was changed.")', encoding="utf-8")
    return folder


def catalogs(product, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "resources.catalogs", *arguments],
        cwd=product,
        capture_output=True,
        text=True,
        check=False,
    )


def text(product, language):
    return product / "resources/locale" / language / "LC_MESSAGES/interface.po"


def test_from_marked_message_to_compiled_text(product):
    assert catalogs(product, "update").returncode == 0
    chinese = text(product, "zh_CN")
    checked = catalogs(product, "check")
    assert checked.returncode == 1
    assert "zh_CN/interface.po: not translated: 'Nothing was changed.'" in checked.stdout

    chinese.write_text(
        chinese.read_text(encoding="utf-8").replace(
            'changed."\nmsgstr ""', 'changed."\nmsgstr "未作任何修改。"'
        ),
        encoding="utf-8",
    )
    checked = catalogs(product, "check")
    assert (checked.returncode, checked.stdout) == (0, "the catalogs are complete\n")

    assert catalogs(product, "compile").returncode == 0
    assert "未作任何修改。".encode() in chinese.with_suffix(".mo").read_bytes()


def test_a_catalog_in_step_is_not_touched(product):
    catalogs(product, "update")
    before = text(product, "en").stat().st_mtime_ns
    catalogs(product, "update")
    assert text(product, "en").stat().st_mtime_ns == before


def test_an_unreadable_catalog_is_an_error_and_stays_as_it_is(product):
    text(product, "en").parent.mkdir(parents=True)
    text(product, "en").write_text("<<<<<<< mine\n", encoding="utf-8")
    assert catalogs(product, "update").returncode != 0
    assert text(product, "en").read_text(encoding="utf-8") == "<<<<<<< mine\n"
