"""Text a patient reads: wrapped, with true line height and inline source marks that can be pressed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Mark, Words
from consult_app.content.model import Prose as Text
from consult_app.ui.mirror import keeps_sides
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.source_mark import SourceMark
from consult_app.ui.widgets.typesetting import Style, holes, space_lines, typeset

LEAST_APART = 24                                   # px between the centres of marks on lines one under the other
LINE_STEP = 2                                      # per cent, by which lines part where marks stand closer
MOST_PARTED = 130                                  # per cent
LEAST_LINE = 1.2                                   # height of a line over its text size, at the least
Opened = Callable[[str], None]


def plain(text: str) -> Text:
    """Return one paragraph of plain words."""
    return ((Words(text),),)


class Prose(QWidget):
    """Rich text of a pack. ``opened`` is called with a fact's id when its mark is pressed."""

    def __init__(
        self, look: Look, text: Text | str, parent: QWidget | None = None, style: Style | None = None, *,
        opened: Opened | None = None, mark_name: Callable[[int], str] = str,
    ) -> None:
        super().__init__(parent)
        if look.from_right:
            keeps_sides(self)                # text has its own direction
        self.look, self.style_ = look, style or Style()
        self.text: Text = plain(text) if isinstance(text, str) else text
        self._document = typeset(look, self.text, self.style_)
        self._marks: list[tuple[int, SourceMark]] = []
        self._pressed: SourceMark | None = None
        self._percent: dict[int, int] = {}   # line height at a width: marks under each other keep apart
        self._above = self._beside = 0       # px kept free for the boxes of marks that stand at an edge
        self.setMouseTracking(opened is not None)
        if opened:
            self._place_marks_for(opened, mark_name)
        self.setAccessibleName(spoken(self.text))

    @property
    def role(self) -> str:
        """The text role, for whoever reports what is on the page."""
        return self.style_.role

    @property
    def edge(self) -> int:
        """Px above and below the text that belong to the boxes of its marks; a gap may count them in."""
        return self._above

    def hush(self) -> None:
        """Leave it to the control or picture that these words belong to to say them: nobody hears them twice."""
        self.setAccessibleName("")

    def figures(self) -> Iterator[tuple[str, str, str]]:
        """Yield (words, fact, arm) of every figure in the text."""
        for paragraph in self.text:
            for span in paragraph:
                if isinstance(span, Words) and span.fact:
                    yield span.text, span.fact, span.arm

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._set(width)
        return math.ceil(self._document.size().height()) + self._descent() + 2 * self._above

    def lines(self, width: int) -> int:
        """Return how many lines the text takes at ``width`` px."""
        self._set(width)
        block, count = self._document.begin(), 0
        while block.isValid():
            count += block.layout().lineCount()
            block = block.next()
        return count

    def reach_below(self, left: int, right: int, width: int) -> int:
        """Return px by which boxes of marks between ``left`` and ``right`` reach under the text at ``width`` px."""
        bottom, reach = self.heightForWidth(width) - self._above, 0
        for position, mark in self._marks:
            box = QRectF(mark.rect())
            box.moveCenter(self._centre_of(position))
            if box.left() < right and left < box.right():
                reach = max(reach, math.ceil(box.bottom()) - bottom)
        return reach

    def ideal_width(self) -> int:
        """Return the width in px at which nothing wraps."""
        self._document.setTextWidth(-1)
        return math.ceil(self._document.idealWidth()) + 1 + self._beside

    def longest_word(self) -> int:
        """Return the width in px under which a word is broken."""
        whole = self._document.defaultTextOption()
        broken = whole.wrapMode()
        whole.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._document.setDefaultTextOption(whole)
        self._document.setTextWidth(1)
        wide = math.ceil(self._document.idealWidth()) + 1 + self._beside
        whole.setWrapMode(broken)
        self._document.setDefaultTextOption(whole)
        return wide

    def sizeHint(self) -> QSize:
        width = self.look.dp(400)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set(self.width())
        for position, mark in self._marks:
            mark.centre_on(self._centre_of(position))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._set(self.width())
        with painter(self) as p:
            p.translate(self._start(), self._above)
            self._document.drawContents(p)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._mark_at(event.position())
        if self._pressed is None:
            event.ignore()
            return
        self._pressed.setDown(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark, self._pressed = self._pressed, None
        if mark is None:
            event.ignore()
            return
        mark.setDown(False)
        if self._mark_at(event.position()) is mark:
            mark.click()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._mark_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        event.ignore()

    def _mark_at(self, point: QPointF) -> SourceMark | None:
        """Return the mark whose box holds ``point``, the nearest where several do."""
        boxes = [mark for _, mark in self._marks if mark.geometry().contains(point.toPoint())]
        return min(boxes, key=lambda mark: (QRectF(mark.geometry()).center() - point).manhattanLength(), default=None)

    def _set(self, width: int) -> None:
        """Lay the text out for ``width`` px; lines part where the marks on them would be too close to press."""
        self._document.setTextWidth(width - self._beside)
        if len(self._marks) < 2:
            return
        percent = self._percent.get(width, self.style_.line_height)
        space_lines(self._document, percent)
        while width not in self._percent and self._marks_too_close() and percent < MOST_PARTED:
            percent += LINE_STEP
            space_lines(self._document, percent)
        self._percent[width] = percent

    def _marks_too_close(self) -> bool:
        centres = [self._centre_of(position) for position, _ in self._marks]
        return any(abs(a.y() - b.y()) > 1 and math.hypot(a.x() - b.x(), a.y() - b.y()) < LEAST_APART + 1
                   for a, b in combinations(centres, 2))                 # a place on whole px may be half a px off

    def _start(self) -> int:
        """Return the px at the left that belong to marks at the end of a line."""
        return self._beside if self.look.from_right else 0

    def _descent(self) -> int:
        # a line height under the font's own cuts the last line's descenders
        return math.ceil(self.look.sp(self.style_.role) * (0.16 if self.style_.line_height <= 100 else 0.08))

    def _place_marks_for(self, opened: Opened, mark_name: Callable[[int], str]) -> None:
        px = self.look.sp(self.style_.role)
        spans = [span for paragraph in self.text for span in paragraph if isinstance(span, Mark)]
        for position, span in zip(holes(self._document), spans, strict=True):
            mark = SourceMark(self.look, span.fact, span.number, px, mark_name(span.number), self)
            mark.opened.connect(opened)
            self._marks.append((position, mark))
            self._beside = max(self._beside, math.ceil((mark.width() - mark.ring_rect.width()) / 2))
        if self._marks:
            self._above = max(0, math.ceil((self.look.target - px * LEAST_LINE) / 2))

    def _centre_of(self, position: int) -> QPointF:
        block = self._document.findBlock(position)
        # first the block's place: asking for it lays the text out, and without that a line is no line
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(position - block.position())
        start, end = (_x(line.cursorToX(position - block.position() + step)) for step in (0, 1))
        return origin + QPointF(self._start() + (start + end) / 2, line.y() + line.height() / 2 + self._above)


def spoken(text: Text) -> str:
    """Return the words of ``text`` as a screen reader says them, without marks."""
    return "\n".join("".join(s.text for s in p if isinstance(s, Words)).strip() for p in text)


def _x(place: object) -> float:
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
