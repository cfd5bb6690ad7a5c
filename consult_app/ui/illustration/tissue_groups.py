"""Fades or hides kinds of tissue: the empty stage covers the region of a drawing that each of them fills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from consult_app.anatomy.build import build_of
from consult_app.anatomy.catalogue import SAGITTAL
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.surroundings import exiting_root, surroundings
from consult_app.anatomy.tissues import GROUPS, REST
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.outlines import closed_path, ellipse
from consult_app.ui.illustration.parts import outlines_of

AMOUNTS = {"faded": .72, "hidden": 1.0}        # how much of the empty stage covers a group
EDGE = 2.4                                     # logical px of its painted edge that go with a group


def paint_groups(picture: QImage, drawing: Drawing, seen: Mapping[str, str], camera: Camera, stage: QImage,
                 ratio: float) -> None:
    """Cover every group that is not shown in ``seen`` with the empty ``stage``, in part or wholly."""
    cover = QImage(picture.size(), QImage.Format.Format_ARGB32_Premultiplied)
    cover.fill(_alpha(seen.get(REST, "")))
    with QPainter(cover) as p:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)     # what lies in front has its own way
        for group in reversed(tuple(GROUPS)):
            if group != REST:
                alpha = _alpha(seen.get(group, ""))
                p.setBrush(alpha)
                p.setPen(QPen(alpha, EDGE * ratio) if alpha.alpha() else Qt.PenStyle.NoPen)
                p.drawPath(_region(group, drawing, camera))
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        p.drawImage(0, 0, stage)
    with QPainter(picture) as p:
        p.drawImage(0, 0, cover)


def _alpha(how: str) -> QColor:
    return QColor(0, 0, 0, round(255 * AMOUNTS.get(how, 0.0)))


def _region(group: str, drawing: Drawing, camera: Camera) -> QPainterPath:
    region = QPainterPath()
    region.setFillRule(Qt.FillRule.WindingFill)
    for outline in _outlines(group, drawing):
        region.addPath(closed_path(_one_way(outline)))
    return camera.transform().map(region)


def _one_way(outline: Array) -> Array:
    """Return the outline run counter-clockwise: two that overlap and run against each other would leave a hole."""
    (x, y), (after_x, after_y) = outline.T, np.roll(outline, -1, axis=0).T
    return outline if float(x @ after_y - y @ after_x) >= 0 else outline[::-1]


def _outlines(group: str, drawing: Drawing) -> Iterator[Array]:
    """Yield the outlines of the group's parts, and on the cross-section those of what no callout names."""
    axial = drawing.figure != SAGITTAL.name
    for part in GROUPS[group]:
        if not axial or part not in ("lamina", "spinous_process"):      # one bone, which is cut in two only to be named
            yield from outlines_of(part, drawing)
    if not axial:
        return
    build = build_of(drawing.parameters["level"])
    if group == "nerves":
        x, y, rx, ry, turned = exiting_root(build)
        yield from (ellipse(x, y, rx, ry, turned), ellipse(-x, y, rx, ry, -turned))
    elif group == "ligament":
        yield drawing.outlines["posterior_ligament"]
    elif group == "bone":
        yield from (outline for name, outline in drawing.outlines.items()
                    if name.startswith(("arch", "capsule")) and name != "arch_uncut")
        yield from (outline for name, outline in surroundings(build).items()
                    if name.startswith(("body_rim", "pedicle", "ilium")))
