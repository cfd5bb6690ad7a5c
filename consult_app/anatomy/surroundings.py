"""What lies round the canal and does not change: muscles, vessels, the vertebra beyond the cut, hip bone, skin."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from consult_app.anatomy import axial_points as points
from consult_app.anatomy.build import DISC_HALF, HALF_DEPTH, Build
from consult_app.anatomy.curves import both_halves, mirrored, smoothstep, spline
from consult_app.anatomy.drawing import Array, Outline, Polyline

MUSCLES = ("quadratus", "iliocostalis", "longissimus", "multifidus", "psoas")     # from far to near
_MUSCLE_POINTS = {"quadratus": points.QUADRATUS, "iliocostalis": points.ILIOCOSTALIS,
                  "longissimus": points.LONGISSIMUS, "multifidus": points.MULTIFIDUS, "psoas": points.PSOAS}
HIP_FROM = "L5/S1"                # the level that is cut below the crest of the hip bone
VESSELS = (("vein", -12.5, 42.4, 7.6, 4.6), ("artery", 3.2, 43.6, 4.6, 4.4), ("artery", 15.0, 42.0, 4.4, 4.4))
PROCESS_FROM, PROCESS_Y = 30.0, -7.5               # mm: where the side process leaves the pedicle, and its middle
EXITING_ROOT = (26.4, -2.6, 2.9, 2.0, -0.45)       # centre, radii, turn in radians


@lru_cache(8)
def surroundings(build: Build) -> Mapping[str, Outline]:
    """Return closed outlines by name; paired ones end in ``_left`` and ``_right`` and differ a little."""
    found = {"body_rim": both_halves(points.BODY_RIM * (build.disc_width, build.disc_depth), 260)}
    for right, name in ((False, "left"), (True, "right")):
        found[f"pedicle_{name}"] = _placed(spline(_pedicle(build), 260, closed=True), right)
        fat = spline(build.beside_disc(points.CANAL_FAT), 120, closed=True)
        found[f"canal_fat_{name}"] = _placed(fat, right)
        hip = build.level == HIP_FROM
        for number, muscle in enumerate(MUSCLES):
            if muscle == "quadratus" and hip:
                continue                               # it ends on the crest of the hip bone
            outline = spline(_muscle(muscle, build), 260, closed=True)
            found[f"{muscle}_{name}"] = _placed(_wavering(outline, 11 + 2 * number + right), right)
        if hip:
            found[f"ilium_{name}"] = _placed(_wavering(spline(points.ILIUM, 260, closed=True), 31 + right), right)
    return MappingProxyType(found)


@lru_cache(8)
def layers_of_the_back(build: Build) -> Mapping[str, Polyline]:
    """Return the open lines of fascia and skin, from the patient's right to the left."""
    back = {"fascia": spline(points.FASCIA, 160), "skin": spline(points.SKIN, 160)}
    deeper = (0.0, (1 - build.canal_depth) * HALF_DEPTH)
    return MappingProxyType({name: line + deeper for name, line in back.items()})


def exiting_root(build: Build) -> tuple[float, float, float, float, float]:
    """Return the root that has left the canal on the patient's left: centre and radii in mm, turn in radians."""
    x, y, rx, ry, turn = EXITING_ROOT
    return x + (build.disc_width - 1) * DISC_HALF, y, rx, ry, turn


def _muscle(name: str, build: Build) -> Array:
    spots = build.beside_disc(_MUSCLE_POINTS[name])
    if name != "psoas":
        return spots
    return np.asarray(spots.min(axis=0) + (0, build.psoas_forward) + (spots - spots.min(axis=0)) * build.psoas)


def _pedicle(build: Build) -> Array:
    """Return pedicle and side process; a short one is as stout as it is short."""
    spots = build.beside_disc(points.PEDICLE)
    beyond = np.maximum(spots[:, 0] - PROCESS_FROM, 0)
    away = (spots[:, 1] - PROCESS_Y) * (1 - build.process) * smoothstep(0, 6, beyond)
    return spots + np.column_stack([(build.process - 1) * beyond, away])


def _placed(outline: Array, right: bool) -> Array:
    return mirrored(outline) if right else outline


def _wavering(outline: Array, seed: int, most: float = .35) -> Array:
    """Move an outline in and out by at most ``most`` mm, slowly, so that it looks grown and not drawn."""
    rng = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, len(outline), endpoint=False)
    wave = sum((rng.normal() / m * np.cos(m * t + rng.uniform(0, 6.28)) for m in range(3, 9)), np.zeros(len(t)))
    along = np.roll(outline, -1, axis=0) - np.roll(outline, 1, axis=0)
    along = along / np.hypot(*along.T)[:, None]
    return np.asarray(outline + np.column_stack([-along[:, 1], along[:, 0]]) * (
        most * wave / np.abs(wave).max())[:, None])
