"""The canal in the side view: its two walls, the ligaments that narrow it, the dural sac between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from consult_app.anatomy.canal_room import opening, sac_front_to_back
from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.curves import resample, smooth_line, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import simple
from consult_app.anatomy.posture import DISCS, Frame
from consult_app.anatomy.rays import soft_minimum
from consult_app.anatomy.sacrum import sacrum
from consult_app.anatomy.side_disc import SideDisc
from consult_app.anatomy.side_ligament import Attachment, SideLigament, bare_line, front_surface, side_ligament
from consult_app.anatomy.vertebra import BONES, vertebra

ON_BODY, ON_DISC, ON_SACRUM = 26, 9, 62        # stations, about a millimetre apart; each stays on its spot of bone
LEVEL = {disc: (ON_BODY + ON_DISC) * (len(BONES) - 1 - i) + ON_BODY + ON_DISC // 2 for i, disc in enumerate(DISCS)}
END_OF_SAC = (ON_BODY + ON_DISC) * len(BONES) + 48        # about S2; odd, so that every second station holds both ends
END_OF_FLOOR = 55            # point of the sacrum's floor at which the canal is no longer drawn
BACK_POINTS = 330
ABOVE = 13.4                 # mm, depth of the sac above L2/3
CLEAR, STEP = .70, .08       # mm between the sac and anything else; more, by this share, beside a slip
MARGIN = (3.2, 1.5)          # mm of fat before and behind the sac, healthy and narrowed
MARGIN_LOW = (4.6, 2.3)      # at L5/S1, where there is more of it
FACE_FROM = 20               # point of the lamina's canal face from which the ligament is fixed to it
FITTINGS = 3
FLATTEST = -3.5              # mm: behind a slip the ligament is drawn straight between bones that have closed up
REACH = 8.5                  # mm along the canal over which a level narrows the sac


@dataclass(frozen=True, slots=True, eq=False)
class SideCanal:
    """Walls and sac by station, from above down; LEVEL gives the station of each disc."""

    ligaments: Mapping[str, SideLigament]
    front: Polyline
    back: Polyline
    sac_front: Polyline
    sac_back: Polyline

    @property
    def sac(self) -> Outline:
        """The closed sac, with a rounded end in the sacrum."""
        tip = (self.sac_front[-1:] + self.sac_back[-1:]) / 2 + (self.sac_front[-1] - self.sac_front[-4])[None] * .5
        return simple([self.sac_front[::2], tip, self.sac_back[::-2]])


def side_canal(frames: Mapping[str, Frame], at_ease: Mapping[str, Frame], discs: Mapping[str, SideDisc],
               severity: Mapping[str, float], slip: Mapping[str, float], posture: float) -> SideCanal:
    """Return canal and sac for bones in ``frames``; ``at_ease`` are the frames at posture 0, for the ligaments."""
    front = _front_wall(frames, discs)
    normal = _across(front)
    wanted = {disc: _wanted(disc, severity, slip, posture) for disc in DISCS}
    ligaments, gap = _fitted(frames, at_ease, severity, front, normal, wanted)
    before, width = _sac(front, gap, wanted)
    back = front + normal * gap[:, None]
    clear = CLEAR + STEP * max(slip.values(), default=0.0)
    sac_front = _clear_of(front, normal, smooth_line(front + normal * before[:, None], 1.5), clear)
    sac_back = smooth_line(front + normal * (before + width)[:, None], 1.5)
    sac_back = _measured_off(sac_front, sac_back, {
        disc: min(wanted[disc][0], _narrowest(gap, LEVEL[disc], slip.get(disc, 0.0))) for disc in DISCS})
    sac_back = _clear_of(back, -normal, sac_back, clear)
    held = {disc: _held_off(ligament, sac_back[_about(disc)], normal[_about(disc)])
            for disc, ligament in ligaments.items()}
    return SideCanal(held, front, back, sac_front[:END_OF_SAC], sac_back[:END_OF_SAC])


def _about(disc: str) -> slice:
    """Return the stations that a level's ligament may come near."""
    return slice(max(LEVEL[disc] - ON_BODY, 0), LEVEL[disc] + ON_BODY)


