"""What a clinician types from a report, and what is drawn of it: memory only, in the exam room only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from consult_app.anatomy.catalogue import ACCEPTED, AXIAL
from consult_app.content.model import ExplainPage, Figure, Page, Prose, TwoStatesPage
from consult_app.values import dataclass

Field = Literal["level", "side", "ligament", "sac_area", "sac_front_to_back", "slip"]
CHOSEN: tuple[Field, ...] = ("level", "side")
MAY_BE_EMPTY: tuple[Field, ...] = ("slip",)
A_NUMBER = re.compile(r"\d+(?:[.,]\d*)?|[.,]\d+")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields, as it was typed; "" is empty."""

    level: str = ""
    side: str = ""
    ligament: str = ""
    sac_area: str = ""
    sac_front_to_back: str = ""
    slip: str = ""

    def number(self, name: str) -> float:
        """Return the number in a field, mm or mm2; 0 in an empty one. ValueError where it holds none."""
        text = getattr(self, name).strip()
        if not text:
            return 0.0
        if not A_NUMBER.fullmatch(text):
            raise ValueError(f"{name} is no number")
        return float(text.replace(",", "."))

    def faults(self) -> tuple[Field, ...]:
        """Return every field that can not be drawn as it stands."""
        return tuple(name for name in _fields() if not self._stands(name))

    def _stands(self, name: Field) -> bool:
        text = getattr(self, name).strip()
        if name in CHOSEN or not text:
            return bool(text) or name in MAY_BE_EMPTY
        low, high = ACCEPTED[name]
        return bool(A_NUMBER.fullmatch(text)) and low <= self.number(name) <= high


@dataclass(frozen=True, slots=True)
class Reported:
    """``typed`` is drawn by these ``parameters`` of the reported section."""

    typed: Typed
    parameters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class InTheWay:
    """``typed`` can not be drawn; with ``name`` at ``nearest``, mm or mm2, it is by these ``parameters``."""

    typed: Typed
    name: Field
    nearest: float
    parameters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class FromReport:
    """The report of a visit. What is ``sought`` is drawn, or stands ``in_the_way``; ``drawn`` is the last that was."""

    open: bool = False
    typed: Typed = Typed()
    sought: Typed | None = None
    drawn: Reported | None = None
    in_the_way: InTheWay | None = None

    @property
    def faults(self) -> tuple[Field, ...]:
        """The fields to mend: those that were at fault when a drawing was asked for, and have not been changed."""
        sought = self.sought
        return tuple(name for name in sought.faults() if getattr(self.typed, name) == getattr(sought, name)
                     ) if sought else ()

    @property
    def waits(self) -> bool:
        """Whether a drawing was asked for that has not been found yet."""
        answered = self.drawn and self.drawn.typed, self.in_the_way and self.in_the_way.typed
        return self.sought is not None and not self.sought.faults() and self.sought not in answered

    def type(self, name: Field, text: str) -> FromReport:
        """Return this with ``text`` in a field; what stood in the way of other values is forgotten."""
        return replace(self, typed=replace(self.typed, **{name: text}), in_the_way=None)

    def seek(self) -> FromReport:
        """Return this with a drawing asked for of what is typed now."""
        return replace(self, sought=self.typed)

    def answered(self, answer: Reported | InTheWay) -> FromReport:
        """Return this with ``answer``, unless something else was asked for meanwhile."""
        if answer.typed != self.sought:
            return self
        if isinstance(answer, InTheWay):
            return replace(self, in_the_way=answer)
        return replace(self, drawn=answer, in_the_way=None)

    def relaxed(self, text: str) -> FromReport:
        """Return this with the nearest value taken, written as ``text``, and drawn."""
        way = self.in_the_way
        if way is None:
            return self
        typed = replace(way.typed, **{way.name: text})
        return replace(self, typed=typed, sought=typed, drawn=Reported(typed, way.parameters), in_the_way=None)


NO_REPORT = FromReport()


def context_beside(page: Page) -> Prose:
    """Return what ``page`` says of its cross-section, () where it shows none: a report is drawn beside that alone."""
    if isinstance(page, (ExplainPage, TwoStatesPage)) and any(_figures(page)):
        return page.context
    return ()


def parameters_kept(parameters: Mapping[str, float]) -> Mapping[str, float]:
    """Return a copy that can not be changed."""
    return MappingProxyType(dict(parameters))


def _figures(page: ExplainPage | TwoStatesPage) -> Iterator[Figure]:
    visuals = [page.visual] if isinstance(page, ExplainPage) else [pane.visual for pane in page.panes]
    yield from (visual for visual in visuals if isinstance(visual, Figure) and visual.name == AXIAL.name)


def _fields() -> tuple[Field, ...]:
    return (*CHOSEN, "ligament", "sac_area", "sac_front_to_back", "slip")
