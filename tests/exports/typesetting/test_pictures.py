"""Pictures: nothing but pixels leaves, whatever was handed in."""

import io
import random
import tracemalloc

import pikepdf
import pytest
from PIL import Image, ImageCms

from exports.typesetting import pictures
from exports.typesetting.errors import PictureTooLargeError, PictureUnreadableError
from exports.typesetting.page import Pair
from exports.typesetting.pictures import Pictures
from tests.exports.typesetting.reading import made, new_page, texts
from tests.oracle.leak_oracle import leaks

CANARY = "Quokka-7731-Westgarten"
RED, BLUE = (200, 30, 30), (30, 30, 200)


def halves(size=(400, 300), mode="RGB"):
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, size[0], size[1]))
    return image.convert(mode)


def saved(image, kind="JPEG", **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def read(picture):
    return Image.open(io.BytesIO(picture.jpeg))


def colours(picture):
    image = read(picture)
    wide, high = image.size
    return [image.getpixel((wide // 4, high // 2)), image.getpixel((wide * 3 // 4, high // 2))]


def near(found, wanted, by=12):
    return all(abs(a - b) <= by for a, b in zip(found, wanted, strict=True))


def exif(orientation=1):
    made_exif = Image.Exif()
    made_exif[0x0112] = orientation
    made_exif[0x010E] = made_exif[0x013B] = made_exif[0x8298] = CANARY
    made_exif.get_ifd(0x8825)[1] = "N"
    made_exif.get_ifd(0x8825)[29] = CANARY
    return made_exif


def test_no_metadata_gets_into_a_document():
    page = new_page()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(
        halves(),
        exif=exif(),
        comment=CANARY.encode(),
        xmp=f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{CANARY}</x:xmpmeta>".encode(),
        icc_profile=profile,
    )
    assert data.count(CANARY.encode()) >= 4
    document = made(page, page.picture(data, Pair("Hall", "厂房"), Pair("Photo: Zone", "图：区")))
    assert leaks(document.pdf, [CANARY]) == []
    (picture,) = made_pictures(document.pdf)
    for word in (b"Exif", b"http", b"ICC_PROFILE", b"Photoshop", b"<x:"):
        assert word not in picture


def made_pictures(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            item.read_raw_bytes()
            for item in file.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]


def test_the_same_picture_is_in_the_file_once_and_made_once():
    page = new_page()
    data = saved(halves())
    blocks = [page.picture(data, "One", ""), page.picture(data, "Two", "")]
    assert blocks[0].picture is blocks[1].picture
    assert len(made_pictures(made(page, *blocks).pdf)) == 1


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "PNG"),
        ("RGB", "WEBP"),
        ("RGB", "TIFF"),
        ("RGB", "BMP"),
        ("P", "GIF"),
        ("P", "PNG"),
        ("RGBA", "PNG"),
        ("CMYK", "JPEG"),
        ("CMYK", "TIFF"),
    ],
)
def test_colours_stay_what_they_are(mode, kind):
    image = halves().quantize(8) if mode == "P" else halves(mode=mode)
    picture = Pictures().ready(saved(image, kind), 300)
    assert read(picture).mode == "RGB"
    assert picture.size == (400, 300)
    for found, wanted in zip(colours(picture), (RED, BLUE), strict=True):
        assert near(found, wanted, 40 if kind == "WEBP" else 14)


@pytest.mark.parametrize("mode", ["L", "LA", "1", "I;16"])
def test_grey_stays_grey(mode):
    image = Image.new("L", (300, 200), 0)
    image.paste(255, (150, 0, 300, 200))
    if mode == "I;16":
        wide = Image.new("I", image.size, 0)
        wide.paste(65535, (150, 0, 300, 200))
        image = wide.convert("I;16")
    else:
        image = image.convert(mode)
    left, right = colours(Pictures().ready(saved(image, "PNG"), 300))
    assert near(left, (0, 0, 0))
    assert near(right, (255, 255, 255))


def test_what_is_transparent_is_paper():
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert near(colours(Pictures().ready(saved(image, "PNG"), 300))[0], (255, 255, 255))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright(kind, orientation):
    upright = halves((400, 300))
    turn = pictures._TURNS.get(orientation)
    inverse = {Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270}
    inverse |= {value: key for key, value in inverse.items()}
    stored = upright.transpose(inverse.get(turn, turn)) if turn is not None else upright
    data = saved(stored, kind, exif=exif(orientation), quality=95)
    picture = Pictures().ready(data, 300)
    assert picture.size == (400, 300)
    for found, wanted in zip(colours(picture), (RED, BLUE), strict=True):
        assert near(found, wanted, 20)


def test_no_finer_than_print_needs_and_never_made_larger():
    ready = Pictures().ready
    assert ready(saved(halves((2000, 1000))), 72).size == (200, 100)
    assert ready(saved(halves((100, 50))), 480).size == (100, 50)


def test_an_animation_shows_its_first_frame():
    frames = [Image.new("RGB", (120, 80), colour) for colour in (RED, BLUE)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert near(colours(Pictures().ready(data, 300))[0], RED)


def test_colours_follow_the_profile_of_the_picture():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    broken = saved(halves(), icc_profile=b"no profile at all")
    odd = saved(halves(), icc_profile=profile.tobytes())
    for data in (broken, odd):
        assert near(colours(Pictures().ready(data, 300))[0], RED)


def test_a_large_jpeg_is_read_in_little_memory():
    data = saved(Image.new("L", (12_000, 9_000), 90), quality=30)
    tracemalloc.start()
    picture = Pictures().ready(data, 480)
    assert picture.size == (1333, 1000)
    tracemalloc.stop()


def test_too_many_pixels_are_refused_before_they_are_read():
    data = saved(Image.new("1", (12_000, 12_000)), "PNG")
    with pytest.raises(PictureTooLargeError, match="Hall"):
        Pictures().ready(data, 480, "Hall")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        saved(halves())[:2000],
        saved(halves(), "PNG")[:120],
        saved(halves(), "GIF")[:40],
    ],
)
def test_a_broken_picture_is_a_clear_error(data):
    with pytest.raises(PictureUnreadableError, match="Hall"):
        Pictures().ready(data, 480, "Hall")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP"])
def test_damaged_bytes_give_a_picture_or_that_error(kind):
    whole = saved(halves((64, 48)), kind)
    chance = random.Random(17)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            Pictures().ready(bytes(data), 100, "Hall")
        except (PictureUnreadableError, PictureTooLargeError):
            continue


def test_few_pictures_are_remembered(monkeypatch):
    monkeypatch.setattr(pictures, "KEPT", 3)
    ready = Pictures()
    for shade in range(6):
        ready.ready(saved(Image.new("L", (8, 8), shade)), 100)
    assert len(ready._kept) == 3


def test_a_picture_of_a_path_is_read_from_it(tmp_path):
    path = tmp_path / "hall.png"
    path.write_bytes(saved(halves(), "PNG"))
    page = new_page()
    document = made(page, page.picture(path, Pair("Hall", "厂房"), Pair("Photo: Zone", "图：区")))
    text = texts(document.pdf)[0]
    assert all(words in text for words in ("Hall", "厂房", "Photo: Zone", "图：区"))
    assert str(path).encode() not in document.pdf
