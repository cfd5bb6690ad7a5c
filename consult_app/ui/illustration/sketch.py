"""A quick first picture: flat outlines on the stage, there while the shaded one is still being painted."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.kept_outlines import outline_pen
from consult_app.ui.illustration.outlines import closed_path
from consult_app.ui.illustration.tissue import Tissue

_FLAT = (("disc", "annulus"), ("nucleus", "nucleus"), ("joint_left", "cartilage"), ("joint_right", "cartilage"),
         ("arch", "marrow"), ("arch_left", "marrow"), ("arch_right", "marrow"),
         ("superior_facet_left", "marrow"), ("superior_facet_right", "marrow"),
         ("ligament_left", "ligament"), ("ligament_right", "ligament"), ("nerve_root_left", "nerve"),
         ("nerve_root_right", "nerve"), ("dural_sac", "fluid"))
_FLAT_SIDE = (("canal", "fat"), ("interspinous", "capsule"), ("disc_", "annulus"), ("nucleus_", "nucleus"),
              ("body_", "marrow"), ("coccyx_", "marrow"), ("ligament_", "ligament"), ("arch_", "marrow"),
              ("dural_sac", "fluid"), ("cord", "nerve"))


def sketched(drawing: Drawing, camera: Camera, stage: QImage, tissue: Tissue) -> QImage:
    """Return the stage with the drawing's outlines filled flat, device px."""
    picture = stage.copy()
    with QPainter(picture) as p:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setTransform(camera.transform())
        p.setPen(outline_pen(tissue))
        for colour, outline in flat_outlines(drawing):
            p.setBrush(tissue[colour])
            p.drawPath(closed_path(outline))
    return picture


def flat_outlines(drawing: Drawing) -> list[tuple[str, Array]]:
    """Return the tissue colours and outlines, mm, of a flat picture from far to near."""
    parts = [(colour, drawing.outlines[name]) for name, colour in _layered(drawing)]
    return [*parts, *(("nerve", strand.outline) for strand in drawing.rootlets)]


def _layered(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the names of outlines and their colours from far to near."""
    if drawing.figure == "sagittal":
        return [(name, colour) for prefix, colour in _FLAT_SIDE for name in drawing.outlines
                if name.startswith(prefix)]
    return [(name, colour) for name, colour in _FLAT if name in drawing.outlines]
