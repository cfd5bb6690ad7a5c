"""What the axial figure's parameters mean for each structure: millimetres and shares, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consult_app.anatomy.build import Build, build_of

LIGAMENT_HEALTHY = 2.3        # mm; Jang 2023 (doi 10.1097/MD.0000000000034873) measured 2.25 without narrowing
LIGAMENT_MARKED = 4.7         # mm at severity 1, so that 4.0 mm (Jang 2023, with narrowing) falls at about .7
LIGAMENT_THICKEST = 7.0       # mm, reached by the ligament's own control alone
EARLY = 0.82
STEPS = 32                    # disc and bone follow in steps, so that their painted layers can be kept


@dataclass(frozen=True, slots=True)
class SideForm:
    """One side: ligament thickness in mm, wear of the facet joint 0..1, share removed 0..1."""

    ligament: float
    facet: float
    removal: float


@dataclass(frozen=True, slots=True)
class AxialForm:
    """The section as a whole. ``bulge``, ``dry``, ``fat`` and ``unroofing`` are shares 0..1."""

    build: Build
    left: SideForm
    right: SideForm
    bulge: float
    dry: float
    fat: float
    unroofing: float

    @property
    def bones(self) -> tuple[float, ...]:
        """Everything that the bones behind the disc follow, but for the build."""
        return self.left.facet, self.right.facet, self.unroofing


def axial_form(values: Mapping[str, float]) -> AxialForm:
    """Combine the severity with the separate parameters, each of which adds to what severity gives."""
    if "canal_width" in values:
        return _reported_form(values)
    s, lean = values["severity"], values["asymmetry"]
    build = build_of(values["level"])
    worn = s ** EARLY                  # disc and joints lead, the ligament follows evenly
    facet = _added(worn, values["facet"])
    return AxialForm(
        build=build,
        left=SideForm(_ligament(build, s, values["ligament"], 1 + min(lean, 0)), _stepped(facet * (1 + min(lean, 0))),
                      values["removal_left"]),
        # A perfectly mirrored worn spine looks made up, so the right side trails a little.
        right=SideForm(_ligament(build, 0.95 * s, values["ligament"], 1 - max(lean, 0)),
                       _stepped(0.92 * facet * (1 - max(lean, 0))), values["removal_right"]),
        bulge=_stepped(_added(worn, values["bulge"])),
        dry=_stepped(_added(worn, values["dry"])),
        fat=round(_added(s, values["fat"]) * 4) / 4,
        unroofing=values["unroofing"],
    )


def _reported_form(values: Mapping[str, float]) -> AxialForm:
    """Take the values as they are, unstepped: they were worked out so that the drawing measures what was typed."""
    return AxialForm(
        build=build_of(values["level"]).sized(values["canal_width"], values["canal_depth"]),
        left=SideForm(values["ligament_left"], values["facet"], 0.0),
        right=SideForm(values["ligament_right"], values["facet"], 0.0),
        bulge=values["bulge"], dry=values["dry"], fat=values["fat"], unroofing=0.0,
    )


def thickening(ligament: float) -> float:
    """Return how far a thickness in mm is from healthy (0) to the thickest that is drawn (1)."""
    share = (ligament - LIGAMENT_HEALTHY) / (LIGAMENT_THICKEST - LIGAMENT_HEALTHY)
    return min(max(share, 0.0), 1.0)


def _ligament(build: Build, severity: float, extra: float, share: float) -> float:
    thin = LIGAMENT_HEALTHY * build.ligament
    thick = thin + (LIGAMENT_MARKED - LIGAMENT_HEALTHY) * build.ligament * severity
    thick += extra * (LIGAMENT_THICKEST - thick)
    return thin + share * (thick - thin)


def _added(severity: float, own: float) -> float:
    return severity + (1 - severity) * own


def _stepped(value: float) -> float:
    return round(value * STEPS) / STEPS
