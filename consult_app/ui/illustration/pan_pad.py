"""Four arrows round a way back to the whole picture: moves a drawing that is seen close, without a drag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button

ARROWS = {"up": (1, 0, 0, -1), "left": (0, 1, -1, 0), "right": (2, 1, 1, 0), "down": (1, 2, 0, 1)}
CENTRE = 1, 1


class PanPad:
    """Buttons on ``stage``. ``move`` is called with (right, down) from -1 to 1, ``back`` for the whole picture."""

    def __init__(self, look: Look, words: Words, stage: QWidget, move: Callable[[int, int], None],
                 back: Callable[[], None]) -> None:
        self._places: list[tuple[Button, int, int]] = []
        for way, (column, row, right, down) in ARROWS.items():
            button = Button(look, "", stage, size="md", icon=f"arrow-{way}", name=words(f"stage.{way}"))
            button.clicked.connect(lambda _=False, right=right, down=down: move(right, down))
            self._places.append((button, column, row))
        whole = Button(look, "", stage, size="md", icon="maximize", name=words("stage.whole"))
        whole.clicked.connect(lambda: back())
        self._places.append((whole, *CENTRE))

    def hide(self) -> None:
        """Leave the stage to the drawing."""
        for button, _, _ in self._places:
            button.hide()

    def stand_at(self, right: float, bottom: float, gap: int) -> Box:
        """Stand with the lower right corner there, px; return what of the stage that takes."""
        side = self._places[0][0].sizeHint().width()
        pitch = side + gap
        left, top = round(right) - 2 * pitch - side, round(bottom) - 2 * pitch - side
        for button, column, row in self._places:
            button.setGeometry(left + column * pitch, top + row * pitch, side, side)
            button.show()
            button.raise_()
        return Box(left, top, 2 * pitch + side, 2 * pitch + side)
