"""How narrow each level of one back is: what the side view and the cuts across it have in common. Loads no numpy."""

from __future__ import annotations

from collections.abc import Mapping

from consult_app.anatomy.catalogue import LEVELS

NARROWING = {"L2/3": "narrowing_l23", "L3/4": "narrowing_l34", "L4/5": "narrowing_l45", "L5/S1": "narrowing_l51"}


def severities(values: Mapping[str, float]) -> dict[str, float]:
    """Return how narrowed each level is, 0..1: its own narrowing, and what the severity adds at its level.

    ``values`` are all parameters of the side view.
    """
    found = {level: values[own] for level, own in NARROWING.items()}
    at = LEVELS[round(values["level"])]
    found[at] += (1 - found[at]) * values["severity"]
    return found


def cut_at(level: float, side: Mapping[str, float]) -> dict[str, float]:
    """Return the parameters of the cross-section at ``level`` of the back that the side view shows with ``side``."""
    return {"level": level, "severity": severities(side)[LEVELS[round(level)]]}