def _held_off(ligament: SideLigament, sac_back: Polyline, normal: Array) -> SideLigament:
    """Return ``ligament`` with its front nowhere inside the sac: where the spine turns sharply, rays miss its dome."""
    nearest = np.argmin(((ligament.front[:, None] - sac_back[None]) ** 2).sum(axis=-1), axis=1)
    apart = ((ligament.front - sac_back[nearest]) * normal[nearest]).sum(axis=1)
    front = ligament.front + normal[nearest] * np.maximum(.25 - apart, 0)[:, None]
    rest = ligament.outline[len(front):]
    return replace(ligament, front=front, outline=simple([front, rest]))


def _clear_of(wall: Polyline, away: Array, line: Polyline, clear: float) -> Polyline:
    """Return ``line`` nowhere closer to ``wall`` than ``clear`` mm, each station moved ``away`` from it."""
    apart = ((line - wall) * away).sum(axis=1)
    return np.asarray(line + away * np.maximum(clear - apart, 0)[:, None])


def depth_at_ease(disc: str, severity: float) -> float:
    """Return the sac's depth at ``disc``, mm; above L2/3 nothing narrows it."""
    return sac_front_to_back(disc, severity) if disc in LEVELS else ABOVE


def _wanted(disc: str, severity: Mapping[str, float], slip: Mapping[str, float], posture: float) -> tuple[float, float]:
    """Return the depth of sac and of canal at a level, mm. A slip takes its part."""
    s = severity.get(disc, 0.0)
    share = opening(posture, s)
    taken = .4 * slip.get(disc, 0.0)
    sac = max(depth_at_ease(disc, s) * share - taken, 3.0)
    roomy, tight = MARGIN_LOW if disc == "L5/S1" else MARGIN
    return sac, sac + (roomy + (tight - roomy) * s) * share


def _front_wall(frames: Mapping[str, Frame], discs: Mapping[str, SideDisc]) -> Polyline:
    pieces: list[Array] = []
    for bone, disc in zip(BONES[::-1], DISCS[::-1], strict=True):
        pieces += [resample(frames[bone].place(vertebra(bone).back_wall), ON_BODY),
                   resample(discs[disc].back, ON_DISC + 2)[1:-1]]
    pieces.append(resample(frames["S1"].place(sacrum().floor[:END_OF_FLOOR]), ON_SACRUM))
    return smooth_line(np.vstack(pieces), 1.6)


def _across(front: Polyline) -> Array:
    """Return unit vectors from the front wall to the back wall, slowly turning."""
    way = np.gradient(smooth_line(front, 13), axis=0)
    way = way / np.hypot(*way.T)[:, None]
    return np.column_stack([-way[:, 1], way[:, 0]])


def _attachment(frames: Mapping[str, Frame], number: int) -> Attachment:
    upper = frames[BONES[number]].place(vertebra(BONES[number]).canal_face[FACE_FROM:])
    if number:
        low = frames[BONES[number - 1]].place(vertebra(BONES[number - 1]).lamina_top)
    else:
        low = frames["S1"].place(sacrum().lamina_top)
    return Attachment(upper, low[0], low[1])


def _stretch(frames: Mapping[str, Frame], at_ease: Mapping[str, Frame], number: int) -> float:
    long, rest = (np.hypot(*(a.face[0] - a.lower)) for a in (_attachment(f, number) for f in (frames, at_ease)))
    return float(long / rest) - 1


def _fitted(frames: Mapping[str, Frame], at_ease: Mapping[str, Frame], severity: Mapping[str, float],
            front: Polyline, normal: Array, wanted: Mapping[str, tuple[float, float]],
            ) -> tuple[dict[str, SideLigament], Array]:
    """Let each ligament stand in so far that the canal is as deep as ``wanted`` at its level; return the gaps too."""
    holds = {disc: _attachment(frames, i) for i, disc in enumerate(DISCS)}
    stretch = {disc: _stretch(frames, at_ease, i) for i, disc in enumerate(DISCS)}
    bulge = {disc: _first_guess(holds[disc], front[LEVEL[disc]], wanted[disc][1]) for disc in DISCS}
    stations = [LEVEL[disc] for disc in DISCS]
    for _ in range(FITTINGS):
        fronts = {d: front_surface(holds[d], bulge[d], severity.get(d, 0.0), stretch[d]) for d in DISCS}
        back = _back_wall(frames, fronts)
        gaps = _gaps(front[stations], normal[stations], back)
        bulge = {d: max(bulge[d] + float(gap) - wanted[d][1], FLATTEST) for d, gap in zip(DISCS, gaps, strict=True)}
    ligaments = {d: side_ligament(holds[d], fronts[d], severity.get(d, 0.0), stretch[d]) for d in DISCS}
    return ligaments, _gaps(front, normal, back)


