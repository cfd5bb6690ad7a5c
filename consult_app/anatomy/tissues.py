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
    """Return the groups of which a figure with ``parts`` shows something."""
    return tuple(group for group, members in GROUPS.items() if set(members) & set(parts))


def in_sight(parts: Collection[str], seen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ``parts`` whose group is not hidden in ``seen``."""
    hidden = {part for group, how in seen.items() if how == "hidden" for part in GROUPS.get(group, ())}
    return tuple(part for part in parts if part not in hidden)
