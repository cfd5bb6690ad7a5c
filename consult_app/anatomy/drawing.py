"""What a figure gives back: outlines in millimetres and what was measured on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Outline = Array                          # shape (n, 2), mm; closed outlines do not repeat their first point
Polyline = Array                         # shape (n, 2), mm, open


@dataclass(frozen=True, slots=True)
class Measurement:
    """A value taken from the drawn outlines, and its unit: "mm", "mm2" or "percent"."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """A nerve cut across: ``name`` ("S1R"), centre (2,), radius of a circle of its area, outline (n, 2), mm."""

    name: str
    centre: Array
    radius: float
    outline: Outline


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A figure in mm. The axial one: +y is the front of the body, +x the patient's left (seen from the feet).

    The sagittal one: +x is the back of the body, +y the head. Its ``frames`` tell where each bone is: degrees that
    it is turned backwards, then where its own origin lies.

    ``outlines`` are closed, ``lines`` open; ``anchors`` are where a callout for a part may point;
    ``rootlets`` lie inside the dural sac, ``recess_roots`` beside it.
    """

    figure: str
    parameters: Mapping[str, float]
    outlines: Mapping[str, Outline]
    lines: Mapping[str, Polyline]
    measurements: Mapping[str, Measurement]
    anchors: Mapping[str, tuple[float, float]]
    rootlets: tuple[Strand, ...] = ()
    recess_roots: tuple[Strand, ...] = ()
    frames: Mapping[str, tuple[float, float, float]] = field(default_factory=dict)
