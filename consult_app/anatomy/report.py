"""A report's numbers as a drawing: the values that make the section measure exactly what was typed.

Nothing but the drawing is worked out from the numbers, and no image is read. Numbers that can not be drawn together
are answered with the one value to relax.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeVar

import numpy as np

from consult_app.anatomy.axial import across_ligament, section
from consult_app.anatomy.axial_form import LIGAMENT_HEALTHY, axial_form
from consult_app.anatomy.build import build_of
from consult_app.anatomy.catalogue import ACCEPTED, LEVELS, REPORT_LEVELS, REPORTED
from consult_app.anatomy.curves import area
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.dural_sac import midline

Name = Literal["ligament", "sac_area", "sac_front_to_back"]
NAMES: tuple[Name, ...] = ("ligament", "sac_area", "sac_front_to_back")
CLOSE = (0.1, 0.01, 0.1)              # mm, share of the area, mm: half of what the page promises
BUILDS = (0.55, 1.9)                  # times the usual width and depth of a canal that are drawn
THICKEST = 9.0                        # mm that the ligament is made, so that it may measure as much as 8
PATIENCE = 4                          # tries without coming nearer
STILL = 5e-4                          # mm, and logarithm of a size: the next try would be the same again
Found = TypeVar("Found")
Tries = Generator[None, None, Found]                     # each try is short; the value is what was found
STARTS = tuple((wear, np.log(canal)) for wear, canal in (      # wear, width and depth of canals that one value frees
    (0.0, (1.15, 1.0)), (1.0, (1.35, 0.8)), (1.0, (0.7, 1.0)), (1.0, (1.0, 0.6)), (0.5, (1.0, 0.6)), (0.0, (0.7, 1.0))))
UNWORN, WORN = 171.0, 66.0            # mm2 of the sac at L4/5 without narrowing and with the most


@dataclass(frozen=True, slots=True)
class Report:
    """What was typed: the level, the ligament's side, mm and mm2. ``slip`` moves the side view alone.

    ValueError names a value that is not accepted.
    """

    level: str
    side: Literal["left", "right", "both"]
    ligament: float
    sac_area: float
    sac_front_to_back: float
    slip: float = 0.0

    def __post_init__(self) -> None:
        if self.level not in REPORT_LEVELS:
            raise ValueError(f"level must be one of {', '.join(REPORT_LEVELS)}, not {self.level}")
        for name, (low, high) in ACCEPTED.items():
            if not low <= getattr(self, name) <= high:
                raise ValueError(f"{name} must lie between {low:g} and {high:g}, not {getattr(self, name):g}")

    def values(self) -> Array:
        """Return ligament mm, sac mm2 and sac front to back mm."""
        return np.array([self.ligament, self.sac_area, self.sac_front_to_back])


@dataclass(frozen=True, slots=True)
class Drawn:
    """The report can be drawn: ``draw(REPORTED.name, parameters)`` measures what was typed."""

    report: Report
    parameters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Relax:
    """It can not. With ``name`` at ``nearest`` instead, in its own unit, and the others as typed, it is ``drawn``."""

    report: Report
    name: Name
    nearest: float
    drawn: Drawn


def from_report(report: Report) -> Drawn | Relax:
    """Return the parameters that draw ``report``, or the one value that stands in the way."""
    tries = sought(report)
    while True:
        try:
            next(tries)
        except StopIteration as end:
            answer: Drawn | Relax = end.value
            return answer


def sought(report: Report) -> Tries[Drawn | Relax]:
    """Search as ``from_report`` does, a section at a time, so that a window need not stand still meanwhile."""
    attempts: list[_Attempt] = []
    for wear in _wears(report):
        attempts.append((yield from _attempt(report, wear, _first_guess(report, wear))))
        if attempts[-1].fits:
            return attempts[-1].drawn()
    answer = yield from _relaxed(report, min(attempts, key=lambda attempt: attempt.misfit))
    promised = 0.02 * report.sac_area if answer.name == "sac_area" else 0.2
    near = abs(answer.nearest - float(getattr(report, answer.name))) <= promised
    return Drawn(report, answer.drawn.parameters) if near else answer


@dataclass(frozen=True, slots=True, eq=False)
class _Attempt:
    """The nearest that one search came to its report. ``size`` are logarithms of width and depth."""

    report: Report
    wear: float
    size: Array
    values: Mapping[str, float]
    measured: Array
    misfit: float                 # the largest error beside what is close enough: 1 or less fits

    @property
    def fits(self) -> bool:
        return self.misfit <= 1

    def drawn(self) -> Drawn:
        return Drawn(self.report, MappingProxyType(dict(self.values)))


def forget() -> None:
    """Drop the shapes that were kept for speed, so that at the end of a visit nothing drawn from it is left."""
    for name, module in list(sys.modules.items()):
        if not name.startswith("consult_app.anatomy."):
            continue
        for thing in vars(module).values():
            if hasattr(thing, "cache_clear"):
                thing.cache_clear()


def _wears(report: Report) -> Iterator[float]:
    """Yield shares of wear that disc and joints may have, the likeliest first: the sac's size suggests it."""
    likely = float(np.clip((UNWORN - report.sac_area) / (UNWORN - WORN), 0, 1))
    yield likely
    yield 0.4 * likely if likely > 0.3 else 0.6


