"""The measurements: each spawns the program and a floor in turn and makes records of what they said."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from consult_app.bench.child import Child
from consult_app.bench.figures import Record, figures
from consult_app.bench.rounds import interleaved, spread

REPEATS = 3                  # times the rounds, at most
STEADY = 0.2                 # spread of the ratio with which it is believed
PAUSE = 1.0                  # s until memory is read: what was freed goes back
Pixels = tuple[int, ...]            # width and height in device px


@dataclass(frozen=True, slots=True)
class Plan:
    """How to measure: ``rounds`` of program and floor, ``seconds`` of stillness, homes for the children."""

    rounds: int
    seconds: int
    environ: Mapping[str, str]           # with a home whose caches are warm
    cold_home: Path                      # new homes are made in it
    pack: Path
    options: tuple[str, ...] = ()        # for `show`


def start(plan: Plan) -> Iterator[Record]:
    """Time from the spawn to the first page's words, and from there to its whole picture."""
    ours, floor = _steady(plan)
    bare = figures([run.painted for run in floor])
    yield Record("start.painted", "ms", figures([run.painted for run in ours]), "bare QMainWindow", bare,
                 budget=1.35, more=_sizes(ours[0].pixels, floor[0].pixels))
    yield Record("start.picture", "ms", figures([run.picture for run in ours]),
                 budget=1500, bounds="p50", more=_sizes(ours[0].pixels),
                 note="from the words to the whole picture, texture and content caches warm")
    first = [_started("program", plan, cold=f"first{turn}") for turn in range(min(plan.rounds, 3))]
    yield Record("start.painted.first_ever", "ms", figures([run.painted for run in first]), "bare QMainWindow", bare,
                 more=_sizes(first[0].pixels), note="nothing cached: the first start after the installation")
    yield Record("start.picture.first_ever", "ms", figures([run.picture for run in first]),
                 budget=1500, bounds="p50", more=_sizes(first[0].pixels), note="nothing cached")


def turn(plan: Plan) -> Iterator[Record]:
    """Time from a key to the paint of the page it turns to, beside a blank page that repaints at a key."""
    ours, floor = interleaved(lambda: asked("program", "turn", plan), lambda: asked("blank", "turn", plan),
                              plan.rounds)
    size = _sizes(ours[0]["pixels"], floor[0]["pixels"])
    for visit, budget in (("first", 33.0), ("again", 16.7)):
        yield Record(f"turn.{visit}", "ms", figures(_all(ours, visit)), "blank page that repaints",
                     figures(_all(floor, visit)), budget=budget, bounds="p95",
                     more={**size, "unchanged_frames": sum(run["unchanged"] for run in ours)})
    yield Record("turn.picture", "ms", figures(_all(ours, "pictures")), more=size,
                 note="from a page's paint, on its first visit, to its whole picture")


def memory(plan: Plan) -> Iterator[Record]:
    """Memory of the process tree after every page was visited, beside a window with one plot."""
    ours, floor = interleaved(lambda: _remembered("program", plan), lambda: _remembered("plot", plan), plan.rounds)
    yield Record("memory.walked", "MiB PSS", figures([size for size, _ in ours]), "window with one pyqtgraph plot",
                 figures([size for size, _ in floor]), budget=2.0, more={"pages": ours[0][1]["walked"] + 1})


def idle(plan: Plan) -> Iterator[Record]:
    """Paint events and processor time while nothing moves, beside a bare window at the same time."""
    with Child("program", "idle", *plan.options, environ=plan.environ) as ours, \
            Child("window", "idle", environ=plan.environ) as floor:
        for child in (ours, floor):
            child.heard("complete")
            child.ask(str(plan.seconds))
        for child in (ours, floor):
            child.heard("still")
        before = [_worked(child) for child in (ours, floor)]
        paints = [child.told()["paints"] for child in (ours, floor)]
        after = [_worked(child) for child in (ours, floor)]
    shares = [100 * (end - begun) / plan.seconds for begun, end in zip(before, after, strict=True)]
    more = {"seconds": plan.seconds}
    yield Record("idle.paints", "paint events", figures([paints[0]]), "bare QMainWindow", figures([paints[1]]),
                 budget=0, bounds="p50", more=more)
    yield Record("idle.processor", "% of a core", figures([shares[0]]), "bare QMainWindow", figures([shares[1]]),
                 budget=0.5, bounds="p50", more=more)


@dataclass(frozen=True, slots=True)
class _Run:
    painted: float           # ms from the spawn
    picture: float           # ms from then
    pixels: Pixels


def _steady(plan: Plan) -> tuple[list[_Run], list[_Run]]:
    """Measure in rounds, and more rounds while other work on the machine makes the ratio jump."""
    ours: list[_Run] = []
    floor: list[_Run] = []
    for _ in range(REPEATS):
        more = interleaved(lambda: _started("program", plan), lambda: _started("window", plan), plan.rounds)
        ours += more[0]
        floor += more[1]
        if spread([run.painted for run in ours], [run.painted for run in floor]) <= STEADY:
            break
    return ours, floor


def _started(subject: str, plan: Plan, cold: str = "") -> _Run:
    environ = {**plan.environ, **home(plan.cold_home / cold)} if cold else plan.environ
    with Child(subject, "start", *_options(subject, plan), environ=environ) as child:
        painted = child.heard("painted")
        complete = child.heard("complete")
        return _Run(painted, complete - painted, tuple(child.told()["pixels"]))


def asked(subject: str, task: str, plan: Plan) -> dict[str, Any]:
    """Run ``subject`` through ``task`` and return what it tells."""
    with Child(subject, task, *_options(subject, plan), environ=plan.environ) as child:
        return {**child.told(), **child.told()}


def _remembered(subject: str, plan: Plan) -> tuple[float, dict[str, Any]]:
    from consult_app.bench import processes

    with Child(subject, "walk", *_options(subject, plan), environ=plan.environ) as child:
        child.told()
        told = child.told()
        time.sleep(PAUSE)
        return processes.memory(child.pid), told


def _worked(child: Child) -> float:
    from consult_app.bench import processes

    return processes.processor_time(child.pid)


def _options(subject: str, plan: Plan) -> tuple[str, ...]:
    return plan.options if subject == "program" else ()


def _all(runs: list[dict[str, Any]], key: str) -> list[float]:
    return [value for run in runs for value in run[key]]


def _sizes(ours: Pixels, floor: Pixels | None = None) -> dict[str, object]:
    return {"device_pixels": list(ours), **({"floor_pixels": list(floor)} if floor else {})}


def home(folder: Path) -> dict[str, str]:
    """Return the variables that make ``folder`` the home of a child, made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
             "XDG_DATA_HOME")
    return dict.fromkeys(names, str(folder))


MEASURES: Mapping[str, Callable[[Plan], Iterator[Record]]] = MappingProxyType(
    {"start": start, "turn": turn, "memory": memory, "idle": idle},
)
