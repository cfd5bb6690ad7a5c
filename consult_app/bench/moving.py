"""How fast a figure follows its slider, beside a blank window that follows one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from consult_app.bench.figures import Record, figures
from consult_app.bench.measures import Plan, asked
from consult_app.bench.rounds import interleaved

FLOOR = "blank window that follows a slider"
# ms by figure: value to pixels, median and p95; value to the whole picture, median and p95.
SECTION, SIDE = (20.0, 40.0, 20.0, 40.0), (33.0, 66.0, None, 250.0)


def moved(figure: str, budgets: tuple[float | None, ...], plan: Plan) -> Iterator[Record]:
    """Time from a value to the pixels that show it, to its whole picture, and to the last one of a flood."""
    ours, floor = interleaved(lambda: asked("program", figure, plan), lambda: asked("blank-slider", "slide", plan),
                              plan.rounds)
    size = {"device_pixels": ours[0]["pixels"], "picture_pixels": ours[0]["picture"],
            "floor_pixels": floor[0]["picture"]}
    work = figures(_all(ours, "work"))       # on a machine that does other things too, what is left to compare
    more = {**size, "unchanged_frames": sum(run["unchanged"] for run in ours),
            "processor_ms": {"min": round(work.min, 1), "p50": round(work.p50, 1), "p95": round(work.p95, 1)}}
    limits = iter(budgets)
    for what, note in (("value", "first pixels of the value"), ("whole", "the finished picture of the value")):
        for bounds, name in (("p50", f"{figure}.{what}"), ("p95", f"{figure}.{what}.slow")):
            yield Record(name, "ms", figures(_all(ours, what)), FLOOR, figures(_all(floor, what)),
                         budget=next(limits), bounds=bounds, more=more, note=note)
    yield Record(f"{figure}.flood", "ms", figures([run["flood"] for run in ours]), FLOOR,
                 figures([run["flood"] for run in floor]), budget=100.0, bounds="p95",
                 more={**size, **{f"floor_{key}" if runs is floor else key: [round(run[key], 1) for run in runs]
                                  for runs in (ours, floor) for key in ("pending", "frames_a_second")}},
                 note="from the last of 120 values a second to its pixels; `pending` had not reached the slider then")


def _all(runs: list[dict[str, Any]], key: str) -> list[float]:
    return [value for run in runs for value in run[key]]


MOVES: Mapping[str, Callable[[Plan], Iterator[Record]]] = MappingProxyType(
    {"section": partial(moved, "section", SECTION), "side": partial(moved, "side", SIDE)})
