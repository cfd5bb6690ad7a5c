"""How a level and a person are built: the sizes that turn the control points of L4/5 into another section."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from consult_app.anatomy import axial_points as points
from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.curves import smoothstep
from consult_app.anatomy.drawing import Array

HALF_WIDTH = 9.0              # mm: about where wall and joint meet; what lies further out keeps its shape
HALF_DEPTH = 18.0             # mm
DISC_HALF = 26.0              # mm
ELBOW = np.array([11.0, -8.0])          # the joint turns about its end at the canal
LAMINA = 9.0                  # mm from the wall to the back of the arch, along the body
SPINOUS_FROM = -26.0          # mm: what of the arch lies behind this is the spinous process
INSIDE_ROOTS = ("L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5")


@dataclass(frozen=True, slots=True)
class Build:
    """Sizes beside those at L4/5 (1.0 each); ``turn`` is how far the joints turn to the side, in degrees."""

    level: str
    disc_width: float = 1.0
    disc_depth: float = 1.0
    canal_width: float = 1.0
    canal_depth: float = 1.0
    sac_width: float = 1.0          # beside the canal's
    sac_depth: float = 1.0
    ligament: float = 1.0           # thickness without wear
    turn: float = 0.0
    spinous: float = 1.0            # length of the spinous process
    lamina: float = 1.0             # thickness
    process: float = 1.0            # length of the side processes, beside the pedicle's
    psoas: float = 1.0
    psoas_forward: float = 0.0      # mm that it lies further in front

    def sized(self, width: float, depth: float) -> Build:
        """Return the build of a person whose canal is ``width`` and ``depth`` times as large as usual."""
        return replace(self, canal_width=self.canal_width * width, canal_depth=self.canal_depth * depth)

    @property
    def upper(self) -> str:
        """The vertebra above the disc; its bone lies in and behind the cut and its root has left the canal."""
        return self.level.split("/", maxsplit=1)[0]

    @property
    def recess_root(self) -> str:
        """The root in the lateral recess: it is named after the vertebra below the disc."""
        return INSIDE_ROOTS[LEVELS.index(self.level)]

    def placed(self, spots: Array) -> Array:
        """Return points (n, 2) behind the disc, given for x > 0 at L4/5, where they lie in this build."""
        x, y = spots.T
        share = smoothstep(6, 14, x) * smoothstep(1, -6, y)
        share *= smoothstep(40, 27, x) * smoothstep(-50, -28, y)                         # no more than the joint turns
        angle = np.deg2rad(self.turn) * share
        dx, dy = x - ELBOW[0], y - ELBOW[1]
        x = ELBOW[0] + np.cos(angle) * dx - np.sin(angle) * dy
        y = ELBOW[1] + np.sin(angle) * dx + np.cos(angle) * dy
        x = x + (self.canal_width - 1) * HALF_WIDTH * np.tanh(x / HALF_WIDTH)
        return np.column_stack([x, y + (self.canal_depth - 1) * HALF_DEPTH * np.tanh(np.minimum(y, 0) / HALF_DEPTH)])

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Return ``placed`` of one point."""
        return _spot(self, x, y)

    def arch(self, spots: Array) -> Array:
        """Return points of the arch's outer surface, given at L4/5, where they lie in this build."""
        x, y = spots.T
        forward = (self.spinous - 1) * np.minimum(y - SPINOUS_FROM, 0)
        forward += (1 - self.lamina) * LAMINA * smoothstep(17, 9, x) * smoothstep(-36, -26, y)
        return self.placed(spots + np.column_stack([np.zeros(len(spots)), forward]))

    def beside_disc(self, spots: Array) -> Array:
        """Return points beside or in front of the disc, given for x > 0 at L4/5, where they lie in this build."""
        x, y = spots.T
        near = smoothstep(-12, 2, y)
        moved = spots + (self.placed(spots) - spots) * (1 - near)[:, None]
        wider = (self.disc_width - 1) * DISC_HALF * np.tanh(x / DISC_HALF) * near
        return np.asarray(moved + np.column_stack([wider, (self.disc_depth - 1) * np.maximum(y, 0)]))


# Width and depth of the canal, each the mean of the two vertebrae beside the disc over that mean at L4/5, and width of
# the disc: Panjabi 1992 (doi 10.1097/00007632-199203000-00010), means of 12 spines from L2 to L5: canal 23.8, 24.3,
# 25.4, 27.1 mm wide and 18.2, 17.5, 18.6, 19.7 deep, upper endplates 42.6, 44.1, 46.6, 47.3 wide; read in tables that
# quote the paper. Depths are drawn .01 above what that gives (.93, .94), as in the side view. Lower endplates and the
# disc's depth were not checked against the paper. It has no S1: L5/S1 is drawn by eye from L5. Direction of the joints:
# van Schaik 1985 (doi 10.1097/00007632-198501000-00009), nearer front-to-back the higher the level; at L5/S1
# the step from L4/5 is drawn larger than they measured, so that it can be seen. Ligament: Khasawneh 2023
# (doi 10.5603/FM.a2021.0120). Sac beside its canal, lamina, processes and psoas: drawn by eye.
_BUILDS = (
    Build("L2/3", disc_width=.93, disc_depth=1.02, canal_width=.92, canal_depth=.94, ligament=.86, turn=-14,
          sac_width=1.03, sac_depth=1.02, psoas=.84),
    Build("L3/4", disc_width=.98, disc_depth=1.02, canal_width=.95, canal_depth=.95, ligament=.91, turn=-8, psoas=.95),
    Build("L4/5"),
    Build("L5/S1", disc_width=1.02, disc_depth=.97, canal_width=1.07, canal_depth=.98, sac_width=.84, sac_depth=.89,
          ligament=.98, turn=11, spinous=.66, lamina=.74, process=.6, psoas=.76, psoas_forward=9),
)


@lru_cache(256)
def _spot(build: Build, x: float, y: float) -> tuple[float, float]:
    (x, y), = build.placed(np.array([(x, y)])).tolist()
    return x, y


def build_of(level: float) -> Build:
    """Return the build of a level, given by its place in LEVELS."""
    return _BUILDS[round(level)]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """The control points of a build, for x > 0: without wear, and fully worn."""

    joint: tuple[Array, Array]
    upper_facet: tuple[Array, Array]
    wall: tuple[Array, Array]
    arch: tuple[Array, Array]
    lamina_border: Array


@lru_cache(64)
def frame(build: Build) -> Frame:
    """Return the control points of the bones behind the disc."""
    return Frame(
        joint=(build.placed(points.JOINT), build.placed(points.JOINT_WORN)),
        upper_facet=(build.placed(points.UPPER_FACET), build.placed(points.UPPER_FACET_WORN)),
        wall=(build.placed(points.WALL), build.placed(points.WALL_WORN)),
        arch=(build.arch(points.ARCH), build.arch(points.ARCH_WORN)),
        lamina_border=build.placed(points.LAMINA_BORDER),
    )
