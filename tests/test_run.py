"""Set-up by the real script, on a product of a few lines whose packages lie in a folder."""

import ast
import base64
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import run

HOME = Path(__file__).resolve().parents[1]

MAIN = """
import json, os, sys
import sample
print(json.dumps([sys.argv[1:], os.getcwd(), sys.executable]))
sys.exit(int(os.environ.get("STATUS", 0)))
"""
# Stands for ruff, mypy and pytest: says what it was asked, fails where the environment says so.
CHECK = """
import os, sys
from pathlib import Path
name = Path(__file__).stem
print(name, *sys.argv[1:])
sys.exit(3 if name in os.environ.get("FAILING", "") else 0)
"""
COMPILE = """
from pathlib import Path
import sys
for text in Path(__file__).parent.glob("locale/**/*.po"):
    if sys.argv[1] == "compile":
        text.with_suffix(".mo").write_bytes(text.read_bytes())
print("catalogs", *sys.argv[1:])
"""


class Product:
    """A folder with run.py, packages to install, and a main.py that tells how it was called."""

    def __init__(self, folder):
        self.folder = folder
        self.wheels = folder / "wheels"
        self.text = folder / "resources/locale/en/LC_MESSAGES/interface.po"
        self.environment = folder / ".venv"

    def write(self):
        self.wheels.mkdir(parents=True)
        for name in ("run.py", "resources/__init__.py", "resources/i18n.py"):
            copy = self.folder / name
            copy.parent.mkdir(exist_ok=True)
            shutil.copy(HOME / name, copy)
        self.text.parent.mkdir(parents=True)
        self.text.write_text("first", encoding="utf-8")
        (self.folder / "main.py").write_text(MAIN, encoding="utf-8")
        (self.folder / "resources/catalogs.py").write_text(COMPILE, encoding="utf-8")
        (self.folder / "resources/locks").mkdir()
        sample = self.wheel("sample", sample="")
        checks = self.wheel("checks", ruff=CHECK, mypy=CHECK, pytest=CHECK)
        self.lock("product", sample)
        self.lock("test", sample, checks)
        return self

    def wheel(self, name, **modules):
        """Put a package beside the product; returns its line for a lock."""
        info = f"{name}-1.0.dist-info"
        files = {f"{module}.py": text for module, text in modules.items()} | {
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
            f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = "".join(f"{file},{sha(text)},{len(text)}\n" for file, text in files.items())
        path = self.wheels / f"{name}-1.0-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as archive:
            for file, text in (files | {f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}).items():
                archive.writestr(file, text)
        return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"

    def lock(self, purpose, *lines):
        path = self.folder / f"resources/locks/{purpose}.lock.txt"
        path.write_text("".join(lines), encoding="utf-8")

    def start(self, *arguments, cwd=None, **variables):
        """Start run.py as a person would and do not wait for it."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "run.py"), *arguments],
            cwd=cwd or self.folder,
            env={
                **os.environ,
                "PIP_NO_INDEX": "1",
                "PIP_CONFIG_FILE": os.devnull,
                "PIP_FIND_LINKS": self.wheels.as_uri(),
                **variables,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments, **variables):
        """(exit status, standard output, standard error) of run.py."""
        with self.start(*arguments, **variables) as process:
            said, told = process.communicate()
        return process.returncode, said, told

    def installed(self):
        """The packages that the environment has beside pip."""
        found = self.environment.rglob("*-1.0.dist-info")
        return sorted(path.name.partition("-")[0] for path in found)


def sha(text):
    return "sha256=" + base64.urlsafe_b64encode(
        hashlib.sha256(text.encode()).digest()
    ).decode().rstrip("=")


@pytest.fixture(scope="session")
def set_up_product(tmp_path_factory):
    product = Product(tmp_path_factory.mktemp("set-up") / "product").write()
    status, said, told = product.run("setup")
    assert (status, said) == (0, ""), told
    assert told.splitlines() == [
        f"Setting up in {product.environment} (once).",
        "Installing the Python packages, 1 of them.",
        "Packages installed in {} s.".format(*re.findall(r"in (\d+) s", told)),
        "catalogs compile",
        "Fieldbook is set up.",
    ]
    return product


@pytest.fixture
def product(set_up_product, tmp_path):
    """A product that is set up; environments may be copied, nothing in them is asked by path."""
    folder = tmp_path / "a product 招商随行"
    shutil.copytree(set_up_product.folder, folder, symlinks=True)
    return Product(folder)


@pytest.fixture
def new_product(tmp_path):
    return Product(tmp_path / "product").write()


def test_main_gets_the_arguments_and_its_status_is_the_commands(product, tmp_path):
    arguments = ["capture", "张伟明 云帆精密 | 后天14点回访", "--json", "", "a  b"]
    status, said, told = product.run(*arguments, cwd=tmp_path, STATUS="2")
    called_with, folder, python = json.loads(said)
    assert (status, called_with, folder) == (2, arguments, str(tmp_path))
    assert Path(python).is_relative_to(product.environment)
    assert told == ""


def test_without_arguments_main_decides(product):
    status, said, _told = product.run()
    assert (status, json.loads(said)[0]) == (0, [])


def test_set_up_again_does_nothing(product):
    before = snapshot(product.environment)
    assert product.run("setup") == (0, "", "Fieldbook is set up.\n")
    assert snapshot(product.environment) == before


def snapshot(folder):
    return {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}


@pytest.mark.parametrize("change", ["text", "compiled", "stamp"])
def test_texts_are_compiled_when_they_changed_or_are_gone(product, change):
    if change == "text":
        # An older archive unpacked over a newer one: the time says nothing.
        product.text.write_text("second", encoding="utf-8")
        os.utime(product.text, (0, 0))
    else:
        (
            product.text.with_suffix(".mo") if change == "compiled" else stamp_of_texts(product)
        ).unlink()
    _status, said, told = product.run("list")
    assert json.loads(said)[0] == ["list"]
    assert told == "catalogs compile\n"
    assert product.text.with_suffix(".mo").read_bytes() == product.text.read_bytes()
    assert product.run("list")[2] == ""


def stamp_of_texts(product):
    return product.folder / "resources/locale/compiled-from.txt"


def test_a_changed_lock_makes_the_environment_anew(product):
    product.lock("product", product.wheel("other", other=""))
    status, said, told = product.run("setup", LANG="zh_CN.UTF-8")
    assert (status, said) == (0, "")
    first, second, third, last = told.splitlines()
    assert first == f"正在 {product.environment} 中安装（仅需一次）。"
    assert second == "正在安装1个 Python 组件。"
    assert re.fullmatch(r"安装完成，用时\d+秒。", third)
    assert last == "招商随行已就绪。"
    assert product.installed() == ["other"]


def test_an_environment_whose_python_is_gone_is_not_complete(product, monkeypatch):
    monkeypatch.setattr(run, "LOCKS", product.folder / "resources/locks")
    assert run.is_complete(product.environment, "product")
    run.python_of(product.environment).unlink()
    assert not run.is_complete(product.environment, "product")


def test_set_up_recovers_from_being_killed(new_product):
    with new_product.start("setup") as process:
        while not (new_product.environment / "pyvenv.cfg").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    # What it had started still runs, and still holds the environment.
    status, said, told = new_product.run("list")
    assert status == 0, told
    assert told.startswith("Another set-up is running; waiting for it.\nSetting up")
    assert json.loads(said)[0] == ["list"]
    assert new_product.installed() == ["sample"]


def test_two_at_once_make_one_environment(new_product):
    with new_product.start("one") as one, new_product.start("two") as two:
        outputs = [process.communicate() for process in (one, two)]
    assert [one.returncode, two.returncode] == [0, 0]
    assert [json.loads(said)[0] for said, _told in outputs] == [["one"], ["two"]]
    told = outputs[0][1] + outputs[1][1]
    assert told.count("Setting up in") == told.count("catalogs compile") == 1
    assert told.count("Another set-up is running; waiting for it.") == 1


def test_every_check_runs_though_one_fails_and_its_status_is_the_commands(product):
    status, said, told = product.run("test", "-k", "one or two", FAILING="mypy")
    assert status == 3
    assert said.splitlines() == [
        "ruff format --check .",
        "ruff check .",
        "mypy",
        "catalogs check",
        "pytest -n 2 --dist worksteal -k one or two",
    ]
    outcomes = re.findall(r"^ +[\d.]+ s  (.+?) +(ok|FAILED)$", told, re.MULTILINE)
    assert outcomes == [(check, "FAILED" if check == "mypy" else "ok") for check in run.CHECKS]


def test_tests_add_their_packages_and_the_product_starts_as_before(product):
    assert product.run("test")[0] == 0
    assert product.installed() == ["checks", "sample"]
    status, _said, told = product.run()
    assert (status, told) == (0, "")


def test_a_package_that_is_not_what_the_lock_says_is_refused_and_harms_nothing(product):
    good = (product.folder / "resources/locks/test.lock.txt").read_text(encoding="utf-8")
    product.lock("test", good.replace(good[-9:-1], "00000000"))
    status, _said, told = product.run("test")
    assert status == 1
    assert "Packages could not be installed; the reason stands above." in told
    assert product.installed() == ["sample"]
    assert product.run()[::2] == (0, "")

    # Half an installation is not mended but made anew.
    product.lock("test", good)
    status, _said, told = product.run("test")
    assert status == 0, told
    assert "Setting up" in told
    assert product.installed() == ["checks", "sample"]


def test_another_folder_can_hold_the_environment(product, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    shutil.move(product.environment, elsewhere)
    _status, said, told = product.run(FIELDBOOK_ENV=str(elsewhere))
    assert Path(json.loads(said)[2]).is_relative_to(elsewhere)
    assert told == ""


def test_a_folder_with_something_else_in_it_is_left_alone(product, tmp_path):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.txt").write_text("kept", encoding="utf-8")
    status, _said, told = product.run(FIELDBOOK_ENV=str(theirs))
    assert status == 1
    assert told == f"{theirs} holds something else; FIELDBOOK_ENV must name a new folder.\n"
    assert [path.name for path in theirs.iterdir()] == ["letter.txt"]


def test_an_environment_that_cannot_be_written_is_one_sentence(product, tmp_path):
    (tmp_path / "file").touch()
    status, _said, told = product.run(FIELDBOOK_ENV=str(tmp_path / "file" / "environment"))
    assert status == 1
    assert told.count("\n") == 1
    assert str(tmp_path / "file") in told


@pytest.fixture
def debian(tmp_path, monkeypatch):
    """A Debian without python3-venv, whose apt-get notes what it is asked and may fail."""
    monkeypatch.setattr(run, "find_spec", lambda _name: None)
    monkeypatch.setenv("PATH", str(tmp_path))

    def apt(*, root=True, script="exit 0"):
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        command = tmp_path / "apt-get"
        command.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> {tmp_path}/asked\n{script}\n')
        command.chmod(0o755)
        return tmp_path / "asked"

    return apt


PACKAGE = f"python3.{sys.version_info[1]}-venv"


def test_root_lets_apt_install_what_debian_left_out(debian, capsys):
    asked = debian()
    run.install_system_packages(list(run.missing_system_packages()))
    assert asked.read_text().splitlines() == [
        "noninteractive update",
        f"noninteractive install -y --no-install-recommends {PACKAGE}",
    ]
    assert capsys.readouterr().err == f"Installing {PACKAGE} with apt.\n"


def test_what_apt_complains_of_is_shown(debian, capsys):
    debian(script="echo E: no space left >&2; exit 100")
    with pytest.raises(run.SetUpError, match=r"apt failed"):
        run.install_system_packages([PACKAGE])
    assert capsys.readouterr().err.count("E: no space left\n") == 2


def test_others_are_told_the_one_line_to_type(debian):
    asked = debian(root=False)
    with pytest.raises(run.SetUpError) as raised:
        run.install_system_packages([PACKAGE])
    assert str(raised.value).splitlines()[1:] == [
        f"  sudo apt-get install -y --no-install-recommends {PACKAGE}"
    ]
    assert not asked.exists()


def test_without_apt_the_missing_part_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(run.SetUpError, match=PACKAGE):
        run.install_system_packages([PACKAGE])


def test_an_old_python_reads_the_script_and_is_told_which_one_is_needed():
    ast.parse((HOME / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    pretend = "import runpy, sys; sys.version_info = (3, 10, 4); runpy.run_path('run.py')"
    finished = subprocess.run(
        [sys.executable, "-c", pretend],
        cwd=HOME,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 1
    english, chinese = finished.stderr.splitlines()
    assert english.startswith("Fieldbook needs Python 3.11 or newer; this is Python ")
    assert chinese.startswith("招商随行需要 Python 3.11 或更高版本，当前版本为 Python ")


def test_every_start_pays_for_little():
    """Modules that take long to import, each needed by set-up at most."""
    finished = subprocess.run(
        [sys.executable, "-S", "-c", "import run, sys; print(*sys.modules)"],
        cwd=HOME,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    heavy = {
        "argparse",
        "asyncio",
        "dataclasses",
        "email",
        "inspect",
        "json",
        "logging",
        "ssl",
        "venv",
    }
    assert heavy & set(finished.stdout.split()) == set()
