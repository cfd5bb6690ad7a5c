"""Outlines in mm become Qt polygons and paths, copied in one go instead of point by point."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QPainterPath, QPolygonF
from shiboken6 import VoidPtr

from consult_app.anatomy.drawing import Array


def polygon(points: Array) -> QPolygonF:
    """Return ``points`` (n, 2) as a polygon."""
    made = QPolygonF()
    made.resize(len(points))
    memory = VoidPtr(made.data(), 16 * len(points), True)  # type: ignore[arg-type, call-arg]  # it takes any pointer
    np.frombuffer(memory, np.float64).reshape(-1, 2)[:] = points      # type: ignore[call-overload]  # it is a buffer
    return made


def closed_path(points: Array) -> QPainterPath:
    """Return a closed outline as a path."""
    path = QPainterPath()
    path.addPolygon(polygon(points))
    path.closeSubpath()
    return path


def open_path(points: Array) -> QPainterPath:
    """Return an open line as a path."""
    path = QPainterPath()
    path.addPolygon(polygon(points))
    return path


def ellipse(x: float, y: float, rx: float, ry: float, turned: float = 0.0) -> Array:
    """Return an ellipse as an outline of 48 points, ``turned`` radians."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    c, s = np.cos(turned), np.sin(turned)
    u, v = rx * np.cos(t), ry * np.sin(t)
    return np.column_stack([x + c * u - s * v, y + s * u + c * v])
