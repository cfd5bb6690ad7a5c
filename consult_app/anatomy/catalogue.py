"""Which figures there are, what may be set on them, and what they name and measure. Loads no numpy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from consult_app.values import dataclass

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing


LEVELS = ("L2/3", "L3/4", "L4/5", "L5/S1")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that can be set on a figure. ``unit`` is "" for a share from ``low`` to ``high``.

    One with ``choices`` takes a name of them, or its place from 0 on.
    """

    name: str
    unit: str
    low: float
    high: float
    default: float = 0.0
    choices: tuple[str, ...] = ()

    def read(self, given: float | str) -> float:
        """Return ``given`` as a number. ValueError says what the parameter takes."""
        if isinstance(given, str) and given in self.choices:
            return float(self.choices.index(given))
        try:
            value = float(given)
        except ValueError:
            value = math.nan
        whole = value.is_integer() or not self.choices
        if not (self.low <= value <= self.high and whole):
            wanted = f"be one of {', '.join(self.choices)}" if self.choices else (
                f"lie between {self.low:g} and {self.high:g}")
            raise ValueError(f"{self.name} must {wanted}, not {given if isinstance(given, str) else f'{given:g}'}")
        return value

    def said(self, value: float) -> float | str:
        """Return ``value`` as it is written: a choice by its name."""
        return self.choices[round(value)] if self.choices else value


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What a figure can be told and what it can tell: ``parts`` are the anchors a callout may name."""

    name: str
    parameters: tuple[Parameter, ...]
    parts: tuple[str, ...]
    measurements: tuple[str, ...]
    views: tuple[str, ...]
    magnified: tuple[str, ...] = ()         # parts at the tight level that a magnifying glass shows

    def values(self, given: Mapping[str, float | str]) -> dict[str, float]:
        """Return every parameter with its value. ValueError names an unknown one or one out of range."""
        known = {p.name: p for p in self.parameters}
        for name in given:
            if name not in known:
                raise ValueError(f"{self.name} has no parameter {name!r}; it has {', '.join(known)}")
        return {p.name: p.read(given.get(p.name, p.default)) for p in self.parameters}


AXIAL = FigureSpec(
    name="axial",
    parameters=(
        Parameter("level", "", 0, len(LEVELS) - 1, LEVELS.index("L4/5"), LEVELS),
        Parameter("severity", "", 0.0, 1.0),        # everything at once
        Parameter("ligament", "", 0.0, 1.0),        # thicker than the severity alone makes it, up to 7 mm
        Parameter("facet", "", 0.0, 1.0),
        Parameter("bulge", "", 0.0, 1.0),
        Parameter("dry", "", 0.0, 1.0),
        Parameter("fat", "", 0.0, 1.0),             # streaks in the muscle; moves no outline
        Parameter("asymmetry", "", -1.0, 1.0),      # above 0 the patient's right is spared, below 0 the left
        Parameter("removal_left", "", 0.0, 1.0),
        Parameter("removal_right", "", 0.0, 1.0),
        Parameter("unroofing", "", 0.0, 1.0),       # laminectomy: lamina, spinous process and ligament taken away
    ),
    parts=(
        "disc", "nucleus", "ligament", "dural_sac", "rootlets", "nerve_root", "facet", "lamina",
        "spinous_process", "muscle", "skin",
    ),
    measurements=(
        "dural_sac_area", "free_canal_area", "dural_sac_front_to_back", "canal_front_to_back",
        "ligament_thickness_left", "ligament_thickness_right", "lateral_recess_left", "lateral_recess_right",
        "disc_bulge", "nerve_share",
    ),
    views=("standard", "close", "overview"),
)

_PER_LEVEL = ("l23", "l34", "l45", "l51")

SAGITTAL = FigureSpec(
    name="sagittal",
    parameters=(
        AXIAL.parameters[0],                        # the level: where severity and slip are
        Parameter("severity", "", 0.0, 1.0),        # the axial figure's severity, at this level
        Parameter("posture", "", -1.0, 1.0),        # arched -1, upright -.4, sitting .3, leaning on a cart .7, bent 1
        Parameter("slip", "mm", 0.0, 5.0),          # the upper vertebra forward on the lower one
        *(Parameter(f"narrowing_{level}", "", 0.0, 1.0) for level in _PER_LEVEL),
    ),
    parts=(
        "vertebra", "disc", "ligament", "dural_sac", "nerves", "cord", "lamina", "spinous_process", "facet",
        "interspinous", "sacrum",
    ),
    measurements=tuple(
        f"{what}{level}" for what in ("dural_sac_front_to_back", "disc_to_ligament")
        for level in ("", "_L2/3", "_L3/4", "_L4/5", "_L5/S1")),
    views=("side", "side-low", "side-close"),
    magnified=("dural_sac", "ligament"),
)

# The section as a report describes it (``anatomy.report``). It is for the exam room: no pack and no command names it.
REPORT_LEVELS = LEVELS[1:]
ACCEPTED: Mapping[str, tuple[float, float]] = MappingProxyType({        # mm, and mm2 of the sac's area
    "ligament": (1.5, 8.0), "sac_area": (30.0, 220.0), "sac_front_to_back": (4.0, 20.0),
    "slip": next((p.low, p.high) for p in SAGITTAL.parameters if p.name == "slip"),      # what the side view draws
})
REPORTED = FigureSpec(
    name="axial-reported",
    parameters=(
        AXIAL.parameters[0],
        Parameter("ligament_left", "mm", 0.5, 9.0, 2.3),
        Parameter("ligament_right", "mm", 0.5, 9.0, 2.3),
        Parameter("facet", "", 0.0, 1.0),
        Parameter("bulge", "", 0.0, 1.0),
        Parameter("dry", "", 0.0, 1.0),
        Parameter("fat", "", 0.0, 1.0),
        Parameter("canal_width", "times", 0.55, 1.9, 1.0),
        Parameter("canal_depth", "times", 0.55, 1.9, 1.0),
    ),
    parts=AXIAL.parts, measurements=AXIAL.measurements, views=AXIAL.views,
)

FIGURES: Mapping[str, FigureSpec] = {AXIAL.name: AXIAL, SAGITTAL.name: SAGITTAL}


def spec_of(name: str) -> FigureSpec:
    """Return what can be set on a figure, the reported section included. KeyError for the name."""
    return REPORTED if name == REPORTED.name else FIGURES[name]


def draw(name: str, parameters: Mapping[str, float | str] | None = None) -> Drawing:
    """Return the figure's outlines in mm for ``parameters``. KeyError for the name, ValueError for a value."""
    values = spec_of(name).values(parameters or {})
    if name == SAGITTAL.name:
        from consult_app.anatomy.sagittal import sagittal_drawing

        return sagittal_drawing(values)
    from consult_app.anatomy.axial import axial_drawing

    return axial_drawing(name, values)


@lru_cache(8)
def usual(name: str, level: float) -> Drawing:
    """Return the figure at ``level`` with nothing else set: what a gauge compares with at every value. KeyError."""
    return draw(name, {"level": level})


def share_left(drawing: Drawing, measure: str) -> float:
    """Return ``measure`` of ``drawing`` as a share of what it is at that level with nothing else set."""
    usually = usual(drawing.figure, drawing.parameters["level"])
    return drawing.measurements[measure].value / usually.measurements[measure].value
