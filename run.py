#!/usr/bin/env python3
"""Sets Fieldbook up beside this file, then starts it or runs its checks.

    python3 run.py setup         set up, or mend what an interrupted set-up left behind
    python3 run.py test [...]    set up with the test packages, then run every check
    python3 run.py [...]         set up where needed, then hand everything to main.py

FIELDBOOK_ENV names another folder than `.venv` for the packages. Standard library only, and
little of it: this runs before every start.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        f"Fieldbook needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.\n"
        f"招商随行需要 Python 3.11 或更高版本，当前版本为 Python {sys.version.split()[0]}。"
    )

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from resources.i18n import LOCALE_DIR, language_from_locale

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

HOME = Path(__file__).resolve().parent
LOCKS = HOME / "resources" / "locks"
# In the environment: held while it is changed; what it is complete for, written last.
LOCK_NAME = "fieldbook.lock"
STAMP_NAME = "fieldbook.stamp"
UNFINISHED = "unfinished"
CATALOGS_STAMP = LOCALE_DIR / "compiled-from.txt"

CHECKS = (
    "ruff format --check .",
    "ruff check .",
    "mypy",
    "resources.catalogs check",
    "pytest -n 2 --dist worksteal",
)


class SetUpError(Exception):
    """Set-up cannot go on; the message, in the user's language, says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and return its exit status."""
    environment = environment_folder()
    word = arguments[0] if arguments else ""
    try:
        set_up(environment, "test" if word == "test" else "product")
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    if word == "setup":
        say("Fieldbook is set up.", "招商随行已就绪。")
        return 0
    if word == "test":
        return run_checks(python_of(environment), arguments[1:])
    return hand_over([str(python_of(environment)), str(HOME / "main.py"), *arguments])


def said(english: str, chinese: str) -> str:
    """One of two wordings, by the locale: there are no compiled catalogs before set-up."""
    return chinese if language_from_locale(os.environ) == "zh_CN" else english


def say(english: str, chinese: str) -> None:
    """Tell the person at the terminal; standard output belongs to the command that follows."""
    print(said(english, chinese), file=sys.stderr, flush=True)


def environment_folder() -> Path:
    """Where the packages live."""
    return Path(os.environ.get("FIELDBOOK_ENV") or HOME / ".venv").absolute()


def python_of(environment: Path) -> Path:
    """The environment's own Python."""
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def set_up(environment: Path, purpose: str) -> None:
    """Make the environment complete for a purpose (`product` or `test`), and the catalogs too."""
    if is_complete(environment, purpose) and catalogs_are_compiled():
        return
    try:
        with held(environment) as lock:
            # Another set-up may have done it all while this one waited.
            if not is_complete(environment, purpose):
                make_complete(environment, purpose, lock)
            if not catalogs_are_compiled():
                compile_catalogs(environment, lock)
    except OSError as error:
        problem = f"{error.filename}: {error.strerror}"
        raise SetUpError(said(f"Set-up failed. {problem}", f"安装失败。{problem}")) from error


def is_complete(environment: Path, purpose: str) -> bool:
    """Whether the environment has all packages of today's lock, for this Python."""
    return mark(purpose) in stamp(environment) and python_of(environment).exists()


def stamp(environment: Path) -> set[str]:
    """What the environment says it is complete for; nothing after an interrupted set-up."""
    path = environment / STAMP_NAME
    return set(path.read_text(encoding="utf-8").split("\n")) if path.exists() else set()


def mark(purpose: str) -> str:
    """Names a purpose with its lock and the Python it was installed for.

    The patch level is left out: a security update of Python must not ask for a network.
    """
    python = f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix}"
    return f"{purpose} {python} {digest([lock_file(purpose)])}"


def lock_file(purpose: str) -> Path:
    """The versions and hashes to install for a purpose; those for tests hold the product's too."""
    return LOCKS / f"{purpose}.lock.txt"


@contextmanager
def held(environment: Path) -> Iterator[int]:
    """Hold the environment for this process and the children that are given the descriptor."""
    lock = environment / LOCK_NAME
    ours = environment == HOME / ".venv" or lock.exists() or not environment.exists()
    if not ours and any(environment.iterdir()):
        raise SetUpError(
            said(
                f"{environment} holds something else; FIELDBOOK_ENV must name a new folder.",
                f"{environment} 中已有其他内容，FIELDBOOK_ENV 须指向新文件夹。",
            )
        )
    environment.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as file:
        if not taken(file.fileno()):
            say("Another set-up is running; waiting for it.", "另一个安装正在进行，等待其完成。")
            while not taken(file.fileno()):
                time.sleep(0.2)
        yield file.fileno()


