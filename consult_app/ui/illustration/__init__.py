"""Anatomy on screen: outlines in millimetres become layers, light, callouts, and one widget that shows them."""

from consult_app.ui.illustration.figure_view import FigureView
from consult_app.ui.illustration.picture_view import PictureView

__all__ = ["FigureView", "PictureView"]
