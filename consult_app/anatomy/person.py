"""A person seen from the side, facing left, in step with the spine's posture: outlines in mm, +y up, floor at 0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consult_app.anatomy.arm import arm
from consult_app.anatomy.body import BACKBONE, SIDES, Drawn, leg, trunk
from consult_app.anatomy.curves import spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.head import head
from consult_app.anatomy.people import PEOPLE, USUAL, Appearance
from consult_app.anatomy.rig import Rig, thinned
from consult_app.anatomy.stance import HANDLE, HIP, JOINTS, SEAT, STATURE, stance

SPINE_IN = ((-10, -30), (60, -32), (130, -36), (245, -44), (385, -50), (490, -34))     # up, behind the middle
BONES = 17
EDGE = .66               # breadth of a hand seen from its edge, over that of its back


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Outlines and lines one after the other, mm; ``spans`` says by name where each starts and ends.

    ``spine`` runs from the pelvis up. ``joints`` are those of the stance. ``chair`` and ``cart`` say how near they are,
    0 to 1; ``seat`` is the middle of the chair's seat and ``handle`` the place of the cart's.
    """

    points: Array
    spans: Mapping[str, tuple[int, int]]
    joints: Array
    chair: float
    cart: float
    seat: tuple[float, float]
    handle: tuple[float, float]

    def outline(self, name: str) -> Outline:
        """Return one outline, (n, 2) mm. KeyError for what this person does not wear."""
        start, end = self.spans[name]
        return self.points[start:end]

    @property
    def spine(self) -> Polyline:
        """The line of the spine from the pelvis up, one point a bone, (n, 2) mm."""
        return self.outline("spine")


def person(posture: float, name: str = USUAL) -> Person:
    """Return one of the people at ``posture``, -1 arched to 1 bent. KeyError for a name that is not in PEOPLE."""
    look, scale = PEOPLE[name], PEOPLE[name].stature / STATURE
    now, rig = stance(posture, scale), _rig(look)
    breadth = {f"hand {side}": 1 - (1 - EDGE) * now.edge_on for side in SIDES}
    seat = float(now.joints[HIP, 0]) * scale, SEAT
    points = rig.placed(now.joints, breadth) * scale
    return Person(points, rig.spans, now.joints * scale, now.chair, now.cart, seat, HANDLE)


@lru_cache(8)
def _rig(look: Appearance) -> Rig:
    drawn: list[Drawn] = [*trunk(look), *head(look)]
    for side in (0, 1):
        drawn += [*leg(look, side), *arm(look, side)]
    spine = "spine", BACKBONE, spline(SPINE_IN, BONES)
    return Rig([spine, *((name, chain, thinned(points, chain)) for name, chain, points in drawn)], JOINTS)