def _first_guess(at: Attachment, disc_back: Array, depth: float) -> float:
    chord, inward = bare_line(at)
    return max(float((chord[len(chord) // 2] - disc_back) @ -inward) - depth, .2)


def _back_wall(frames: Mapping[str, Frame], fronts: Mapping[str, Polyline]) -> Polyline:
    pieces: list[Array] = []
    for bone, disc in zip(BONES[::-1], DISCS[::-1], strict=True):
        start = 0 if bone == BONES[-1] else 4
        pieces += [frames[bone].place(vertebra(bone).canal_face[start:FACE_FROM]), fronts[disc]]
    pieces.append(frames["S1"].place(sacrum().roof[4:]))
    return smooth_line(resample(np.vstack(pieces), BACK_POINTS), .8)


def _gaps(front: Polyline, normal: Array, back: Polyline) -> Array:
    """Return how far the back wall is from each station of the front wall, mm."""
    start, edge = back[:-1], np.diff(back, axis=0)
    to = start[None] - front[:, None]
    turn = normal[:, None, 0] * edge[None, :, 1] - normal[:, None, 1] * edge[None, :, 0]
    turn = np.where(np.abs(turn) < 1e-9, 1e-9, turn)
    along = (to[..., 0] * edge[None, :, 1] - to[..., 1] * edge[None, :, 0]) / turn
    across = (to[..., 0] * normal[:, None, 1] - to[..., 1] * normal[:, None, 0]) / turn
    gap = np.where((across >= -.01) & (across <= 1.01) & (along > .5) & (along < 40), along, np.inf).min(axis=1)
    seen = np.isfinite(gap)
    places = np.arange(len(gap))
    return np.asarray(np.interp(places, places[seen], gap[seen]))


def _room(gap: Array) -> Array:
    """Return what fat and membranes leave of ``gap`` for the sac, mm."""
    return np.maximum(gap - np.minimum(1.1, .075 * gap) - .5, 1.8)


def _narrowest(gap: Array, station: int, slip: float) -> float:
    """Return the least room near a level, mm: a slip narrows the canal beside the disc; without one, no less there."""
    return float(_room(gap[station - 8:station + 9]).min()) + 3 * max(1 - slip, 0.0)


def _sac(front: Polyline, gap: Array, wanted: Mapping[str, tuple[float, float]]) -> tuple[Array, Array]:
    """Return the fat before the sac and the sac's depth by station, mm: all that it needs, or what room there is."""
    places = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(front, axis=0).T))])
    low, last = places[LEVEL["L5/S1"]], places[END_OF_SAC - 1]
    natural = np.interp(places, [0, places[LEVEL["L1/2"]], places[LEVEL["L4/5"]], low, last - 6, last],
                        [14.0, 13.8, 13.8, 12.4, 7.2, 2.4])
    room = _room(gap)
    width = soft_minimum(natural, room, .8)
    for disc in DISCS:
        width = width + (wanted[disc][0] - width[LEVEL[disc]]) * _near(disc, len(width))
    width = np.minimum(width, room)
    return np.maximum(gap - width, 0) * (.42 - .05 * smoothstep(low, last, places)), width


def _near(disc: str, count: int) -> Array:
    return np.asarray(np.exp(-.5 * ((np.arange(count) - LEVEL[disc]) / REACH) ** 2))


def _measured_off(front: Polyline, back: Polyline, depths: Mapping[str, float]) -> Polyline:
    """Return the sac's back moved so that the depth drawn at each level is the one in ``depths``."""
    for _ in range(2):
        for disc in DISCS:
            across = back[LEVEL[disc]] - front[LEVEL[disc]]
            depth = float(np.hypot(*across))
            back = back + across / depth * (depths[disc] - depth) * _near(disc, len(back))[:, None]
    return back
