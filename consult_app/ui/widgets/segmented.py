"""A few answers of one size in a track, of which one or none is chosen: yes, no, not sure; chart or list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Choice, Face, Name
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter

ROLE = "label"
INSET = 6             # px at the reference, of the segments in their track
PADDING, LEAST_PADDING = 24, 10


class _Segment(Choice):
    def __init__(self, look: Look, face: Face, parent: QWidget) -> None:
        super().__init__(look, face.text, parent)
        self.face = face

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return _radius(self.look, self.height())

    def wanted(self) -> int:
        """Return the width in px that words and icon take."""
        words = QFontMetricsF(self.look.font(ROLE, 700)).horizontalAdvance(self.text())
        return round(words + self._icon_room() + 2 * self.look.dp(PADDING)) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        with painter(self) as p:
            if on or self.isDown():
                box(p, QRectF(self.rect()), self.ring_radius, look.colour("ink" if on else "line"))
            font = look.font(ROLE, 700 if on else 400)
            p.setFont(font)
            ink = look.colour("bg" if on else "ink" if self.underMouse() or look.theme == "contrast" else "ink2")
            if self.isDown() and not on and look.theme == "contrast":
                ink = look.colour("bg")
            words = QFontMetricsF(font).horizontalAdvance(self.text())
            x = (self.width() - words - self._icon_room()) / 2
            if self.face.icon:
                side = look.sp(ROLE)
                paint_icon(p, self.face.icon, QRectF(x, (self.height() - side) / 2, side, side), ink)
            p.setPen(ink)
            p.drawText(QRectF(x + self._icon_room(), 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter,
                       self.text())

    def _icon_room(self) -> float:
        return self.look.sp(ROLE) * 1.4 if self.face.icon else 0.0


class Segmented(QWidget):
    """``chosen`` carries the key of the segment pressed. All segments are equally wide; nothing is preset."""

    chosen = Signal(str)

    def __init__(self, look: Look, faces: Sequence[Face], name: Name, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._name = look, name
        self._segments = [_Segment(look, face, self) for face in faces]
        for segment in self._segments:
            segment.clicked.connect(self._pressed)
        width = max(segment.wanted() for segment in self._segments)
        tall = max(look.dp(48), round(look.sp(ROLE) * 1.3) + look.dp(14), look.target)
        self._size = QSize(width * len(faces) + 2 * self._inset(), tall + 2 * self._inset())
        self._key = "?"
        self.show_choice("")
        self.resize(self._size)

    def show_choice(self, key: str) -> None:
        """Show the segment of ``key`` as chosen, or none."""
        if key == self._key:
            return
        self._key = key
        for segment in self._segments:
            on = segment.face.key == key
            segment.show_chosen(on, self._name(segment.text(), on))

    def sizeHint(self) -> QSize:
        return self._size

    def least_width(self) -> int:
        """Return the px under which the words of its segments touch each other."""
        spare = 2 * (self.look.dp(PADDING) - self.look.dp(LEAST_PADDING)) * len(self._segments)
        return self._size.width() - spare

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.target * len(self._segments), self.look.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inset, count = self._inset(), len(self._segments)
        width = (self.width() - 2 * inset) // count
        for i, segment in enumerate(self._segments):
            segment.setGeometry(inset + i * width, inset, width, self.height() - 2 * inset)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            box(p, QRectF(self.rect()), _radius(self.look, self.height()), self.look.colour("sunken"),
                self.look.colour("line-strong"), max(self.look.border, 1.5))

    def _inset(self) -> int:
        return max(self.look.dp(INSET), 4)

    def _pressed(self) -> None:
        segment = self.sender()
        if isinstance(segment, _Segment):
            self.chosen.emit(segment.face.key)


def _radius(look: Look, height: int) -> float:
    return min(look.radius("button"), height / 2)
