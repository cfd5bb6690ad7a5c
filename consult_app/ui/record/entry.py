"""One object of pages.json: a page as its window shows it now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Pack
from consult_app.ui.record.targets import numbers_of, targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import Seen


def kind_of(view: QWidget) -> str:
    """Return the kind of page that ``view`` shows: "explain", "grid" and so on."""
    return type(view).__name__.removesuffix("View").lower()


def shown(seen: Sequence[Seen], pack: Pack, picture: QImage | None = None) -> dict[str, Any]:
    """Return ``texts``, ``targets`` and ``numbers`` of a scanned window, ready for JSON."""
    return {
        "texts": [
            {"text": text.text, "role": text.role, "rect": _rect(text.rect), "px": round(text.px, 1),
             "ink": _hex(text.ink), "paper": _hex(text.paper), "clipped": text.clipped}
            for text in texts_of(seen, picture)
        ],
        "targets": [
            {"name": target.name, "role": target.role, "rect": _rect(target.rect)} for target in targets_of(seen)
        ],
        "numbers": [
            {"text": number.text, "fact": number.fact, "arm": number.arm, "sources": list(number.sources)}
            for number in numbers_of(seen, pack)
        ],
    }


def _rect(rect: QRectF) -> list[float]:
    return [round(side, 1) for side in (rect.x(), rect.y(), rect.width(), rect.height())]


def _hex(colour: QColor | None) -> str | None:
    return colour.name() if colour else None
