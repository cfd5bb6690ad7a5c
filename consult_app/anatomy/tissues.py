"""Kinds of tissue that are seen, faded or hidden together, and the parts of figures that belong to each. No numpy."""

from __future__ import annotations

from collections.abc import Collection, Mapping

REST = "soft"                 # the group of everything that belongs to no other
GROUPS: Mapping[str, tuple[str, ...]] = {      # from the front to the back of the picture
    "nerves": ("dural_sac", "rootlets", "nerve_root", "nerves", "cord"),
    "ligament": ("ligament", "interspinous"),
    "disc": ("disc", "nucleus"),
    "bone": ("lamina", "spinous_process", "facet", "vertebra", "sacrum"),
    REST: ("muscle", "skin"),
}


def groups_of(parts: Collection[str]) -> tuple[str, ...]:
    """Return the groups of which a figure with ``parts`` shows something; there is always a rest."""
    return tuple(group for group, members in GROUPS.items() if group == REST or set(members) & set(parts))


def depth_of(part: str) -> int:
    """Return how many groups lie before the part's in the picture."""
    return next((place for place, members in enumerate(GROUPS.values()) if part in members), len(GROUPS))


def in_sight(parts: Collection[str], seen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ``parts`` whose group is not hidden in ``seen``."""
    hidden = {part for group, how in seen.items() if how == "hidden" for part in GROUPS.get(group, ())}
    return tuple(part for part in parts if part.removesuffix("_left").removesuffix("_right") not in hidden)
