"""How long the content pack takes to open: kept from last time, and just edited, beside reading its files' bytes."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from consult_app.bench.figures import Record, figures
from consult_app.bench.measures import Plan
from consult_app.bench.rounds import interleaved
from consult_app.content.cache import load_pack
from consult_app.i18n import words

TIMES = 5                    # openings a round


def data(plan: Plan) -> Iterator[Record]:
    """Open a copy of the pack, unchanged and edited."""
    with tempfile.TemporaryDirectory() as scratch:
        pack, cache = Path(scratch) / plan.pack.name, Path(scratch) / "cache"
        shutil.copytree(plan.pack, pack)
        lines = sum(len(file.read_bytes().splitlines()) for file in pack.rglob("*.yaml"))

        def opened() -> float:
            return _ms(lambda: load_pack(pack, "", cache, words("")))

        def read() -> float:
            return _ms(lambda: _digest(pack))

        def edited() -> float:
            with (pack / "pack.yaml").open("a", encoding="utf-8") as file:
                file.write("# edited\n")
            return opened()

        opened()                             # fills the cache and imports what reads YAML
        for name, what, budget in (("cached", opened, 5.0), ("edited", edited, 120.0)):
            ours, floor = interleaved(what, read, plan.rounds * TIMES)
            yield Record(f"data.{name}", "ms", figures(ours), "bytes and sha256 of the same files", figures(floor),
                         budget=budget, bounds="p50", more={"lines": lines})


def _digest(folder: Path) -> str:
    seen = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            seen.update(file.read_bytes())
    return seen.hexdigest()


def _ms(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return (time.perf_counter() - begun) * 1e3
