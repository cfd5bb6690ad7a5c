"""Strategies for states of the axial figure, and short names for what tests ask of a drawing."""

import itertools
import os
import random
import sys
from collections.abc import Iterator

from hypothesis import strategies as st

from consult_app.anatomy.catalogue import AXIAL, LEVELS, draw
from consult_app.anatomy.drawing import Drawing

CAUSES = ("severity", "ligament", "facet", "bulge")              # each takes room
TAKING = ("removal_left", "removal_right", "unroofing")           # each gives some back


def chance() -> random.Random:
    """Chance with a seed that a failing test shows with its output; LUMBAR_SEED in the environment sets another."""
    seed = int(os.environ.get("LUMBAR_SEED", "20261124"))
    sys.stderr.write(f"seed {seed}\n")
    return random.Random(seed)


def somewhere(rng: random.Random) -> dict[str, float]:
    """One point of the whole space, each parameter now and then at an end of its range."""
    return {
        p.name: float(rng.randrange(len(p.choices))) if p.choices
        else rng.choice((p.low, p.high, *[rng.uniform(p.low, p.high)] * 6))
        for p in AXIAL.parameters
    }


def corners() -> Iterator[dict[str, float]]:
    """Every corner of the space, at every level."""
    moving = [p for p in AXIAL.parameters if not p.choices]
    for level in range(len(LEVELS)):
        for ends in itertools.product(*((p.low, p.high) for p in moving)):
            yield {"level": float(level), **dict(zip((p.name for p in moving), ends, strict=True))}


def values(*, without: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, float]]:
    """Any mix of the axial parameters within their ranges, the corners among them."""
    return st.fixed_dictionaries({
        p.name: st.sampled_from([float(i) for i in range(len(p.choices))]) if p.choices
        else st.one_of(st.sampled_from([p.low, p.default, p.high]), st.floats(p.low, p.high))
        for p in AXIAL.parameters if p.name not in without
    })


def axial(**parameters: float | str) -> Drawing:
    return draw("axial", parameters)


def measured(drawing: Drawing, name: str) -> float:
    return drawing.measurements[name].value
