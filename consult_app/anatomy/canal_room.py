"""How much room the dural sac has from front to back: by level, narrowing and posture. One truth for both views."""

from __future__ import annotations

import numpy as np

LEVELS = ("L2/3", "L3/4", "L4/5", "L5/S1")

# Front to back on the midline of the axial figure at L4/5, mm, for a severity of 0 to 1 in steps of an eighth.
# tests/anatomy/test_canal_room.py holds them against that figure.
_SEVERITY = np.linspace(0, 1, 9)
_AT_L45 = np.array([13.18, 12.99, 12.60, 12.05, 11.55, 11.03, 10.58, 9.99, 9.45])
_SHARE = {"L2/3": 1.02, "L3/4": 1.01, "L4/5": 1.0, "L5/S1": .90}       # of the value at L4/5

# From arched to bent the canal opens by about one sixth in healthy volunteers (Schmid et al., AJR 1999;172:1095,
# at L4/5). With narrowing up to twice that is drawn, so that it can be seen.
_SWAY_HEALTHY = .155
_SWAY_NARROW = .300


def sac_front_to_back(level: str, severity: float) -> float:
    """Return the sac's depth in mm at ``level`` for a ``severity`` 0..1, standing at ease (posture 0)."""
    return _SHARE[level] * float(np.interp(severity, _SEVERITY, _AT_L45))


def opening(posture: float, severity: float) -> float:
    """Return the share of the depth at posture 0 that is there at ``posture``, -1 arched to 1 bent."""
    sway = _SWAY_HEALTHY + (_SWAY_NARROW - _SWAY_HEALTHY) * severity
    return 1 + .5 * sway * (posture - .12 * (1 - posture * posture) + .12)
