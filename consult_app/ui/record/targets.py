"""What answers to a touch or a key, and every figure shown with the fact and sources behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QWidget

from consult_app.content.model import Pack
from consult_app.ui.record.window_scan import Seen


@dataclass(frozen=True)
class Target:
    """A control. ``rect`` is where it answers, in window px; ``visible`` what its surroundings leave of that."""

    name: str
    role: str
    rect: QRectF
    visible: QRectF
    widget: QWidget


@dataclass(frozen=True)
class Number:
    """A figure in words, the fact it was made from, and that fact's sources."""

    text: str
    fact: str
    arm: str
    sources: tuple[str, ...]


def targets_of(seen: Sequence[Seen]) -> list[Target]:
    """Return the controls of a scanned window that can be used now."""
    return [_target(layer) for layer in seen if _answers(layer.widget)]


def numbers_of(seen: Sequence[Seen], pack: Pack) -> list[Number]:
    """Return the figures of a scanned window. A fact that the pack lacks has no sources."""
    found = []
    for layer in seen:
        figures = getattr(layer.widget, "figures", None)
        if callable(figures):
            for words, fact, arm in figures():
                known = pack.facts.get(fact)
                found.append(Number(words, fact, arm, known.sources if known else ()))
    return found


def _answers(widget: QWidget) -> bool:
    if widget.isWindow() or not widget.isEnabled():
        return False
    focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if not focusable and widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return False                       # a neighbour in a row of one stop: arrow keys alone lead to it
    return focusable or isinstance(widget, (QAbstractButton, QAbstractSlider))


def _target(layer: Seen) -> Target:
    spoken = QAccessible.queryAccessibleInterface(layer.widget)
    name, role = (spoken.text(QAccessible.Text.Name), spoken.role().name) if spoken else ("", "")
    return Target(name, role, layer.in_window(QRectF(layer.widget.rect())), layer.visible, layer.widget)
