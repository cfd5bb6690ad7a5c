"""The bare windows that the program is held against, each over the whole screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from consult_app.bench.tasks import watch


class Window(QMainWindow):
    """The barest window that can be put on a screen."""


class PlotWindow(QMainWindow):
    """A window with one pyqtgraph plot and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        import pyqtgraph

        plot = pyqtgraph.PlotWidget()
        plot.plot([0, 1, 2, 3], [3, 1, 2, 0])
        self.setContentsMargins(4, 4, 4, 4)        # the plot would cover the whole window, which then never paints
        self.setCentralWidget(plot)


class Blank(QWidget):
    """A page that is only filled, at each key in the other of two greys."""

    def __init__(self) -> None:
        super().__init__()
        self._dark = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Repaint, and nothing else."""
        self._dark = not self._dark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill."""
        p = QPainter(self)
        p.fillRect(event.rect(), Qt.GlobalColor.gray if self._dark else Qt.GlobalColor.lightGray)
        p.end()


FLOORS: dict[str, type[QWidget]] = {"window": Window, "plot": PlotWindow, "blank": Blank}


def run(kind: str, task: str) -> int:
    """Show the floor ``kind`` and do ``task`` with it."""
    app = QApplication([])
    watch(task, FLOORS[kind])
    window = FLOORS[kind]()
    window.resize(app.primaryScreen().size())
    window.showFullScreen()
    return app.exec()
