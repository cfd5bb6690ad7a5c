"""Texture tiles of bone, fat and muscle: made once for a palette, kept in the platform's cache folder."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QBrush, QColor, QImage, QTransform

from consult_app.ui.illustration.cells import Cells, Field, cellular, ramp, sponge
from consult_app.ui.illustration.light import rgb, tinted
from consult_app.ui.illustration.tissue import Tissue

log = logging.getLogger(__name__)
QUICK = 85                 # of 100: little compression, so that writing takes no noticeable time
VERSION = 1                # raise it when a recipe changes
_WIDTH_MM = {"bone": 16.0, "fat": 22.0, "muscle": 34.0, "streaks": 34.0}
_FIBRES = {"bundles": (8, 11, .16), "fascicles": (34, 12, .30)}      # cells across, seed, warp


@dataclass(frozen=True, slots=True)
class Tile:
    """A periodic picture and the size of one of its pixels in mm."""

    picture: QImage
    pixel: float

    def brush(self, dx: float = 0.0, dy: float = 0.0, stretch: float = 1.0) -> QBrush:
        """Return a brush fixed in mm, its origin moved by ``dx``, ``dy``."""
        brush = QBrush(self.picture)
        brush.setTransform(QTransform().translate(dx, dy).scale(self.pixel * stretch, self.pixel * stretch))
        return brush


class Textures:
    """Tiles by name: "bone", "fat", "muscle", "streaks"."""

    def __init__(self, tissue: Tissue, folder: Path | None = None) -> None:
        self._tissue, self._folder = tissue, folder
        self._tiles: dict[str, Tile] = {}
        self._cells: dict[str, Cells] = {}

    def prepare(self) -> Iterator[None]:
        """Make every tile, one in each turn."""
        for name in _WIDTH_MM:
            if name == "muscle" and name not in self._tiles and self._kept(name) is None:
                for fibres in _FIBRES:
                    self._grown(fibres)
                    yield
            if name not in self._tiles:
                self[name]
                yield

    def ready(self, name: str) -> bool:
        """Return whether the tile is there already, neither to be made nor to be read."""
        return name in self._tiles

    def __getitem__(self, name: str) -> Tile:
        if name not in self._tiles:
            picture = self._kept(name) or self._made(name)
            self._tiles[name] = Tile(picture, _WIDTH_MM[name] / picture.width())
        return self._tiles[name]

    def _file(self, name: str) -> Path | None:
        if self._folder is None:
            return None
        colours = " ".join(self._tissue[c].name() for c in (
            "pore", "fat", "fat-lo", "muscle-lo", "muscle-hi", "septum"))
        return self._folder / f"{name}-{hashlib.sha256(f'{VERSION} {colours}'.encode()).hexdigest()[:16]}.png"

    def _kept(self, name: str) -> QImage | None:
        file = self._file(name)
        if file is None or not file.is_file():
            return None
        picture = QImage(str(file))
        if picture.isNull() or picture.width() != picture.height():
            return None
        return picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    def _made(self, name: str) -> QImage:
        recipes: dict[str, Callable[[], QImage]] = {
            "bone": self._bone, "fat": self._fat, "muscle": self._muscle, "streaks": self._streaks}
        picture = recipes[name]()
        file = self._file(name)
        if file is not None:
            self._keep(picture, file)
        return picture

    def _keep(self, picture: QImage, file: Path) -> None:
        half_made = file.with_suffix(".part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if picture.save(str(half_made), "PNG", QUICK):     # type: ignore[call-overload]  # the stub wants bytes
                half_made.replace(file)
        except OSError:
            log.warning("a texture could not be kept; it will be made again next time")

    def _bone(self) -> QImage:
        return tinted(.22 * sponge(256), self._tissue["pore"])

    def _fat(self) -> QImage:
        lobules = cellular(256, 8, 5, warp=.16)
        shade = np.random.default_rng(4).random(64).astype(np.float32)[lobules.seed % 64]
        borders = (1 - ramp(0, .26, lobules.gap)) * np.float32(.33)
        alpha = np.maximum(borders, ramp(.1, .8, lobules.first) * np.float32(.2)) + np.float32(.08) * (shade - .5)
        return tinted(alpha, self._tissue["fat-lo"])

    def _grown(self, fibres: str) -> Cells:
        """Return the cells of "bundles" or of the finer "fascicles", which muscle and streaks share."""
        if fibres not in self._cells:
            count, seed, warp = _FIBRES[fibres]
            self._cells[fibres] = cellular(384, count, seed, warp)
        return self._cells[fibres]

    def _muscle(self) -> QImage:
        bundles, fascicles = self._grown("bundles"), self._grown("fascicles")
        chance = np.random.default_rng(6).random(997).astype(np.float32)
        tone = (chance[(fascicles.seed * 7 + bundles.seed * 13) % 997] - .5) * .36
        tone += (chance[(bundles.seed * 31) % 97] - .5) * .34
        dark, lit, pale = (rgb(self._tissue[c]) for c in ("muscle-lo", "muscle-hi", "septum"))
        colour = np.where((tone > 0)[..., None], lit, dark).astype(np.float32)
        return over(colour, np.abs(tone), (
            (dark, .26 * (1 - ramp(.02, .30, fascicles.gap))), (dark, .16 * ramp(.30, .75, bundles.first)),
            (pale, .40 * (1 - ramp(0, .12, bundles.gap)))))

    def _streaks(self) -> QImage:
        bundles, fascicles = self._grown("bundles"), self._grown("fascicles")
        chance = np.random.default_rng(6).random(997).astype(np.float32)
        alpha = (1 - ramp(.03, .34, bundles.gap)) * (.25 + .75 * chance[(bundles.seed * 5) % 997])
        alpha += (1 - ramp(.02, .5, fascicles.gap)) * (chance[(bundles.seed * 17) % 997] > .60) * .55
        return tinted(alpha, QColor(self._tissue["fat"]))


def over(colour: Field, alpha: Field, washes: tuple[tuple[npt.NDArray[np.float32], Field], ...]) -> QImage:
    """Lay translucent ``washes`` (colour, alpha) over a picture and return it."""
    for wash, share in washes:
        total = np.maximum(alpha * (1 - share) + share, 1e-6)
        colour = (colour * (alpha * (1 - share))[..., None] + wash * share[..., None]) / total[..., None]
        alpha = total
    return tinted(alpha, colour)
