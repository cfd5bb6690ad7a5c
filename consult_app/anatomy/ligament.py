"""The ligamentum flavum of one side, and what the mild procedure takes from behind it, for x > 0."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.axial_form import SideForm, thickening
from consult_app.anatomy.curves import mix, smooth_line, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.facet_joint import WALL_POINTS, FacetJoint

U = np.linspace(0, 1, WALL_POINTS)      # along the wall: 0 at the side, 1 on the midline
THICKEST = 68                           # index where the ligament is thickest; its thickness is measured here
REACHED = slice(48, WALL_POINTS)        # indices that the instrument reaches
EARLY_BULGE = 0.6                       # below 1 the ligament bulges in its middle while it is still thin: a trefoil
GONE = 0.85                             # share of a laminectomy from which nothing of the ligament is left

_HEALTHY = smoothstep(.03, .36, U) * (1 - .30 * smoothstep(.60, 1, U))
_THICK = (.14 * smoothstep(.02, .22, U) + .86 * smoothstep(.08, .48, U)) * (1 - .62 * smoothstep(.60, .98, U))


_NOTHING = np.zeros(WALL_POINTS)


def _plateau(low: float, high: float, soft: float) -> Array:
    return np.asarray(smoothstep(low, low + soft, U) * (1 - smoothstep(high - soft, high, U)))


@dataclass(frozen=True, slots=True, eq=False)
class Ligament:
    """Surfaces of one ligament: lines from the side to the midline, and the closed outline between them."""

    outer: Polyline
    inner: Polyline
    inner_before: Polyline        # where the inner surface was before anything was removed
    bone: Polyline                # the wall, with the notch cut in the lamina
    notch: Array                  # depth of what was taken of the lamina, mm, along the wall
    hollow: Array                 # depth of what was taken out, mm, along the wall
    outline: Outline


def ligament(joint: FacetJoint, form: SideForm, phase: float, unroofing: float = 0.0) -> Ligament:
    """Return the ligament of one side. ``phase`` varies the bites of the instrument from side to side.

    ``unroofing`` is the share of it that a laminectomy has taken, with lamina and all.
    """
    wall, inward = joint.wall, joint.toward_canal
    thick = form.ligament * mix(_HEALTHY, _THICK, thickening(form.ligament) ** EARLY_BULGE)
    notch, taken, settling = _removed(form, thick, phase)
    left = left_of_ligament(unroofing)
    thick, notch, taken, settling = (part * left for part in (thick, notch, taken, settling))
    bone = wall - inward * notch[:, None]
    outer = _clear_of_midline(wall + inward * (taken - settling)[:, None], .15, .10)
    outer[-1, 0] *= 1 - left                               # the cleft between the two sides ends before the bone
    inner = _inner_surface(wall + inward * (thick - settling)[:, None])
    return Ligament(
        outer=outer, inner=inner, inner_before=_inner_surface(wall + inward * thick[:, None]), bone=bone, notch=notch,
        hollow=notch + taken - settling, outline=np.vstack([outer, inner[::-1]]),
    )


def left_of_ligament(unroofing: float) -> float:
    """Return the share of the ligament that a laminectomy has left: it goes slowly at last, when its ends run back."""
    return float((1 - unroofing) ** 1.75) if unroofing < GONE else 0.0


def _removed(form: SideForm, thick: Array, phase: float) -> tuple[Array, Array, Array]:
    """Return depth of the notch in the lamina, of the ligament taken, and how far the rest falls back, mm.

    The dorsal part is taken and the ventral fibres stay; they settle only a little (rulings: a small gain).
    """
    if not form.removal:
        return _NOTHING, _NOTHING, _NOTHING
    bites = 1 + .13 * np.sin(U * 37 + 2 * phase) + .08 * np.sin(U * 61 + 1 + phase)
    notch = 1.5 * form.removal * _plateau(.50, .90, .15) * bites
    ragged = 1 + .10 * np.sin(U * 29 + phase) + .10 * np.sin(U * 83 + 2 * phase) + .07 * np.sin(U * 131 + phase)
    taken = .50 * form.removal * np.maximum(thick - 1.6, 0) * _plateau(.42, .99, .18) * ragged
    slack = float(smoothstep(2.5, 4.2, form.ligament))
    slack *= .70 - .34 * float(smoothstep(4.3, 5.6, form.ligament))
    settling = form.removal * slack * _plateau(.32, 1.08, .22)
    return notch, taken, np.minimum(settling, taken)


def _clear_of_midline(curve: Array, softness: float, least: float) -> Array:
    """Keep x above ``least`` mm softly: the two sides kiss and leave a hairline cleft instead of crossing."""
    x = least + softness * np.logaddexp(0, (curve[:, 0] - least) / softness)
    return np.column_stack([x, curve[:, 1]])


def _inner_surface(curve: Array) -> Polyline:
    smooth = smooth_line(_clear_of_midline(curve, .35, .14), 3.5)
    smooth[-1] = (.14, max(smooth[-1, 1], curve[-1, 1] + .4))
    return smooth
