"""The nerve roots inside the sac: settled at the back with room, spread and facetted without."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import area, mix, rolled, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Strand
from consult_app.anatomy.rays import circle, ring_area, soft_minimum, star_radius

# name, angle in degrees, share of the way to the dura, radius in mm; image left (the patient's right) first
_HALF = (("L4", 176, .84, 1.02), ("L4", 187, .60, .98), ("L5", 190, .86, 1.06), ("L5", 205, .70, 1.02),
         ("S1", 203, .74, 1.06), ("S1", 219, .82, 1.00), ("S2", 231, .62, .94), ("S2", 237, .86, .92),
         ("S3", 249, .66, .80), ("S3", 252, .88, .77), ("S4", 261, .76, .62), ("S5", 263, .93, .58))
_SHARE_CROWDED = (.80, .46, .86, .52, .78, .40, .62, .86, .34, .74, .52, .88)
_FILUM = (270, .58, .46)


@dataclass(frozen=True, slots=True, eq=False)
class _Bundle:
    """The strands in the sac: names, angles in radians, shares of the way to the dura, radii in mm."""

    names: tuple[str, ...]
    angle: Array
    share: Array
    share_crowded: Array
    radius: Array


@lru_cache(8)
def _bundle(recess_root: str) -> _Bundle:
    """Return the strands that are still in the sac where ``recess_root`` has left it."""
    first = next((i for i, (name, *_) in enumerate(_HALF) if name > recess_root), 0)
    half = _HALF[first:]
    angle, share, radius = _FILUM
    return _Bundle(
        names=(*(f"{name}{side}" for side in "RL" for name, *_ in half), "filum"),
        angle=np.deg2rad([a for _, a, _, _ in half] + [540 - a for _, a, _, _ in half] + [angle]),
        share=np.array([r for _, _, r, _ in half] + [r * (1 - .03 * (i % 2)) for i, (_, _, r, _) in enumerate(half)]
                       + [share]),
        share_crowded=np.array(_SHARE_CROWDED[first:] * 2 + (.10,)),
        radius=np.array([r for *_, r in half] * 2 + [radius]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Lumen:
    """The sac in polar form about ``centre``: radius and the cosine between ray and wall normal."""

    centre: Array
    both: Array                   # radius and slant, (2, 240)

    @property
    def radius(self) -> Array:
        """Distance of the wall from the centre, mm."""
        return np.asarray(self.both[0])

    @classmethod
    def of(cls, sac: Outline, centre: Array) -> _Lumen:
        angles, _ = circle(240)
        radius = star_radius(centre, angles, sac)
        slope = (rolled(radius, -1) - rolled(radius, 1)) / (2 * angles[1])
        return cls(centre, np.stack([radius, radius / np.hypot(radius, slope)]))

    def at(self, angles: Array, values: Array) -> Array:
        """Return ``values``, one or several for each angle (..., 240), between their angles."""
        count = values.shape[-1]
        x = angles * (count / (2 * np.pi))
        below = np.floor(x)
        share = x - below
        first = below.astype(int) % count
        low = values.take(first, axis=-1)
        return np.asarray(low + (values.take(first + (1 - count), axis=-1) - low) * share)

    def held(self, spots: Array) -> Array:
        """Return ``spots`` (..., 2) with those at the wall or beyond drawn in, to a tenth of a mm from it."""
        v = spots - self.centre
        limit = self.at(np.arctan2(v[..., 1], v[..., 0]), self.radius) - .10
        share = np.minimum(1, limit / np.maximum(np.hypot(v[..., 0], v[..., 1]), 1e-6))
        return np.asarray(self.centre + v * share[..., None])

    def wall_distance(self, spots: Array) -> Array:
        """Return roughly how far ``spots`` (..., 2) are from the wall, mm; below 0 outside."""
        x, y = spots[..., 0] - self.centre[0], spots[..., 1] - self.centre[1]
        radius, slant = self.at(np.arctan2(y, x), self.both)
        return np.asarray((radius - np.sqrt(x * x + y * y)) * np.maximum(slant, .3))


def rootlets(sac: Outline, centre: Array, recess_root: str = "L5") -> tuple[Strand, ...]:
    """Return the strands in ``sac``; ``centre`` sees all of its wall. The same sac gives the same strands.

    ``recess_root`` is the root that has left it last: below L5 there are 17.
    """
    bundle = _bundle(recess_root)
    lumen = _Lumen.of(sac, centre)
    crowding = float(1 - smoothstep(60, 165, area(sac)))
    places = _pushed_apart(_starting_places(bundle, lumen, crowding), bundle.radius, lumen)
    _, unit = circle(28)
    radii = _squeezed(_room_around(places, bundle.radius, lumen, unit), bundle.radius, 1 + .10 * crowding)
    size = np.sqrt(ring_area(radii) / np.pi)
    outlines = lumen.held(places[:, None, :] + radii[..., None] * unit[None])
    return tuple(Strand(name, places[i], float(size[i]), outlines[i]) for i, name in enumerate(bundle.names))


def _starting_places(bundle: _Bundle, lumen: _Lumen, crowding: float) -> Array:
    """Spread the settled crescent over the lumen as the fluid goes: the sedimentation is lost."""
    back = np.pi * 1.5
    wider = 1.75 * min(1.0, 8 / (len(bundle.names) // 2))
    angles = mix(bundle.angle, back + (bundle.angle - back) * wider, crowding)
    reach = mix(bundle.share, bundle.share_crowded, .8 * crowding) * lumen.at(angles, lumen.radius)
    return np.asarray(lumen.centre + reach[:, None] * np.column_stack([np.cos(angles), np.sin(angles)]))


def _pushed_apart(places: Array, radius: Array, lumen: _Lumen, rounds: int = 16) -> Array:
    """Push overlapping strands apart and back inside, always from the same start: no memory, no jitter."""
    wanted, own = radius[:, None] + radius + .12, .9 * radius + .28
    itself = np.eye(len(places)) * 9
    x, y = (places - lumen.centre).T
    for _ in range(rounds):
        dx, dy = x[:, None] - x, y[:, None] - y
        apart = np.sqrt(dx * dx + dy * dy) + itself
        push = np.maximum(wanted - apart, 0) * .40 / apart
        x, y = x + np.einsum("ij,ij->i", dx, push), y + np.einsum("ij,ij->i", dy, push)
        wall, slant = lumen.at(np.arctan2(y, x), lumen.both)
        limit = np.maximum(wall - own / np.maximum(slant, .35), .05)
        inwards = np.minimum(1, limit / np.maximum(np.hypot(x, y), 1e-6))
        x, y = x * inwards, y * inwards
    return np.asarray(lumen.centre + np.column_stack([x, y]))


def _room_around(places: Array, radius: Array, lumen: _Lumen, unit: Array) -> Array:
    """Return the room of each strand in each direction: to its neighbours' cells and to the dura."""
    d = places[None, :, :] - places[:, None, :]
    apart = np.hypot(d[..., 0], d[..., 1])
    near = (apart > 1e-6) & (apart < 3.6)
    apart = np.where(near, apart, 1.0)
    cell = (apart ** 2 + radius[:, None] ** 2 - radius[None, :] ** 2) / (2 * apart) - .06
    cell = np.where(near, np.maximum(cell, .12), 50.0)
    facing = np.einsum("tk,ijk->itj", unit, np.where(near[..., None], d / apart[..., None], 0.0))
    room = np.where(facing > 1e-3, cell[:, None, :] / np.maximum(facing, 1e-3), 9.0).min(axis=2)
    return np.asarray(np.maximum(np.minimum(room, _walk_to_wall(places, lumen, unit)), .16))


def _walk_to_wall(places: Array, lumen: _Lumen, unit: Array) -> Array:
    """Step from each strand towards the dura in each direction; unlike a ray it minds the sac's lobes."""
    walked = np.zeros((len(places), len(unit)))
    for _ in range(5):
        spots = places[:, None, :] + walked[..., None] * unit[None]
        walked += np.maximum(lumen.wall_distance(spots) - .26, 0)
    return walked


def _squeezed(room: Array, radius: Array, swelling: float) -> Array:
    """Grow each strand's natural radius until its limited outline has its own area times ``swelling``."""
    natural, wanted_area = radius.copy(), np.pi * radius ** 2 * swelling
    for _ in range(4):
        radii = soft_minimum(natural[:, None], room, .09)
        natural = np.minimum(1.5 * radius, natural * (wanted_area / ring_area(radii)) ** .6)
    return np.asarray(.25 * np.roll(radii, 1, axis=1) + .5 * radii + .25 * np.roll(radii, -1, axis=1))
