"""Anatomy on screen: outlines in millimetres become layers, light, callouts, and one widget that shows them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consult_app.ui.illustration.figure_view import FigureView
    from consult_app.ui.illustration.picture_view import PictureView
    from consult_app.ui.illustration.touch_figure import TouchFigure

__all__ = ["FigureView", "PictureView", "TouchFigure"]
MODULES = {"FigureView": "figure_view", "PictureView": "picture_view", "TouchFigure": "touch_figure"}


def __getattr__(name: str) -> object:
    """Import each view when it is first asked for: a page has the one or the other."""
    if name not in MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{MODULES[name]}"), name)
