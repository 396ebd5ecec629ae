"""The promises of the layout, kept by tests: who imports whom, how long things get, their names."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]
LAYERS = PROJECT["tool"]["importlinter"]["root_packages"]

FOLDERS = ("benchmarks", "cli", "exports", "gui", "resources", "storage")
MODULES = sorted(
    [*HOME.glob("*.py"), *(path for folder in FOLDERS for path in HOME.glob(f"{folder}/**/*.py"))]
)
FORBIDDEN_NAMES = {"base", "common", "controller", "helper", "helpers", "manager", "util", "utils"}
LONGEST_FUNCTION, LONGEST_CLASS, LONGEST_MODULE = 60, 250, 400

# For each contract an import that breaks it: the module, and the line planted there.
PLANTED = {
    "Faces over documents over records over resources": ("resources.planted", "storage.errors"),
    "Only the window knows Qt": ("cli.planted", "PySide6"),
    "SQL stays in storage": ("exports.planted", "sqlalchemy"),
    "ReportLab stays in exports": ("storage.planted", "reportlab"),
    "Pages of a pack never see records": ("exports.briefing.sections", "storage.store"),
    "Typesetting knows values and nothing else of storage": (
        "exports.typesetting.planted",
        "storage.errors",
    ),
    "No cycles": ("storage.errors", "storage.values"),
}


def name_of(path):
    return path.relative_to(HOME).as_posix()


def copy_of_the_tree(folder):
    for path in MODULES:
        copy = folder / path.relative_to(HOME)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (folder / "pyproject.toml").write_bytes((HOME / "pyproject.toml").read_bytes())
    # Contracts speak of modules that may not be written yet.
    for contract in CONTRACTS:
        for module in contract.get("source_modules", []):
            append(folder, module, "")
    return folder


def append(folder, module, line):
    path = folder.joinpath(*module.split("."))
    for package in reversed(path.relative_to(folder).parents[:-1]):
        (folder / package).mkdir(exist_ok=True)
        (folder / package / "__init__.py").touch()
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if module in LAYERS:
        path.mkdir(exist_ok=True)
        file = path / "__init__.py"
    with file.open("a", encoding="utf-8") as text:
        text.write(line)


def contracts_broken_in(folder):
    command = "import sys; from importlinter.cli import lint_imports as lint; "
    command += "sys.exit(lint(no_cache=True))"
    finished = subprocess.run(
        [sys.executable, "-c", command],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = finished.stdout + finished.stderr
    named = [contract["name"] for contract in CONTRACTS]
    assert all(f"{name} KEPT" in told or f"{name} BROKEN" in told for name in named), told
    broken = {name for name in named if f"{name} BROKEN" in told}
    assert (finished.returncode != 0) == bool(broken), told
    return broken, told


def test_imports_point_downwards(tmp_path):
    broken, told = contracts_broken_in(copy_of_the_tree(tmp_path))
    assert not broken, told


def test_every_contract_catches_an_import_planted_against_it(tmp_path):
    copy_of_the_tree(tmp_path)
    for module, imported in PLANTED.values():
        append(tmp_path, module, f"\nimport {imported}\n")
    broken, told = contracts_broken_in(tmp_path)
    assert broken == {contract["name"] for contract in CONTRACTS} == set(PLANTED), told


def test_nothing_outgrows_its_name():
    longest = {ast.FunctionDef: LONGEST_FUNCTION, ast.ClassDef: LONGEST_CLASS}
    outgrown = [name_of(path) for path in MODULES if len(lines(path)) > LONGEST_MODULE]
    for path in MODULES:
        for node in ast.walk(tree(path)):
            length = getattr(node, "end_lineno", 0) - getattr(node, "lineno", 0) + 1
            if length > longest.get(type(node), sys.maxsize):
                outgrown.append(f"{name_of(path)}: {node.name}, {length} lines")
    assert outgrown == []


def test_modules_are_named_for_what_they_hold():
    words = {path: set(re.split(r"[/_.]", name_of(path))) for path in MODULES}
    assert [name_of(path) for path in MODULES if words[path] & FORBIDDEN_NAMES] == []


def test_modules_hold_no_state():
    """What a module binds to a list, a set or a dict is a constant, and named as one."""
    lower_case = [
        f"{name_of(path)}: {name}"
        for path in MODULES
        for name in names_of_mutable_globals(path)
        if not name.isupper() and name != "__all__"
    ]
    assert lower_case == []


def names_of_mutable_globals(path):
    for node in tree(path).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_mutable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def is_mutable(value):
    displays = ast.List | ast.Set | ast.Dict | ast.ListComp | ast.SetComp | ast.DictComp
    return isinstance(value, displays) or (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Name)
        and value.func.id in {"list", "set", "dict", "defaultdict", "deque"}
    )


def test_set_up_needs_nothing_but_python():
    before_packages_exist = (HOME / "run.py", HOME / "resources/i18n.py")
    imported = {name for path in before_packages_exist for name in imported_packages(path)}
    assert imported - {"resources"} <= sys.stdlib_module_names


def test_what_the_product_imports_is_declared():
    """A package that only another package brings in would vanish with that one's next version."""
    declared = {normal(requirement) for requirement in PROJECT["project"]["dependencies"]}
    brought_by = packages_distributions()
    undeclared = [
        f"{name_of(path)}: {package}"
        for path in MODULES
        if "benchmarks" not in path.parts and not remakes_data(path)
        for package in set(imported_packages(path)) - sys.stdlib_module_names - set(FOLDERS)
        if not declared & {normal(name) for name in brought_by.get(package, [])}
    ]
    assert undeclared == []


def remakes_data(path):
    """Whether a module is a script beside the data that it makes, with packages of its own."""
    return path.parent != HOME and not (path.parent / "__init__.py").exists()


def imported_packages(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module.partition(".")[0]


def normal(requirement):
    """The name in a requirement, as package indexes compare names."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))