def _attempt(report: Report, wear: float, size: Array, free: Name | None = None) -> Tries[_Attempt]:
    """Search at this wear, from a canal of this ``size``: it is widened and deepened until the drawing fits.

    The ``free`` value may come out as it likes; what moves it stays put.

    The two sizes follow Broyden's rule in logarithms; the ligament is corrected by what it measured. A search that
    comes no nearer, or nowhere else, gives up.
    """
    wanted, thickness = report.values(), report.ligament
    least, most = np.log(BUILDS)
    slope = np.array([[1.0, 1.3 + 0.8 * wear], [0.1 * wear, 1.1 + 0.5 * wear]])
    best: _Attempt | None = None
    last: tuple[Array, Array] | None = None
    since, moves = 0, True
    while best is None or (not best.fits and since < PATIENCE and moves):
        found = _tried(report, wear, thickness, size, free)
        yield
        since = 0 if best is None or found.misfit < 0.9 * best.misfit else since + 1
        best = found if best is None or found.misfit < best.misfit else best
        off = np.log(np.maximum(found.measured[1:], 0.1) / wanted[1:])
        if last is not None:
            step, change = size - last[0], off - last[1]
            slope = slope + np.outer(change - slope @ step, step) / max(float(step @ step), 1e-12)
        last, before = (size, off), thickness
        if free != "ligament":
            thickness = float(np.clip(thickness * wanted[0] / max(float(found.measured[0]), 0.1), 0.6, THICKEST))
        size = np.asarray(np.clip(size - np.clip(_step(slope, off, free), -0.35, 0.35), least, most))
        moves = abs(thickness - before) > STILL or float(np.abs(size - last[0]).max()) > STILL
    return best


def _step(slope: Array, off: Array, free: Name | None) -> Array:
    """Return how far width and depth are too large, in logarithms."""
    kept = [i for i, name in enumerate(NAMES[1:]) if name != free]
    return np.asarray(np.linalg.pinv(slope[kept], rcond=0.05) @ off[kept])


def _tried(report: Report, wear: float, thickness: float, size: Array, free: Name | None) -> _Attempt:
    values, wanted = _values(report, wear, thickness, size), report.values()
    measured = _measured(report, values)
    kept = np.array([name != free for name in NAMES])
    misfit = float((kept * np.abs(measured - wanted) / (CLOSE * np.array([1, wanted[1], 1]))).max())
    return _Attempt(report, wear, size, values, measured, misfit)


def _first_guess(report: Report, wear: float) -> Array:
    """Return the logarithms of width and depth beside the usual, from what the drawing measures at usual sizes."""
    depth = (report.sac_front_to_back + 3.6 * wear + 0.45 * max(report.ligament - 2.5, 0)) / 13.2
    width = report.sac_area / (report.sac_front_to_back * (12.9 - 4.5 * wear))
    return np.asarray(np.log(np.clip([width, depth], 0.6, 1.7)))


def _values(report: Report, wear: float, thickness: float, size: Array) -> dict[str, float]:
    usual = LIGAMENT_HEALTHY * build_of(LEVELS.index(report.level)).ligament
    other = thickness if report.side == "both" else (thickness + usual) / 2
    width, depth = np.exp(size)
    return REPORTED.values({
        "level": report.level, "facet": wear, "bulge": wear, "dry": wear, "fat": round(4 * wear) / 4,
        "ligament_left": other if report.side == "right" else thickness,
        "ligament_right": other if report.side == "left" else thickness,
        "canal_width": float(width), "canal_depth": float(depth),
    })


def _measured(report: Report, values: Mapping[str, float]) -> Array:
    """Return ligament mm, sac mm2 and sac front to back mm as drawn; no room at all where nothing is left of it."""
    found = section(axial_form(values))
    side = found.sides[1 if report.side == "right" else 0]
    start, end = across_ligament(side.ligament.outer, side.ligament.inner)
    thickness = float(np.hypot(*(end - start)))
    if not (found.sac[:, 0].min() < 0 < found.sac[:, 0].max()):
        return np.array([thickness, 0.0, 0.0])
    front, back = midline(found.sac)
    return np.array([thickness, area(found.sac), front - back])


def _relaxed(report: Report, closest: _Attempt) -> Tries[Relax]:
    """Let each typed value go in turn while the others are kept, and name the one that gives least."""
    for wear, size in ((closest.wear, closest.size), *STARTS):
        offers = []
        for name in NAMES:
            attempt = yield from _attempt(report, wear, size, free=name)
            if attempt.fits:
                offers.append(_offer(report, name, attempt))
        accepted = [offer for offer in offers if ACCEPTED[offer.name][0] <= offer.nearest <= ACCEPTED[offer.name][1]]
        if accepted:
            return min(accepted, key=_given_up)
    raise ArithmeticError(f"nothing near {report} can be drawn")


def _offer(report: Report, name: Name, attempt: _Attempt) -> Relax:
    nearest = float(attempt.measured[NAMES.index(name)])
    return Relax(report, name, nearest, attempt.drawn())


def _given_up(offer: Relax) -> float:
    low, high = ACCEPTED[offer.name]
    return abs(offer.nearest - float(getattr(offer.report, offer.name))) / (high - low)
