"""Outlines in mm become Qt polygons and paths, copied in one go instead of point by point."""

from __future__ import annotations

import struct

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath, QPolygonF
from shiboken6 import VoidPtr

from consult_app.anatomy.curves import offset
from consult_app.anatomy.drawing import Array

_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])


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


def open_paths(lines: Array) -> QPainterPath:
    """Return open lines (k, n, 2) of equal length as one path, read in one go from the bytes that Qt would write."""
    made = np.empty(lines.shape[0] * lines.shape[1], _ELEMENT)
    made["kind"] = 1                                       # a line to here …
    made["kind"][::lines.shape[1]] = 0                     # … or a line begins
    made["x"], made["y"] = lines[..., 0].ravel(), lines[..., 1].ravel()
    whole = struct.pack(">i", len(made)) + made.tobytes() + struct.pack(">ii", 0, 0)
    path = QPainterPath()
    QDataStream(QByteArray(whole)) >> path
    return path


def band(points: Array, width: float | Array) -> QPainterPath:
    """Return a closed band along an open line, ``width`` mm wide, or as wide as told for each point."""
    half = np.asarray(width) / 2
    return closed_path(np.vstack([offset(points, half), offset(points, -half)[::-1]]))


def beside(points: Array, distance: float) -> Array:
    """Return a closed outline moved sideways by ``distance`` mm."""
    return offset(np.vstack([points[-1:], points, points[:1]]), distance)[1:-1]


def ellipse(x: float, y: float, rx: float, ry: float, turned: float = 0.0) -> Array:
    """Return an ellipse as an outline of 48 points, ``turned`` radians."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    c, s = np.cos(turned), np.sin(turned)
    u, v = rx * np.cos(t), ry * np.sin(t)
    return np.column_stack([x + c * u - s * v, y + s * u + c * v])
