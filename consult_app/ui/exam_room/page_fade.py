"""The turn of a page: the old page fades out over the new one; a short fade alone where motion is reduced."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look

SLIDE = 24               # px at the reference
READABLE = ("xcb", "offscreen")     # platforms whose windows are painted in memory that keeps what was painted


class PageFade(QWidget):
    """Lies over the new page with a picture of the old one, and removes itself when it has faded.

    ``covered``: something lies over the old page that shall not fade with it.
    """

    def __init__(self, look: Look, old: QWidget, *, forward: bool, covered: bool) -> None:
        super().__init__(old.parentWidget())
        self._picture = old.grab().toImage() if covered else _seen(old)
        self._gone = 0.0
        self._slide = 0 if look.still else look.dp(SLIDE) * (-1 if forward else 1)
        self.setGeometry(old.geometry())
        turn = QVariantAnimation(self)
        turn.setDuration(look.motion("page"))
        turn.setEasingCurve(QEasingCurve.Type.OutCubic)
        turn.setStartValue(0.0)
        turn.setEndValue(1.0)
        turn.valueChanged.connect(self._fade)
        turn.finished.connect(self.deleteLater)
        turn.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)

    def _fade(self, gone: float) -> None:
        self._gone = gone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setOpacity(1 - self._gone)
        p.drawImage(round(self._slide * self._gone), 0, self._picture)
        p.end()


def _seen(page: QWidget) -> QImage:
    """Return the page as it is on the screen: copied where that can be read, for painting it anew takes 10 ms."""
    store = page.window().backingStore() if QGuiApplication.platformName() in READABLE else None
    pixels = store.paintDevice() if store else None
    if isinstance(pixels, QImage) and page.devicePixelRatioF() == 1 and pixels.rect().contains(page.geometry()):
        picture = pixels.copy(page.geometry())
        picture.reinterpretAsFormat(QImage.Format.Format_RGB32)          # a window is opaque
        return picture
    return page.grab().toImage()
