"""Keeps Tab inside one widget that lies over others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from consult_app.ui.widgets.focus_ring import FocusRing


def move_inside(widget: QWidget, forward: bool) -> None:
    """Give the focus to the control of ``widget`` after the one that has it, or before; round and round."""
    ring = getattr(widget.window(), "ring", None)
    if isinstance(ring, FocusRing):
        ring.by_keys = True
    reached = [
        control for control in widget.findChildren(QWidget)
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    if not reached:
        return
    here = widget.focusWidget()
    at = reached.index(here) if here in reached else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    reached[(at + (1 if forward else -1)) % len(reached)].setFocus(reason)
