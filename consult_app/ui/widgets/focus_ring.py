"""The focus ring: 4 px outside the control that has the keyboard, with a gap in the page's colour."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter

WIDTH, GAP = 4.0, 3.0


class FocusRing(QWidget):
    """Lies over a window and follows its focused control; hidden while the pointer is what is used."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.look, self._window = look, window
        self._radius = 0.0
        self.by_keys = False              # the window says when Tab has been pressed, and when a pointer is used
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def follow(self) -> None:
        """Go round the focused control again: it may have moved, or the page may be another."""
        self._around(self._target if self._target and self.isVisible() else None)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and self._window.isAncestorOf(now) and now is not self._window
        self._around(now if inside and self.by_keys else None)

    def _around(self, control: QWidget | None) -> None:
        self._target = control
        if control is None or not control.isVisible():
            self.hide()
            return
        rect: QRectF = getattr(control, "ring_rect", QRectF(control.rect()))
        self._radius = float(getattr(control, "ring_radius", 8.0))
        corner = control.mapTo(self._window, QPoint(0, 0))
        reach = WIDTH + GAP
        around = rect.translated(corner.x(), corner.y()).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(around.toAlignedRect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            whole = QRectF(self.rect())
            radius = self._radius + GAP + WIDTH
            box(p, whole.adjusted(WIDTH - 0.5, WIDTH - 0.5, 0.5 - WIDTH, 0.5 - WIDTH), radius - WIDTH, None,
                self.look.colour("bg"), GAP)
            box(p, whole, radius, None, self.look.colour("focus"), WIDTH)
