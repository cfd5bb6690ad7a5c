"""How much room there shall be at each disc of the side view, for its wear, its slip and the posture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.canal_room import opening, sac_front_to_back
from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.posture import DISCS

ABOVE = 13.4                 # mm, depth of the sac above L2/3
ROOMY = np.array([6.2, *[4.3] * 7])      # mm of fat before and behind the sac; there is more of it at L5/S1
TIGHT = np.array([4.6, *[1.5] * 7])      # where narrowed


@dataclass(frozen=True, slots=True, eq=False)
class Wear:
    """What is the matter at each disc, in the order of DISCS, shape (8,): how narrowed 0..1, slip in mm."""

    severity: Array
    slip: Array

    @classmethod
    def of(cls, severity: Mapping[str, float], slip: Mapping[str, float]) -> Wear:
        """Return what is known by disc."""
        return cls(np.array([severity.get(disc, 0.0) for disc in DISCS]),
                   np.array([slip.get(disc, 0.0) for disc in DISCS]))


def depth_at_ease(disc: str, severity: float) -> float:
    """Return the sac's depth at ``disc``, mm; above L2/3 nothing narrows it."""
    return sac_front_to_back(disc, severity) if disc in LEVELS else ABOVE


def wanted(wear: Wear, posture: float) -> tuple[Array, Array]:
    """Return the depth of sac and of canal at each level, mm. A slip takes its part."""
    severity = wear.severity.tolist()
    share = np.array([opening(posture, s) for s in severity])
    at_ease = np.array([depth_at_ease(disc, s) for disc, s in zip(DISCS, severity, strict=True)])
    sac = np.maximum(at_ease * share - .4 * wear.slip, 3.0)
    return sac, sac + (ROOMY + (TIGHT - ROOMY) * wear.severity) * share
