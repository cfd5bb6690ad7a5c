"""The words of callouts: wrapped and measured for the layout, painted on their pills with leader and dot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QRegion

from consult_app.content.model import Label
from consult_app.ui.illustration.callouts import Callout
from consult_app.ui.theme.look import Look
from consult_app.values import dataclass

WIDEST = 0.24                # of the stage
WIDEST_WORD = 0.36           # of the stage, for one long word ...
UTMOST_WORD = 0.48           # ... and on a narrow stage, rather than break it, if REST text sizes are left beside it
REST = 5
NOTES_FROM = 0.7             # scale of the look below which notes are left out ...
NOTES_WIDE = 16              # ... and width of the stage in text sizes below which they would cover what they name


@dataclass(frozen=True)
class PillText:
    """A callout's words in lines, and the size of its pill with and without the note, px."""

    label: Label
    name: tuple[str, ...]
    note: tuple[str, ...]
    sizes: tuple[tuple[float, float], ...]


def pill_text(look: Look, label: Label, stage_width: float) -> PillText:
    """Wrap and measure a label for a stage ``stage_width`` px wide."""
    bold, plain = (QFontMetricsF(font) for font in _fonts(look))
    dx, dy = _padding(look)
    rest = stage_width - REST * look.sp("label")
    most = stage_width * WIDEST - 2 * dx
    utmost = max(stage_width * WIDEST_WORD, min(stage_width * UTMOST_WORD, rest)) - 2 * dx
    name, note = wrapped(label.name, bold, most, utmost), wrapped(label.note, plain, most, utmost)
    wide = max(bold.horizontalAdvance(line) for line in name)
    small = wide + 2 * dx, len(name) * bold.lineSpacing() + 2 * dy
    if not note or look.scale < NOTES_FROM or stage_width < NOTES_WIDE * look.sp("label"):
        return PillText(label, name, (), (small,))
    wide = max(wide, *(plain.horizontalAdvance(line) for line in note))
    full = wide + 2 * dx, small[1] + len(note) * plain.lineSpacing()
    return PillText(label, name, note, (full, small))


def wrapped(text: str, metrics: QFontMetricsF, most: float, utmost: float) -> tuple[str, ...]:
    """Break ``text`` into lines of ``most`` px; one word may reach ``utmost`` before it is broken itself."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(joined) <= most:
            lines[-1] = joined
            continue
        lines.extend(_broken(word, metrics, max(most, utmost)))
    return tuple(lines)


def _broken(word: str, metrics: QFontMetricsF, utmost: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and metrics.horizontalAdvance(pieces[-1] + letter) > utmost:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _fonts(look: Look) -> tuple[QFont, QFont]:
    return look.font("label", 700), look.font("label")


def _padding(look: Look) -> tuple[float, float]:
    return float(max(look.dp(18), 10)), float(max(look.dp(10), 6))


def paint_callouts(p: QPainter, look: Look, callouts: Sequence[Callout], texts: Sequence[PillText],
                   asked: QRegion) -> None:
    """Paint leaders first, then dots, then over them the pills, of those only that meet ``asked``, logical px."""
    reached = [callout for callout in callouts if asked.intersects(reach(callout, look))]
    for callout in reached:
        _leader(p, look, callout)
    for callout in reached:
        _dot(p, look, callout)
    words = {text.label.part: text for text in texts}
    for callout in callouts:
        if asked.intersects(_rect(callout).toAlignedRect()):
            _pill(p, look, callout, words[callout.part])


def reach(callout: Callout, look: Look) -> QRect:
    """Return what leader and dot cover, logical px."""
    (x0, y0), (x1, y1), edge = callout.start, callout.end, look.dp(16) + 8
    leader = QRectF(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
    return leader.adjusted(-edge, -edge, edge, edge).toAlignedRect()


def _rect(callout: Callout) -> QRectF:
    return QRectF(callout.box.left, callout.box.top, callout.box.width, callout.box.height)


def _leader(p: QPainter, look: Look, callout: Callout) -> None:
    start, end = QPointF(*callout.start), QPointF(*callout.end)
    width = max(1.4, look.scale * 1.8)
    for token, wide in (("surface", width + 3.4), ("ink", width)):
        p.setPen(QPen(look.colour(token), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(start, end)


def _dot(p: QPainter, look: Look, callout: Callout) -> None:
    radius = max(4.5, look.dp(8))
    p.setPen(QPen(look.colour("surface"), radius * .4 + 3))
    p.setBrush(look.colour("surface"))
    p.drawEllipse(QPointF(*callout.end), radius, radius)
    p.setPen(QPen(look.colour("ink"), max(2.0, radius * .36)))
    p.drawEllipse(QPointF(*callout.end), radius, radius)


def _pill(p: QPainter, look: Look, callout: Callout, text: PillText) -> None:
    box = _rect(callout)
    inset = look.border / 2
    p.setPen(QPen(look.colour("line"), look.border))
    p.setBrush(look.colour("surface"))
    radius = min(look.dp(16), box.height() / 2)
    p.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    bold, plain = _fonts(look)
    dx, dy = _padding(look)
    y = _lines(p, text.name, bold, look, "ink", box.left() + dx, box.top() + dy)
    if callout.level == 0:
        _lines(p, text.note, plain, look, "ink2", box.left() + dx, y)


def _lines(p: QPainter, lines: Sequence[str], font: QFont, look: Look, token: str, x: float, y: float) -> float:
    metrics = QFontMetricsF(font)
    p.setFont(font)
    p.setPen(look.colour(token))
    for line in lines:
        p.drawText(QPointF(x, y + metrics.ascent()), line)
        y += metrics.lineSpacing()
    return y
