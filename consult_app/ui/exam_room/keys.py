"""Which key does what in the patient's window: one table, no window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Wish = Literal[
    "on", "back", "first", "last", "sources", "contrast", "close", "bigger", "smaller", "usual", "full_screen",
    "closer", "further", "whole",
    "settings", "report",
    "chapter_1", "chapter_2", "chapter_3", "chapter_4", "chapter_5", "chapter_6", "chapter_7",
]
Key = Qt.Key

PLAIN: Mapping[Key, Wish] = {
    Key.Key_Right: "on", Key.Key_Down: "on", Key.Key_PageDown: "on", Key.Key_Space: "on",
    Key.Key_Left: "back", Key.Key_Up: "back", Key.Key_PageUp: "back", Key.Key_Backspace: "back",
    Key.Key_Home: "first", Key.Key_End: "last",
    Key.Key_S: "sources", Key.Key_H: "contrast", Key.Key_Escape: "close",
    Key.Key_Plus: "closer", Key.Key_Equal: "closer", Key.Key_Minus: "further", Key.Key_0: "whole",
    Key.Key_F5: "full_screen", Key.Key_F11: "full_screen",
    Key.Key_1: "chapter_1", Key.Key_2: "chapter_2", Key.Key_3: "chapter_3", Key.Key_4: "chapter_4",
    Key.Key_5: "chapter_5", Key.Key_6: "chapter_6", Key.Key_7: "chapter_7",
}
FROM_RIGHT: Mapping[Key, Wish] = {**PLAIN, Key.Key_Right: "back", Key.Key_Left: "on"}
WITH_CONTROL: Mapping[Key, Wish] = {
    Key.Key_Plus: "bigger", Key.Key_Equal: "bigger", Key.Key_Minus: "smaller", Key.Key_0: "usual",
    Key.Key_Comma: "settings", Key.Key_R: "report",
}


def wish_of(event: QKeyEvent, *, from_right: bool = False) -> Wish | None:
    """Return what the key asks for, or None for a key that means nothing here.

    ``from_right``: the page runs from right to left, so the left arrow goes on.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ControlModifier or held == (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    ):
        return WITH_CONTROL.get(Key(event.key()))
    if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return (FROM_RIGHT if from_right else PLAIN).get(Key(event.key()))
    return None
