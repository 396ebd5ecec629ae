"""Remake the font files beside this script from the npm packages they come from.

Fetch the packages named in PACKAGES once (`npm pack NAME@VERSION` writes a .tgz each), then run

    python resources/fonts/cut_fonts.py FOLDER_OF_TGZ

HarfBuzz takes out the characters that no document of ours uses and the tables that neither the
documents nor the window need; it also writes SHA256SUMS, SOURCES.md and the licences. Same
packages and same HarfBuzz give the same bytes.
"""

import hashlib
import sys
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb

HERE = Path(__file__).resolve().parent

HANGUL = (
    *range(0x20, 0x17F),
    *range(0x2010, 0x2027),
    *range(0x3000, 0x3020),
    *range(0x3131, 0x318F),
    *range(0x3200, 0x321F),
    *range(0x3260, 0x3280),
    *range(0xAC00, 0xD7A4),
    *range(0xFF00, 0xFFE7),
)
DEVANAGARI = (*range(0x0900, 0x0980), *range(0x1CD0, 0x1D00), *range(0xA8E0, 0xA900))

# Latin is kerned, and Han dashes joined, by these; the rest of the layout is for vertical setting,
# old forms and conjoining jamo, none of which is set.
LATIN_LAYOUT = {"GPOS", "GSUB", "GDEF"}
HAN_LAYOUT = {"GSUB"}
LAYOUT_AND_VERTICAL = {"GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "DSIG"}


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package, and what of its faces is kept."""

    name: str
    version: str
    prefix: str
    weights: tuple[str, ...]
    licence: str
    layout: frozenset[str]
    only: tuple[int, ...] = ()
    without: tuple[int, ...] = ()

    @property
    def archive(self) -> str:
        """The file name that `npm pack` gives."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


PACKAGES = (
    Package(
        "@expo-google-fonts/noto-sans",
        "0.4.2",
        "NotoSans",
        ("300Light", "400Regular", "600SemiBold"),
        "OFL-NotoSans.txt",
        frozenset(LATIN_LAYOUT),
        without=DEVANAGARI,
    ),
    Package(
        "@expo-google-fonts/noto-sans-sc",
        "0.4.3",
        "NotoSansSC",
        ("400Regular", "700Bold"),
        "OFL-NotoSansCJK.txt",
        frozenset(HAN_LAYOUT),
    ),
    Package(
        "@expo-google-fonts/noto-sans-kr",
        "0.4.3",
        "NotoSansKR",
        ("400Regular", "700Bold"),
        "OFL-NotoSansCJK.txt",
        frozenset(),
        only=HANGUL,
    ),
)


def cut(source: bytes, package: Package) -> bytes:
    """The face with the package's characters and layout only, unhinted, all names kept."""
    face = hb.Face(source)
    wanted = hb.SubsetInput()
    kept = set(package.only) & set(face.unicodes) if package.only else set(face.unicodes)
    wanted.unicode_set.update(kept - set(package.without))
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.name_id_set.update(range(256))
    dropped = LAYOUT_AND_VERTICAL - package.layout
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in dropped)
    return bytes(hb.subset(face, wanted).blob.data)


def read(archive: tarfile.TarFile, path: str) -> bytes:
    """One member of the package."""
    member = archive.extractfile(f"package/{path}")
    if member is None:
        raise FileNotFoundError(path)
    return member.read()


def faces(folder: Path, package: Package) -> Iterable[tuple[str, bytes, str]]:
    """Name, bytes and source's sha256 of each face, after writing the licence."""
    with tarfile.open(folder / package.archive) as archive:
        (HERE / package.licence).write_bytes(read(archive, "LICENSE_FONT"))
        for weight in package.weights:
            source = read(archive, f"{weight}/{package.prefix}_{weight}.ttf")
            name = f"{package.prefix}-{weight.lstrip('0123456789')}.ttf"
            yield name, cut(source, package), hashlib.sha256(source).hexdigest()


def remake(folder: Path) -> None:
    """Write every face, the sums and the table of sources."""
    sums, rows = [], []
    for package in PACKAGES:
        for name, data, source in faces(folder, package):
            (HERE / name).write_bytes(data)
            sums.append(f"{hashlib.sha256(data).hexdigest()}  {name}\n")
            origin = f"{package.name} {package.version}"
            rows.append(f"| {name} | {len(data):,} | {origin} | {source} | {package.licence} |\n")
            print(f"{name} {len(data):,} bytes")  # noqa: T201 - a script for the terminal
    (HERE / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    (HERE / "SOURCES.md").write_text(SOURCES.format(rows="".join(rows)), encoding="utf-8")


SOURCES = """# Fonts

Faces of the documents and of the window, under the SIL Open Font License 1.1 (texts beside them).
Written by `cut_fonts.py`; `SHA256SUMS` holds the sums of the files as they lie here.

| file | bytes | npm package | sha256 of the uncut face | licence |
|---|---|---|---|---|
{rows}"""

if __name__ == "__main__":
    remake(Path(sys.argv[1]))
