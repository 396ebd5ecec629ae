"""The pictures of the packs: invented views of buildings, and a sketch of plots, as JPEG files."""

from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from benchmarks.packs.contents import COVER, DIAGRAM, PHOTOGRAPHS

COVER_SIZE = (1600, 1240)
PARK_SIZE = (1600, 640)
DIAGRAM_SIZE = (1400, 720)
QUALITY = 85
FIELDS = ("#dfead2", "#f4efe1", "#e2e8ef")


def make(folder: Path) -> None:
    """Write all of them, the same each time but for the grain."""
    _view(1, COVER_SIZE).save(folder / COVER, quality=QUALITY)
    for seed, name in enumerate(PHOTOGRAPHS, 2):
        _view(seed, PARK_SIZE).save(folder / name, quality=QUALITY)
    _sketch(DIAGRAM_SIZE).save(folder / DIAGRAM, quality=QUALITY)


def _view(seed: int, size: tuple[int, int]) -> Image.Image:
    """A sky with the grain of a photograph and buildings under it."""
    chance = Random(seed)  # noqa: S311 - a picture, no secret
    sky = Image.linear_gradient("L").resize(size)
    channels = [sky.point(lambda value, at=at: 110 + at * 20 + value // 3) for at in range(3)]
    image = Image.merge("RGB", channels)
    draw = ImageDraw.Draw(image)
    for _ in range(25):
        left, high = chance.randrange(size[0]), chance.randrange(size[1] // 8, size[1] * 5 // 8)
        color = tuple(chance.randrange(40, 230) for _ in range(3))
        draw.rectangle((left, size[1] - high, left + chance.randrange(40, 140), size[1]), color)
    grain = Image.effect_noise(size, 16).convert("RGB")
    grained = ImageChops.overlay(image, grain)
    return grained.filter(ImageFilter.GaussianBlur(1))


def _sketch(size: tuple[int, int]) -> Image.Image:
    chance = Random(3)  # noqa: S311 - a picture, no secret

    def points(count: int) -> list[tuple[int, int]]:
        return [(chance.randrange(size[0]), chance.randrange(size[1])) for _ in range(count)]

    image = Image.new("RGB", size, "#eef3e8")
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        draw.polygon(points(4), fill=chance.choice(FIELDS))
    for _ in range(40):
        draw.line(points(3), fill="#c8a24a", width=chance.choice((2, 4, 8)))
    draw.line([(0, 200), (500, 300), (900, 250), (size[0], 500)], fill="#6aa7d8", width=40)
    return image
