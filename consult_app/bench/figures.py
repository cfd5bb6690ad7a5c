"""What was measured, as one JSON line: the program's figures beside the floor's of the same interleaved run."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Figures:
    """How one thing measured: ``n`` samples in the record's unit."""

    n: int
    min: float
    p50: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the answer. ``budget`` bounds ``ratio``, or ``p50`` or ``p95`` where ``bounds`` says so."""

    name: str
    unit: str
    figures: Figures
    floor_name: str = ""
    floor: Figures | None = None
    budget: float | None = None
    bounds: str = "ratio"
    note: str = ""
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """Ratio of the medians, None without a floor or over a floor of nothing."""
        if self.floor is None or not self.floor.p50:
            return None
        return self.figures.p50 / self.floor.p50

    @property
    def ok(self) -> bool | None:
        """Whether the budget is kept; None where there is none."""
        bounded = self.ratio if self.bounds == "ratio" else getattr(self.figures, self.bounds)
        return None if self.budget is None or bounded is None else bounded <= self.budget

    def line(self, circumstances: Mapping[str, object]) -> str:
        """Return the record as one line of JSON, with what it was measured on."""
        floor = {"floor": {"name": self.floor_name, **_rounded(self.floor)}} if self.floor else {}
        ratio = self.ratio
        told = {
            "name": self.name, "unit": self.unit, **_rounded(self.figures), **floor,
            "ratio": None if ratio is None else round(ratio, 3),
            "budget": self.budget, "bounds": self.bounds, "ok": self.ok, **self.more, **circumstances,
        }
        return json.dumps({**told, "note": self.note} if self.note else told, ensure_ascii=False)


def figures(samples: Sequence[float]) -> Figures:
    """Return the figures of ``samples``. ValueError when there is none."""
    if not samples:
        raise ValueError("nothing was measured")
    ranked = sorted(samples)
    return Figures(len(ranked), ranked[0], statistics.median(ranked), _rank(ranked, 0.95), _rank(ranked, 0.99))


def _rank(ranked: Sequence[float], share: float) -> float:
    return ranked[max(math.ceil(share * len(ranked)) - 1, 0)]


def _rounded(of: Figures) -> dict[str, float]:
    return {name: value if isinstance(value, int) else round(value, 3) for name, value in asdict(of).items()}
