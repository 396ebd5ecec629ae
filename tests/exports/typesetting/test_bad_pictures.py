"""Pictures of every bad sort: the right picture without metadata, or an error that names it."""

import gettext
import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from exports.errors import typesetting_error
from exports.typesetting.errors import PictureTooLargeError, PictureUnreadableError
from exports.typesetting.page import Pair
from exports.typesetting.pictures import Pictures
from resources.i18n import catalog
from tests.exports.typesetting.reading import made, new_page
from tests.exports.typesetting.test_pictures import (
    BLUE,
    CANARY,
    RED,
    colours,
    exif,
    halves,
    made_pictures,
    near,
    saved,
)
from tests.oracle.leak_oracle import leaks

HOME = Path(__file__).resolve().parents[3]
ADOBE = b"\xff\xee"


def without_marker(jpeg, marker):
    """A JPEG without the segments of one marker."""
    kept, at = bytearray(jpeg[:2]), 2
    while jpeg[at : at + 2] != b"\xff\xda":
        length = struct.unpack(">H", jpeg[at + 2 : at + 4])[0] + 2
        if jpeg[at : at + 2] != marker:
            kept += jpeg[at : at + length]
        at += length
    return bytes(kept + jpeg[at:])


def chunk(kind, data):
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def png(width, height, depth, colour, rows, *chunks):
    """A PNG file from its parts, for what no program of today would write."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = [chunk(b"IHDR", head), *(chunk(*each) for each in chunks)]
    parts += [chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")]
    return b"".join((b"\x89PNG\r\n\x1a\n", *parts))


def test_inks_of_a_press_with_the_marker_of_their_program():
    data = saved(halves(mode="CMYK"), quality=95)
    assert ADOBE in data
    picture = Pictures().ready(data, 300)
    assert near(colours(picture)[0], RED)
    assert near(colours(picture)[1], BLUE)


def test_inks_of_a_press_without_that_marker_are_counted_as_with_it():
    """Nothing then says whether inks are counted up or down; all viewers read them alike."""
    data = without_marker(saved(halves(mode="CMYK"), quality=95), ADOBE)
    assert ADOBE not in data
    picture = Pictures().ready(data, 300)
    assert near(colours(picture)[0], RED)
    assert near(colours(picture)[1], BLUE)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_an_animation_of_any_kind_shows_its_first_frame(kind):
    frames = [Image.new("RGB", (120, 80), colour) for colour in (RED, BLUE, (0, 90, 0))]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=40)
    assert Image.open(io.BytesIO(data)).n_frames == 3
    picture = Pictures().ready(data, 300)
    assert picture.size == (120, 80)
    assert near(colours(picture)[0], RED, 40)


@pytest.mark.parametrize("kind", ["RGB", "RGBA"])
def test_colours_of_sixteen_bits_are_those_of_eight(kind):
    channels = len(kind)
    pixel = b"".join(struct.pack(">H", value * 257) for value in (*RED, 255)[:channels])
    data = png(64, 48, 16, 2 if kind == "RGB" else 6, (b"\0" + pixel * 64) * 48)
    assert near(colours(Pictures().ready(data, 300))[0], RED)


def test_a_palette_with_half_of_it_transparent():
    palette = bytes((*RED, *BLUE))
    row = b"\0" + b"\0" * 32 + b"\1" * 32
    data = png(64, 48, 8, 3, row * 48, (b"PLTE", palette), (b"tRNS", b"\xff\x00"))
    left, right = colours(Pictures().ready(data, 300))
    assert near(left, RED)
    assert near(right, (255, 255, 255))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_nothing_of_the_place_it_was_taken_at_is_left(kind, orientation):
    page = new_page()
    data = saved(halves((80, 60)), kind, exif=exif(orientation))
    document = made(page, page.picture(data, Pair("Hall", "厂房"), ""))
    (picture,) = made_pictures(document.pdf)
    assert b"Exif" not in picture
    assert CANARY.encode() not in picture
    size = Image.open(io.BytesIO(picture)).size
    assert size == ((60, 80) if orientation > 4 else (80, 60))


def test_no_word_of_a_pictures_metadata_is_in_the_file():
    page = new_page()
    data = saved(halves((80, 60)), exif=exif(6), comment=CANARY.encode())
    assert leaks(made(page, page.picture(data, "Hall", "")).pdf, [CANARY]) == []


def test_a_side_of_twelve_thousand_pixels():
    data = saved(Image.new("RGB", (12_000, 40), RED), quality=30)
    assert Pictures().ready(data, 480).size == (1333, 4)
    data = saved(Image.new("RGB", (12_000, 40), RED), "PNG")
    assert Pictures().ready(data, 480).size == (1333, 4)
    data = saved(Image.new("RGB", (1, 12_000), RED), "PNG")
    assert Pictures().ready(data, 480).size == (1, 12_000)


def bomb():
    """A few kilobytes that say they are ten thousand million pixels."""
    return png(100_000, 100_000, 8, 2, b"\0" * 4000)


def half_a_bomb():
    """Within the limit by its sides, with rows that never end."""
    return png(7000, 7000, 8, 2, b"\0" * 200_000_000)


BROKEN = {
    "empty": b"",
    "cut in the head": saved(halves())[:300],
    "cut in the middle": saved(halves((900, 700)))[:-4000],
    "a cut PNG": saved(halves((900, 700)), "PNG")[:-300],
    "a cut WebP": saved(halves((900, 700)), "WEBP")[:200],
    "a page": b"<html><body>404</body></html>",
    "an archive": b"PK\x03\x04" + bytes(600),
}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", BROKEN)
def test_an_error_names_the_picture_in_both_languages(name, language):
    page = new_page()
    with pytest.raises(PictureUnreadableError) as raised:
        page.picture(BROKEN[name], Pair("Hall of B-07", "B-07厂房"), "")
    assert (
        told(raised.value, language)
        == {
            "en": "The picture Hall of B-07 cannot be read. Save it again as JPEG or PNG.",
            "zh_CN": told(PictureUnreadableError("Hall of B-07"), "zh_CN"),
        }[language]
    )
    assert ("无法" in told(raised.value, language)) == (language == "zh_CN")


def told(error, language):
    """As a face shows it."""
    paper = typesetting_error(error)
    texts: gettext.NullTranslations = catalog("interface", language)
    return texts.gettext(paper.message).format(**paper.values)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_bomb_is_refused_by_its_name_before_it_is_read(language):
    with pytest.raises(PictureTooLargeError) as raised:
        Pictures().ready(bomb(), 480, "Hall")
    assert "Hall" in told(raised.value, language)


PROGRAM = """
import resource, sys
from pathlib import Path
from exports.typesetting.errors import TypesettingError
from exports.typesetting.pictures import Pictures
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in sys.argv[1:]:
    try:
        Pictures().ready(Path(path), 480, "Hall")
    except TypesettingError as error:
        print(type(error).__name__)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_memory_stays_within_bounds(tmp_path):
    """Whatever comes: at most what a picture of fifty million pixels takes, several times over."""
    files = {
        "bomb.png": bomb(),
        "rows.png": half_a_bomb(),
        "large.jpg": saved(Image.new("RGB", (12_000, 9_000), RED), quality=20),
        "wide.jpg": saved(Image.new("RGB", (12_000, 300), RED), quality=20),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    paths = [str(tmp_path / name) for name in files]
    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM, *paths],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=True,
    )
    *errors, grown = finished.stdout.split()
    assert errors[:1] == ["PictureTooLargeError"]
    assert int(grown) < 600
