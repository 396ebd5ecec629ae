"""Help, and complaints about what was typed."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.commands import COMMANDS
from cli.tables import width

HOME = Path(__file__).resolve().parents[2]
HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "reportlab", "babel", "msgspec", "phonenumbers")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_explains_itself_in_both_languages(done, language):
    whole = done("--help", "--language", language)
    for command in COMMANDS:
        assert f"  {command.name}" in whole.out
        own = done(command.name, "-h", "--language", language).out
        for argument in command.arguments:
            name = argument.names[0]
            assert (name if name.startswith("-") else argument.how["metavar"]) in own
        assert ("通用选项" in own) == (language == "zh")
        assert "positional arguments" not in own
        assert "usage: " not in own
        explained = own.splitlines()[1:]
        assert all(width(line) <= 80 for line in explained), own


def test_commands_name_functions_that_are_there():
    for command in COMMANDS:
        module, _, function = command.does.partition(":")
        assert (HOME / f"{module.replace('.', '/')}.py").is_file()
        text = (HOME / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8")
        assert f"def {function}(" in text


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [
        (("frobnicate",), "There is no command “frobnicate”", "frobnicate"),
        (("show",), "Missing: KIND, NAME|ID", "KIND"),
        (("list", "parks", "--limit"), "--limit needs a value", "--limit"),
        (("list", "parks", "--limit", "x"), "--limit takes a whole number, not “x”", "“x”"),
        (("list", "parks", "--sort", "x"), "--sort cannot be “x”; it can be", "--sort"),
        (
            ("letter", "farewell", "--for", "x", "--out", "x"),
            "There is no “farewell” here; choose: thank-you.",
            "没有“farewell”，可选：thank-you。",
        ),
        (("undo", "everything"), "Not understood: everything", "everything"),
        (("undo", "--force"), "Not understood: --force", "--force"),
        (("--force",), "Not understood: --force", "--force"),
        (("list", "planets"), "“planets” is no kind of record", "planets"),
        (("pack", "--for", "x"), "Missing: --out", "--out"),
        (("undo", "--json=yes"), "ignored explicit argument 'yes'", "--json"),
    ],
)
def test_complaints_are_sentences_in_the_users_language(refused, words, english, chinese):
    told = refused(*words)
    assert english in told.err
    assert told.err.count("\n") == 1
    told = refused(*words, "--language", "zh")
    assert chinese in told.err
    assert "。" in told.err
    assert refused(*words, "--json").error["choices"] == []


@pytest.mark.parametrize("language", ["fr", "", "zh-Hans-and-more", "\udcff"])
def test_a_language_without_texts_is_refused(refused, language):
    assert refused("list", "parks", f"--language={language}").err.count("\n") == 1


@pytest.mark.parametrize(
    ("variables", "chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_TW.Big5"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE.UTF-8"}, False),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C", "LC_MESSAGES": "zh_CN"}, False),
    ],
)
def test_the_language_is_the_locales_unless_it_is_named(refused, monkeypatch, variables, chinese):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("。" in refused("frobnicate").err) == chinese
    assert "。" in refused("frobnicate", "--language", "zh").err
    assert "。" not in refused("frobnicate", "--language=en").err


def test_options_may_stand_anywhere(done, empty):
    expected = done("list", "parks", "--limit", "1", "--json", store=empty).out
    for words in (
        ("list", "--store", str(empty), "--json", "parks", "--limit=1"),
        ("--json", "--store", str(empty), "list", "parks"),
    ):
        store = None if "--store" in words else empty
        assert done(*words, store=store).out == expected
    edited = done("edit", "park", "--language", "en", "测试园区", "--json", "notes=x", store=empty)
    assert edited.objects[0]["changed"] == ["notes"]


def test_help_and_complaints_load_no_library_of_the_store():
    program = (
        "import sys; from main import main\n"
        "assert main(['--help']) == main(['list', '--help']) == 0\n"
        "assert main(['list']) == main(['nonsense']) == 2\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program], cwd=HOME, capture_output=True, text=True, check=True
    )
    assert finished.stdout.splitlines()[-1] == "[]"


def test_lists_load_neither_the_capture_grammar_nor_the_typesetting(empty):
    program = (
        "import sys; from main import main\n"
        f"assert main(['--store', {str(empty)!r}, 'list', 'parks']) == 0\n"
        "slow = ('storage.rules.line.reading', 'phonenumbers', 'reportlab', 'PySide6')\n"
        "print([name for name in slow if name in sys.modules])"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program], cwd=HOME, capture_output=True, text=True, check=True
    )
    assert finished.stdout.splitlines()[-1] == "[]"
