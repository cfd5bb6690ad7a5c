"""A line to type in: our own box around Qt's line editor, which is coloured by its palette alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter

ROLE = "body"
PADDING = 22         # px at the reference
SWALLOWED = (Qt.Key.Key_Up, Qt.Key.Key_Down)     # a slip of the finger must not turn the page under what is typed


class TextField(QLineEdit):
    """Takes letters, arrows, Home and End while it has the keyboard; Page Up, Page Down and Esc go on to the window.

    What is typed stays in memory: a touch keyboard is asked not to learn it.
    """

    def __init__(self, look: Look, name: str, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._line = look, "line-strong"
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.setFont(look.font(ROLE))
        self.setFrame(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setTextMargins(look.dp(PADDING), 0, look.dp(PADDING), 0)
        self.setPalette(_palette(look))

    @property
    def ring_radius(self) -> float:
        """Corner radius that the focus ring follows, px."""
        return float(self.look.radius("field"))

    def show_fault(self, at_fault: bool) -> None:
        """Show that what is typed can not be used, or that it can."""
        self._line = "caution" if at_fault else "line-strong"
        self.update()

    def sizeHint(self) -> QSize:
        tall = max(self.look.dp(84), round(self.look.sp(ROLE) * 1.4) + self.look.dp(28), self.look.target)
        return QSize(self.look.dp(480), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.dp(200), self.look.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in SWALLOWED:
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            focused, at_fault = self.hasFocus(), self._line == "caution"
            box(p, QRectF(self.rect()), self.ring_radius, self.look.colour("surface"),
                self.look.colour("action" if focused else self._line),
                3 if focused or at_fault else max(self.look.border, 2))
        super().paintEvent(event)


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    colours = {
        QPalette.ColorRole.Base: QColor(Qt.GlobalColor.transparent),
        QPalette.ColorRole.Text: look.colour("ink"),
        QPalette.ColorRole.Highlight: look.colour("action"),
        QPalette.ColorRole.HighlightedText: look.colour("on-action"),
    }
    for role, colour in colours.items():
        palette.setColor(role, colour)
    return palette
