"""What the axial figure's parameters mean for each structure: millimetres and shares, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
    """Both sides and the disc. ``bulge``, ``dry`` and ``fat`` are shares 0..1."""

    left: SideForm
    right: SideForm
    bulge: float
    dry: float
    fat: float


def axial_form(values: Mapping[str, float]) -> AxialForm:
    """Combine the severity with the separate parameters, each of which adds to what severity gives."""
    s, lean = values["severity"], values["asymmetry"]
    worn = s ** EARLY                  # disc and joints lead, the ligament follows evenly
    facet = _added(worn, values["facet"])
    return AxialForm(
        left=SideForm(_ligament(s, values["ligament"], 1 + min(lean, 0)), _stepped(facet * (1 + min(lean, 0))),
                      values["removal_left"]),
        # A perfectly mirrored worn spine looks made up, so the right side trails a little.
        right=SideForm(_ligament(0.95 * s, values["ligament"], 1 - max(lean, 0)),
                       _stepped(0.92 * facet * (1 - max(lean, 0))), values["removal_right"]),
        bulge=_stepped(_added(worn, values["bulge"])),
        dry=_stepped(_added(worn, values["dry"])),
        fat=round(_added(s, values["fat"]) * 4) / 4,
    )


def thickening(ligament: float) -> float:
    """Return how far a thickness in mm is from healthy (0) to the thickest that is drawn (1)."""
    return (ligament - LIGAMENT_HEALTHY) / (LIGAMENT_THICKEST - LIGAMENT_HEALTHY)


def _ligament(severity: float, extra: float, share: float) -> float:
    thick = LIGAMENT_HEALTHY + (LIGAMENT_MARKED - LIGAMENT_HEALTHY) * severity
    thick += extra * (LIGAMENT_THICKEST - thick)
    return LIGAMENT_HEALTHY + share * (thick - LIGAMENT_HEALTHY)


def _added(severity: float, own: float) -> float:
    return severity + (1 - severity) * own


def _stepped(value: float) -> float:
    return round(value * STEPS) / STEPS
