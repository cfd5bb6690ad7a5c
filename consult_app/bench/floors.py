"""The bare windows that the program is held against, each over the whole screen."""

from __future__ import annotations

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


def run(kind: str, task: str) -> int:
    """Show the floor ``kind``, window, plot, blank or blank-slider, and do ``task`` with it."""
    app = QApplication([])
    made = _kind(kind)
    if task == "slide":
        from consult_app.bench.hands import hand_on_blank
        from consult_app.bench.slides import Slide

        Slide(made, bool, bool, hand_on_blank)
    else:
        watch(task, made)
    window = made()
    window.resize(app.primaryScreen().size())
    window.showFullScreen()
    return app.exec()


def _kind(name: str) -> type[QWidget]:
    if name.startswith("blank"):
        from consult_app.bench.blank import Blank, BlankSlider  # colours and keys would cost the bare window 18 ms

        return BlankSlider if name == "blank-slider" else Blank
    return {"window": Window, "plot": PlotWindow}[name]
