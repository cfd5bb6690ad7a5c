"""A page that shows the causes of one change one by one and together, and what each option does about each."""

from __future__ import annotations

from consult_app.content.model.pages import PageHead
from consult_app.content.model.text import Prose
from consult_app.content.model.visuals import Figure, Gauge, Slider
from consult_app.values import dataclass

SHARE = "share"                       # what the slider moves: 0 as the figure begins, 1 at the cause's own values


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause, drawn alone: ``full`` holds the figure's parameters at a share of 1, ``visual`` how it begins."""

    id: str
    name: str                         # on the control that picks it
    text: Prose                       # one plain line
    visual: Figure
    full: tuple[tuple[str, float], ...]
    ways: tuple[tuple[str, Prose], ...] = ()      # option id -> what it does about this cause


@dataclass(frozen=True, slots=True)
class CausesPage:
    """A figure that one cause moves at a time. The slider's place is kept from cause to cause, so they compare."""

    head: PageHead
    text: Prose
    choose: str                       # says what is picked, for a screen reader
    causes: tuple[Cause, ...]
    slider: Slider                    # of SHARE
    ways: str = ""                    # heading over what each option does about a cause
    gauge: Gauge | None = None
    context: Prose = ()
