"""Where the sliders are that are moved: under a figure of the program, and over a blank window."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from consult_app.bench.blank import BlankSlider
from consult_app.bench.frames import Hand
from consult_app.ui.illustration.figure_view import FigureView
from consult_app.ui.pages.explain import ExplainView
from consult_app.ui.widgets.slider import StopSlider


def hand_on(figure: str, window: QWidget) -> Hand | None:
    """Return the slider that moves ``figure`` on the page that ``window`` shows, None where there is none."""
    for page in window.findChildren(ExplainView):
        stages = [stage for stage in page.findChildren(FigureView) if stage.drawing and stage.drawing.figure == figure]
        sliders = page.findChildren(StopSlider)
        if page.isVisible() and stages and sliders:
            return _hand(stages[0], sliders[0])
    return None


def _hand(stage: FigureView, slider: StopSlider) -> Hand:
    parameter, stops = slider.control.parameter, slider.control.stops
    low, high = stops[0].value, stops[-1].value

    def shown() -> float:
        drawing = stage.drawing
        return (drawing.parameters[parameter] - low) / (high - low) if drawing else -1.0

    return Hand(slider, stage, lambda share: QPointF(slider.x_of(low + share * (high - low)), slider.height() / 2),
                shown, lambda: stage.complete)


def hand_on_blank(window: QWidget) -> Hand | None:
    """Return the blank window itself."""
    if not isinstance(window, BlankSlider):
        return None
    return Hand(window, window, lambda share: QPointF(share * window.width(), 9.0), lambda: window.share, lambda: True)
