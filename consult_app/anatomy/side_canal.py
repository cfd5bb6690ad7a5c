"""The canal in the side view: the ligaments that narrow it, and the dural sac between its walls."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from consult_app.anatomy.bones import ON_BODY, Bones
from consult_app.anatomy.curves import normals, smooth_line
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import simple, simple_each
from consult_app.anatomy.posture import DISCS
from consult_app.anatomy.rays import soft_minimum
from consult_app.anatomy.side_ligament import (
    POINTS,
    SideLigaments,
    attachments,
    bare_lines,
    bulge_shapes,
    front_surfaces,
    side_ligaments,
)
from consult_app.anatomy.side_room import Wear, wanted
from consult_app.anatomy.side_walls import AT, LEVEL, ON_DISC, STATIONS, across, back_wall, front_wall, gaps, lifted

END_OF_SAC = (ON_BODY + ON_DISC) * len(DISCS) + 49        # about S2; odd, so that every second station holds both ends
CLEAR, STEP = .70, .08       # mm between the sac and anything else; more, by this share, beside a slip
OFF_DISC = .1               # mm between sac and disc for each mm of slip
APART = .25                  # mm between the sac and the rim of a bone or the dome of a ligament
FITTINGS = 3
BEFORE = [.30, .30, .74, .50]    # share of the fat before the sac, at L1/2, L4/5, L5/S1 and its end; the rest behind
FLATTEST = -3.5              # mm: behind a slip the ligament is drawn straight between bones that have closed up
REACH = 8.5                  # stations along the canal over which a level narrows the sac
_NEAR = np.exp(-.5 * ((np.arange(STATIONS) - AT[:, None]) / REACH) ** 2)
_BESIDE = AT[:, None] + np.arange(-8, 9)                  # stations where a slip may take room
_ABOUT = AT[:, None] + np.arange(-ON_BODY, ON_BODY)       # stations that a level's ligament may come near


@dataclass(frozen=True, slots=True, eq=False)
class SideCanal:
    """Walls and sac by station, from above down; LEVEL gives the station of each disc."""

    ligaments: SideLigaments
    front: Polyline
    back: Polyline
    sac_front: Polyline
    sac_back: Polyline

    @property
    def sac(self) -> Outline:
        """The closed sac, with a rounded end in the sacrum."""
        tip = (self.sac_front[-1:] + self.sac_back[-1:]) / 2 + (self.sac_front[-1] - self.sac_front[-4])[None] * .9
        return simple([self.sac_front[::2], tip, self.sac_back[::-2]])


def side_canal(bones: Bones, at_ease: Bones, disc_backs: Array, wear: Wear, posture: float) -> SideCanal:
    """Return canal and sac among ``bones``; ``at_ease`` are the bones at posture 0, for the ligaments."""
    wall = front_wall(bones, disc_backs)
    front = lifted(wall)
    normal = across(front)
    sac_depth, canal_depth = wanted(wear, posture)
    ligaments, gap = _fitted(bones, at_ease, wear.severity, front, normal, canal_depth)
    before, width = _sac(front, gap, sac_depth)
    back = front + normal * gap[:, None]
    clear = CLEAR + STEP * float(wear.slip.max())
    sac_front = _clear_of(front, normal, smooth_line(front + normal * before[:, None], 1.5), clear)
    sac_front = _off_discs(sac_front, wall, normals(front), float(wear.slip.max()))
    sac_back = smooth_line(front + normal * (before + width)[:, None], 1.5)
    sac_back = _measured_off(sac_front, sac_back, np.minimum(sac_depth, _narrowest(gap, wear.slip)))
    sac_back = _clear_of(back, -normal, sac_back, clear)
    return SideCanal(_held_off(ligaments, sac_back, normal), front, back, sac_front[:END_OF_SAC],
                     sac_back[:END_OF_SAC])


def _held_off(ligaments: SideLigaments, sac_back: Polyline, normal: Array) -> SideLigaments:
    """Return ``ligaments`` with no front inside the sac: where the spine turns sharply, rays miss its dome."""
    moved = _pushed(ligaments.outlines[:, :POINTS], sac_back[_ABOUT], normal[_ABOUT], APART)
    return replace(ligaments, outlines=simple_each(np.concatenate([moved, ligaments.outlines[:, POINTS:]], axis=1)))


def _off_discs(sac_front: Polyline, wall: Polyline, normal: Array, slip: float) -> Polyline:
    """Return ``sac_front`` outside every disc: behind a slip the rim of a disc hangs over stations beside its own."""
    held = sac_front.copy()
    held[_BESIDE] = _pushed(sac_front[_BESIDE], wall[_BESIDE], normal[_BESIDE], OFF_DISC * slip)
    return held


def _pushed(lines: Array, edges: Array, normals: Array, apart: float) -> Array:
    """Return each of ``lines`` (8, n, 2) no less than ``apart`` mm beyond the nearest spot of its edge (8, m, 2)."""
    step = edges[:, 1:] - edges[:, :-1]
    length = np.maximum((step ** 2).sum(axis=-1), 1e-12)
    share = lines @ step.transpose(0, 2, 1) - (edges[:, :-1] * step).sum(axis=-1)[:, None]
    share = np.clip(share / length[:, None], 0, 1)
    off = [lines[..., None, k] - edges[:, None, :-1, k] - share * step[:, None, :, k] for k in (0, 1)]
    row, nearest = np.arange(len(edges))[:, None], (off[0] ** 2 + off[1] ** 2).argmin(axis=-1)
    at = np.take_along_axis(share, nearest[..., None], axis=-1)
    way = normals[row, nearest] * (1 - at) + normals[row, nearest + 1] * at
    found = (lines - edges[row, nearest] - step[row, nearest] * at) * way
    return np.asarray(lines + way * np.maximum(apart - found.sum(axis=-1), 0)[..., None])


def _clear_of(wall: Polyline, away: Array, line: Polyline, clear: float) -> Polyline:
    """Return ``line`` nowhere closer to ``wall`` than ``clear`` mm, each station moved ``away`` from it."""
    apart = ((line - wall) * away).sum(axis=1)
    return np.asarray(line + away * np.maximum(clear - apart, 0)[:, None])


def _fitted(bones: Bones, at_ease: Bones, severity: Array, front: Polyline, normal: Array,
            depth: Array) -> tuple[SideLigaments, Array]:
    """Let each ligament stand in so far that the canal is as deep as ``depth`` at its level; return the gaps too."""
    at = attachments(bones)
    stretch = at.length / attachments(at_ease).length - 1
    chords, inward = bare_lines(at), at.inward
    domes = bulge_shapes(severity, stretch)[..., None] * inward[:, None]
    middle = chords[:, POINTS // 2] - front[AT]
    bulge = np.maximum(-(middle * inward).sum(axis=1) - depth, .2)
    for turn in range(FITTINGS):
        fronts = front_surfaces(chords, domes, bulge)
        back = back_wall(bones, fronts)
        if turn < FITTINGS - 1:
            bulge = np.maximum(bulge + gaps(front[AT], normal[AT], back) - depth, FLATTEST)
    return side_ligaments(at, fronts, severity, stretch), gaps(front, normal, back)


def _room(gap: Array) -> Array:
    """Return what fat and membranes leave of ``gap`` for the sac, mm."""
    return np.maximum(gap - np.minimum(1.1, .075 * gap) - .5, 1.8)


def _narrowest(gap: Array, slip: Array) -> Array:
    """Return the least room near each level, mm: a slip narrows the canal beside the disc; without one, no less."""
    return np.asarray(_room(gap)[_BESIDE].min(axis=1) + 3 * np.maximum(1 - slip, 0))


def _sac(front: Polyline, gap: Array, depth: Array) -> tuple[Array, Array]:
    """Return the fat before the sac and the sac's depth by station, mm: all that it needs, or what room there is."""
    step = front[1:] - front[:-1]
    places = np.concatenate([[0], np.cumsum(np.hypot(step[:, 0], step[:, 1]))])
    low, last = places[LEVEL["L5/S1"]], places[END_OF_SAC - 1]
    natural = np.interp(places, [0, places[LEVEL["L1/2"]], places[LEVEL["L4/5"]], low, last - 6, last],
                        [14.0, 13.8, 13.8, 12.4, 7.2, 1.5])
    room = _room(gap)
    width = soft_minimum(natural, room, .8)
    width = np.minimum(width + (depth - width[AT]) @ _NEAR, room)
    before = np.interp(places, [places[LEVEL["L1/2"]], places[LEVEL["L4/5"]], low, last], BEFORE)
    return np.maximum(gap - width, 0) * before, width


def _measured_off(front: Polyline, back: Polyline, depths: Array) -> Polyline:
    """Return the sac's back moved so that the depth drawn at each level is the one in ``depths`` (8,), mm."""
    for _ in range(2):
        way = back[AT] - front[AT]
        depth = np.hypot(way[:, 0], way[:, 1])
        back = back + _NEAR.T @ (way * ((depths - depth) / depth)[:, None])
    return back
