"""How much room the dural sac has from front to back: by level, narrowing and posture. One truth for both views."""

from __future__ import annotations

import numpy as np

# Front to back on the midline of the axial figure, mm, for a severity of 0 to 1 in steps of an eighth.
# tests/anatomy/test_canal_room.py holds them against that figure.
_SEVERITY = np.linspace(0, 1, 9)
_DEPTH = {
    "L2/3": (12.63, 12.42, 12.02, 11.50, 10.96, 10.41, 10.00, 9.44, 9.01),
    "L3/4": (12.52, 12.30, 11.89, 11.37, 10.83, 10.28, 9.87, 9.32, 8.89),
    "L4/5": (13.18, 12.99, 12.60, 12.09, 11.55, 11.00, 10.59, 10.02, 9.57),
    "L5/S1": (11.48, 11.22, 10.78, 10.25, 9.71, 9.16, 8.75, 8.20, 7.79),
}

# From arched to bent the canal opens by about one sixth of its area in healthy volunteers (Schmid et al., AJR
# 1999;172:1095, at L4/5). It is drawn deeper, no wider: a section as deep as this says gains 15 % of canal and 17 %
# of sac (tests/anatomy/test_canal_room.py). With narrowing up to twice that is drawn, so that it can be seen.
_SWAY_HEALTHY = .155
_SWAY_NARROW = .300


def sac_front_to_back(level: str, severity: float) -> float:
    """Return the sac's depth in mm at ``level`` for a ``severity`` 0..1, standing at ease (posture 0)."""
    return float(np.interp(severity, _SEVERITY, _DEPTH[level]))


def opening(posture: float, severity: float) -> float:
    """Return the share of the depth at posture 0 that is there at ``posture``, -1 arched to 1 bent."""
    sway = _SWAY_HEALTHY + (_SWAY_NARROW - _SWAY_HEALTHY) * severity
    return 1 + .5 * sway * (posture - .12 * (1 - posture * posture) + .12)
