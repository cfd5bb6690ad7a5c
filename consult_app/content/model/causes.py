"""A page that shows the causes of one change one by one and together, and what each option does about each."""

from __future__ import annotations

from consult_app.content.model.pages import PageHead
from consult_app.content.model.text import Prose
from consult_app.content.model.visuals import Figure, Gauge, Picture, Slider
from consult_app.values import dataclass

SHARE = "share"                       # what the slider moves: 0 as the figure begins, 1 at the cause's own values


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause, drawn alone: ``visual`` is how a figure begins, ``full`` its parameters at a share of 1."""

    id: str
    name: str                         # on the control that picks it
    text: Prose                       # one plain line
    visual: Figure | Picture
    full: tuple[tuple[str, float], ...] = ()
    ways: tuple[tuple[str, Prose], ...] = ()      # option id -> what it does about this cause


@dataclass(frozen=True, slots=True)
class CausesPage:
    """One cause at a time: a picture of each, or a figure that each moves by one slider, so that they compare."""

    head: PageHead
    text: Prose
    choose: str                       # says what is picked, for a screen reader
    causes: tuple[Cause, ...]
    slider: Slider | None = None      # of SHARE
    ways: str = ""                    # heading over what each option does about a cause
    gauge: Gauge | None = None
    context: Prose = ()
