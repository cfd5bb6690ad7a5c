"""Which figures there are, what may be set on them, and what they name and measure. Loads no numpy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from consult_app.values import dataclass

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that can be set on a figure. ``unit`` is "" for a share from ``low`` to ``high``."""

    name: str
    unit: str
    low: float
    high: float
    default: float = 0.0


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What a figure can be told and what it can tell: ``parts`` are the anchors a callout may name."""

    name: str
    parameters: tuple[Parameter, ...]
    parts: tuple[str, ...]
    measurements: tuple[str, ...]
    views: tuple[str, ...]

    def values(self, given: Mapping[str, float]) -> dict[str, float]:
        """Return every parameter with its value. ValueError names an unknown one or one out of range."""
        known = {p.name: p for p in self.parameters}
        for name, value in given.items():
            if name not in known:
                raise ValueError(f"{self.name} has no parameter {name!r}; it has {', '.join(known)}")
            if not known[name].low <= value <= known[name].high:
                raise ValueError(f"{name} must lie between {known[name].low:g} and {known[name].high:g}, not {value:g}")
        return {p.name: float(given.get(p.name, p.default)) for p in self.parameters}


AXIAL = FigureSpec(
    name="axial",
    parameters=(
        Parameter("severity", "", 0.0, 1.0),        # everything at once
        Parameter("ligament", "", 0.0, 1.0),        # thicker than the severity alone makes it, up to 7 mm
        Parameter("facet", "", 0.0, 1.0),
        Parameter("bulge", "", 0.0, 1.0),
        Parameter("dry", "", 0.0, 1.0),
        Parameter("fat", "", 0.0, 1.0),             # streaks in the muscle; moves no outline
        Parameter("asymmetry", "", -1.0, 1.0),      # above 0 the patient's right is spared, below 0 the left
        Parameter("removal_left", "", 0.0, 1.0),
        Parameter("removal_right", "", 0.0, 1.0),
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
        Parameter("level", "", 0.0, 3.0, 2.0),      # L2/3, L3/4, L4/5, L5/S1: where severity and slip are
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
        f"{what}_front_to_back{level}" for what in ("dural_sac", "canal")
        for level in ("", "_L2/3", "_L3/4", "_L4/5", "_L5/S1")),
    views=("side", "side-close"),
)

FIGURES: Mapping[str, FigureSpec] = {AXIAL.name: AXIAL, SAGITTAL.name: SAGITTAL}


def draw(name: str, parameters: Mapping[str, float] | None = None) -> Drawing:
    """Return the figure's outlines in mm for ``parameters``. KeyError for the name, ValueError for a value."""
    values = FIGURES[name].values(parameters or {})
    if name == SAGITTAL.name:
        from consult_app.anatomy.sagittal import sagittal_drawing

        return sagittal_drawing(values)
    from consult_app.anatomy.axial import axial_drawing

    return axial_drawing(values)
