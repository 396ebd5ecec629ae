"""Pictures made ready for a document: sRGB, no finer than print needs, and nothing but pixels.

Where a photograph was taken, by whom and with what is in its metadata, and so is often a smaller
copy from before it was cut: none of that is passed on.
"""

import io
import struct
import warnings
import zlib
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageCms, JpegImagePlugin, TiffImagePlugin

from exports.typesetting.errors import PictureTooLargeError, PictureUnreadableError

FINEST = 200  # pixels an inch
QUALITY = 85
MOST_PIXELS = 50_000_000  # of a picture that is read at its full size
MOST_SCALED = 400_000_000  # of a JPEG, which is read at a fraction of its size
KEPT = 64
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")

ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_SIDE = frozenset(_TURNS[number] for number in (5, 6, 7, 8))
# What Pillow's readers raise for damaged files.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    IndexError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)

# Pillow warns of many pixels, whatever the format; the limits above refuse by what is read.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG of 8 bits in sRGB without metadata; its name follows from its content."""

    jpeg: bytes
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return "P" + sha256(self.jpeg).hexdigest()[:16]

    @property
    def shape(self) -> float:
        """Height to width."""
        return self.size[1] / self.size[0]


class Pictures:
    """Makes pictures ready, and remembers some of those it has made."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[bytes, int], Picture] = OrderedDict()

    def ready(self, source: bytes | Path, width: float, name: str = "") -> Picture:
        """A picture to be printed so many points wide; upright, of an animation the first frame.

        Raises PictureUnreadableError and PictureTooLargeError, with the name that a person knows
        it by, and OSError where a file cannot be opened.
        """
        data = source.read_bytes() if isinstance(source, Path) else source
        pixels = max(1, round(width / 72 * FINEST))
        key = sha256(data).digest(), pixels
        if key not in self._kept:
            self._kept[key] = _made(data, pixels, name)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]


@cache
def shared() -> Pictures:
    """The pictures of a process, shared by its documents."""
    return Pictures()


def _made(data: bytes, pixels: int, name: str) -> Picture:
    try:
        # Pillow warns of damaged metadata, which is left out anyway.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                _check(image, name)
                return _normal(image, pixels)
    except _BROKEN as error:
        raise PictureUnreadableError(name) from error


def _check(image: Image.Image, name: str) -> None:
    """Refuse what would not fit into memory, before a pixel of it is read."""
    scaled = isinstance(image, JpegImagePlugin.JpegImageFile) and not image.info.get("progressive")
    if image.width * image.height > (MOST_SCALED if scaled else MOST_PIXELS):
        raise PictureTooLargeError(name)


def _normal(image: Image.Image, pixels: int) -> Picture:
    turn = _turn(image)
    on_side = turn in _ON_SIDE
    wide, high = image.size[::-1] if on_side else image.size
    share = min(1.0, pixels / wide)
    upright = max(1, round(wide * share)), max(1, round(high * share))
    stored = upright[::-1] if on_side else upright
    image.draft(None, stored)
    small = _in_srgb(_reduced(image, stored)).resize(stored, Image.Resampling.LANCZOS)
    if turn is not None:
        small = small.transpose(turn)
    # From the bare pixels, so that nothing that the file said of itself comes along.
    pure = Image.frombytes("RGB", small.size, small.tobytes())
    file = io.BytesIO()
    pure.save(file, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return Picture(file.getvalue(), upright)


def _turn(image: Image.Image) -> Image.Transpose | None:
    """What makes it stand upright; Pillow turns a TIFF itself when it reads it."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return None
    return _TURNS.get(image.getexif().get(ORIENTATION, 1))


def _reduced(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Nearer to its last size by a whole factor, which costs little; in a mode of full colours."""
    profile = image.info.get("icc_profile")
    factor = min(image.width // size[0], image.height // size[1]) // 2
    if image.mode.startswith(("I", "F")):
        image = _eight_bits(image)
    elif image.mode in ("1", "P", "PA", "La", "RGBa") or "transparency" in image.info:
        image = image.convert("RGBA")
    if factor > 1:
        image = image.reduce(factor)
    image.info["icc_profile"] = profile
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits, or of any range, as grey of 8."""
    grey = image.convert("F")
    low, high = (0.0, 65535.0) if image.mode.startswith("I;16") else _range(grey)
    share = 255 / max(high - low, 1e-9)
    return grey.point(lambda value: value * share - low * share).convert("L")


def _range(grey: Image.Image) -> tuple[float, float]:
    low, high = grey.getextrema()
    if isinstance(low, tuple) or isinstance(high, tuple):
        raise TypeError("grey has one channel")
    return float(low), float(high)


def _in_srgb(image: Image.Image) -> Image.Image:
    """On white where it is transparent; colours by the picture's own profile, if it has one."""
    profile = image.info.get("icc_profile")
    if image.mode in ("RGBA", "LA"):
        opaque = image.convert("RGBA")
        paper = Image.new("RGB", opaque.size, "white")
        paper.paste(opaque, mask=opaque.getchannel("A"))
        image = paper
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            standard = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, own, standard, outputMode="RGB") or image
        except (ImageCms.PyCMSError, OSError):
            # The profile is broken or for another kind of picture: the plain colours will do.
            return image.convert("RGB")
    return image.convert("RGB")