def taken(lock: int) -> bool:
    """Try once to take a lock, which the system gives back when its holders end."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def make_complete(environment: Path, purpose: str, lock: int) -> None:
    """Add the test packages to a sound product environment, else make it anew."""
    begun = time.monotonic()
    before = stamp(environment)
    if purpose == "test" and is_complete(environment, "product") and UNFINISHED not in before:
        write_stamp(environment, {mark("product"), UNFINISHED})
    else:
        write_stamp(environment, set())
        make_empty(environment)
        make_environment(environment, lock)
    install(environment, purpose, lock)
    write_stamp(environment, {mark("product"), mark(purpose)})
    seconds = round(time.monotonic() - begun)
    say(f"Packages installed in {seconds} s.", f"安装完成，用时{seconds}秒。")


def write_stamp(environment: Path, marks: set[str]) -> None:
    """Replace the stamp whole."""
    written = environment / f"{STAMP_NAME}.new"
    written.write_text("\n".join(sorted(marks)), encoding="utf-8")
    written.replace(environment / STAMP_NAME)


def make_empty(environment: Path) -> None:
    """Take out all but the files that make the folder ours."""
    for path in environment.iterdir():
        if path.name in (LOCK_NAME, STAMP_NAME):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def make_environment(environment: Path, lock: int) -> None:
    """A Python of its own for the product, with pip in it."""
    say(f"Setting up in {environment} (once).", f"正在 {environment} 中安装（仅需一次）。")
    packages = list(missing_system_packages())
    if packages:
        install_system_packages(packages)
    if run_child([sys.executable, "-m", "venv", str(environment)], lock) != 0:
        raise SetUpError(
            said("The Python environment could not be made.", "未能建立 Python 运行环境。")
        )


def missing_system_packages() -> Iterator[str]:
    """Debian's names of what this machine lacks; Debian and Ubuntu ship Python without pip."""
    if find_spec("ensurepip") is None or find_spec("venv") is None:
        yield f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def install_system_packages(packages: Sequence[str]) -> None:
    """Let apt install packages where this may be done; otherwise say what to type."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        raise SetUpError(said(f"Install this first: {names}.", f"须先安装系统组件：{names}。"))
    if sys.platform != "linux" or os.geteuid() != 0:
        typed = "sudo " + " ".join(command)
        raise SetUpError(
            said(
                f"Type this once, then start again:\n  {typed}",
                f"先执行以下命令，再重新启动：\n  {typed}",
            )
        )
    say(f"Installing {' '.join(packages)} with apt.", f"正在用 apt 安装 {' '.join(packages)}。")
    complaints = apt("apt-get", "update").stderr
    outcome = apt(*command)
    if outcome.returncode != 0:
        print(complaints + outcome.stderr, file=sys.stderr)
        raise SetUpError(said("apt failed; its words stand above.", "apt 安装失败，原因见上文。"))


def apt(*command: str) -> subprocess.CompletedProcess[str]:
    """Run apt without questions, keeping what it complains of."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command,
        env=quiet,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


def install(environment: Path, purpose: str, lock: int) -> None:
    """Install exactly what the lock names, each file checked against its hash."""
    source = lock_file(purpose)
    count = sum("==" in line for line in source.read_text(encoding="utf-8").splitlines())
    say(f"Installing the Python packages, {count} of them.", f"正在安装{count}个 Python 组件。")
    pip = [str(python_of(environment)), "-I", "-m", "pip", "install", "--quiet", "--no-input"]
    options = ["--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
    if run_child([*pip, *options, "--require-hashes", "-r", str(source)], lock) != 0:
        raise SetUpError(
            said(
                "Packages could not be installed; the reason stands above. Set-up needs a"
                " network once: run it again when there is one.",
                "组件安装失败，原因见上文。首次安装须联网，联网后重新运行即可。",
            )
        )


def catalogs_are_compiled() -> bool:
    """Whether the compiled catalogs were made from the texts as they are now."""
    texts = catalog_texts()
    made = all(path.with_suffix(".mo").exists() for path in texts) and CATALOGS_STAMP.exists()
    return made and CATALOGS_STAMP.read_text(encoding="utf-8") == digest(texts)


def catalog_texts() -> list[Path]:
    """The catalogs as people edit them."""
    return sorted(LOCALE_DIR.rglob("*.po"))


def digest(paths: Sequence[Path]) -> str:
    """Names the content of some files."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()


def compile_catalogs(environment: Path, lock: int) -> None:
    """Make the form of the catalogs that the product reads."""
    before = digest(catalog_texts())
    python = str(python_of(environment))
    if run_child([python, "-m", "resources.catalogs", "compile"], lock) != 0:
        raise SetUpError(
            said("The texts could not be compiled; see above.", "文字目录编译失败，原因见上文。")
        )
    CATALOGS_STAMP.write_text(before, encoding="utf-8")


def run_child(command: Sequence[str], lock: int) -> int:
    """Run a step of set-up; it keeps the lock even when this process is killed."""
    kept = () if sys.platform == "win32" else (lock,)
    done = subprocess.run(command, cwd=HOME, stdout=sys.stderr, pass_fds=kept, check=False)
    return done.returncode


def run_checks(python: Path, arguments: Sequence[str]) -> int:
    """Run every check, also after one failed; the status is that of the first that failed."""
    results = []
    for check in CHECKS:
        print(f"\n== {check}", file=sys.stderr, flush=True)
        extra = arguments if check.startswith("pytest") else ()
        begun = time.monotonic()
        command = [str(python), "-m", *check.split(), *extra]
        status = subprocess.run(command, cwd=HOME, check=False).returncode
        results.append((check, status, time.monotonic() - begun))
    report(results)
    return next((status for _, status, _ in results if status != 0), 0)


def report(results: Sequence[tuple[str, int, float]]) -> None:
    """One line for each check: how it ended and how long it took."""
    say(f"\nPython {sys.version.split()[0]}:", f"\nPython {sys.version.split()[0]}：")
    for check, status, seconds in results:
        outcome = said("FAILED", "未通过") if status else said("ok", "通过")
        print(f"{seconds:8.1f} s  {check:<31}{outcome}", file=sys.stderr)


def hand_over(command: list[str]) -> int:
    """Let a program take this one's place; its exit status becomes ours."""
    if sys.platform == "win32":
        # Windows has no exec that keeps the terminal waiting.
        return subprocess.run(command, check=False).returncode
    return os.execv(command[0], command)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
