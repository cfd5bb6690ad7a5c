"""The form of a report: its fields in pairs, the button that asks for the drawing, and why nothing else is here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import ACCEPTED, REPORT_LEVELS
from consult_app.session.report import MAY_BE_EMPTY, FromReport
from consult_app.ui.exam_room.report.choice_field import ChoiceField
from consult_app.ui.exam_room.report.fields import Field
from consult_app.ui.exam_room.report.steps import written
from consult_app.ui.exam_room.report.value_field import ValueField
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.text_column import Block
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.info_note import InfoNote
from consult_app.ui.widgets.prose import Prose, plain
from consult_app.ui.widgets.typesetting import Style

SIDES = ("left", "right", "both")
GAP, BESIDE = 26, 36               # px at the reference, under and beside fields
NOTE_SHARE = 0.5                   # of the width, for the note to stand beside the button


class Pair(QWidget):
    """Two fields side by side where there is room for both, else one under the other."""

    def __init__(self, fields: tuple[Field, Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = fields
        for field in fields:
            field.setParent(self)
        look = fields[0].look
        self._gap, self._beside = look.dp(GAP), look.dp(BESIDE)

    def heightForWidth(self, width: int) -> int:
        self._match_heads(width)
        heights = [field.heightForWidth(self._each(width)) for field in self.fields]
        self._match_heads(self.width())        # asking what it would be changes nothing
        return max(heights) if self._each(width) < width else sum(heights) + self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        each, x, y = self._each(self.width()), 0, 0
        self._match_heads(self.width())
        for field in self.fields:
            tall = field.heightForWidth(each)
            if each < self.width():
                field.setGeometry(x, self.height() - tall, each, tall)       # controls in one line
                x += each + self._beside
            else:
                field.setGeometry(0, y, each, tall)
                y += tall + self._gap

    def _match_heads(self, width: int) -> None:
        """Let neighbors say what they take at the same place: beside their names, or under both."""
        each = self._each(width)
        under = each < width and not all(field.head.has_line(each) for field in self.fields)
        for field in self.fields:
            field.head.set_under(under)

    def _each(self, width: int) -> int:
        half = (width - self._beside) // 2
        return half if all(field.least_width() <= half for field in self.fields) else width


class TitleLine(QWidget):
    """The page's title and the button that closes it."""

    def __init__(self, title: Prose, close: Button, gap: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._close, self._gap = title, close, gap
        title.setParent(self)
        close.setParent(self)

    def heightForWidth(self, width: int) -> int:
        side = self._close.sizeHint().height()
        return max(self._title.heightForWidth(width - side - self._gap), side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self._close.sizeHint().height()
        width = self.width() - side - self._gap
        tall = self._title.heightForWidth(width)
        self._title.setGeometry(0, max((side - tall) // 2, 0), width, tall)
        self._close.setGeometry(self.width() - side, 0, side, side)


class DrawRow(QWidget):
    """The button that asks for the drawing, and beside it, where there is room, what the drawing leaves out."""

    def __init__(self, button: Button, note: InfoNote, gap: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._button, self._note, self._gap = button, note, gap
        button.setParent(self)
        note.setParent(self)

    def heightForWidth(self, width: int) -> int:
        button, left = self._button.sizeHint().height(), self._left(width)
        note = self._note.heightForWidth(left)
        return max(button, note) if left < width else button + self._gap + note

    def resizeEvent(self, event: QResizeEvent) -> None:
        button, left = self._button.sizeHint(), self._left(self.width())
        note = self._note.heightForWidth(left)
        beside = left < self.width()
        top = (self.height() - button.height()) // 2 if beside else 0
        self._button.setGeometry(0, top, min(button.width(), self.width()), button.height())
        self._note.setGeometry(self.width() - left, (self.height() - note) // 2 if beside else self.height() - note,
                               left, note)

    def _left(self, width: int) -> int:
        """Return the width in px of the note: what the button leaves, or all of it."""
        left = width - self._button.sizeHint().width() - self._gap
        return left if left >= width * NOTE_SHARE else width


class ReportForm(QObject):
    """Its blocks are the page's. ``typed`` carries a field and what stands in it now.

    ``asked`` says that a drawing is wanted, ``closed`` that the page is to be left.
    """

    typed = Signal(str, str)
    asked = Signal()
    closed = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view, look, words = view, view.look, view.setting.words
        close = Button(look, "", view, kind="quiet", size="md", icon="x", name=words("report.close"))
        close.clicked.connect(self.closed)
        self._title = TitleLine(view.prose(words("report.title"), Style("h2", "ink", bold=True)), close, look.dp(16),
                                view)
        self._fields = {field.field: field for field in self._made()}
        chosen = [field for field in self._fields.values() if isinstance(field, ChoiceField)]
        for field in chosen:
            field.line_up(max(each.head_width() for each in chosen))
        typed = [field for field in self._fields.values() if isinstance(field, ValueField)]
        for value in typed:
            value.line_up(max(each.unit_width() for each in typed))
        self._pairs = [Pair((self._fields[one], self._fields[other]), view) for one, other in (
            ("level", "side"), ("ligament", "sac_area"), ("sac_front_to_back", "slip"))]
        self._draw = Button(look, words("report.draw"), view, kind="primary", icon="pencil-ruler")
        self._draw.clicked.connect(self.asked)
        note = InfoNote(look, plain(words("report.only_these")), view.prose, view)
        self._row = DrawRow(self._draw, note, look.dp(BESIDE), view)

    def blocks(self) -> list[Block]:
        """Return the form as blocks of a column."""
        gap = self._view.look.dp(GAP)
        return [Block(self._title), *(Block(pair, gap) for pair in self._pairs), Block(self._row, gap)]

    def show_report(self, report: FromReport) -> None:
        """Show what is typed, and every fault at once."""
        faults = report.faults
        for name, field in self._fields.items():
            field.show_text(getattr(report.typed, name), at_fault=name in faults)

    def block_of(self, name: str) -> QWidget:
        """Return the block in which a field stands."""
        return next(pair for pair in self._pairs if self._fields[name] in pair.fields)

    def take_focus(self, name: str) -> None:
        """Give the keyboard to a field."""
        self._fields[name].controls()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _made(self) -> Iterator[Field]:
        look, words, view = self._view.look, self._view.setting.words, self._view
        faces = {"level": [Face(level, level) for level in REPORT_LEVELS],
                 "side": [Face(side, words(f"report.{side}")) for side in SIDES]}
        for name, shown in faces.items():
            choose = words("report.choose")
            yield self._joined(ChoiceField(look, words, name, (words(f"report.{name}"), "", choose), shown, view))
        for name, (low, high) in ACCEPTED.items():
            ends = {"low": written(name, low, words), "high": written(name, high, words)}
            hint = words("report.may_be_empty" if name in MAY_BE_EMPTY else "report.range", **ends)
            texts = words(f"report.{name}"), hint, words("report.type", **ends)
            field = ValueField(look, words, name, texts, view)
            field.line.returnPressed.connect(self.asked)
            yield self._joined(field)

    def _joined(self, field: Field) -> Field:
        field.typed.connect(self.typed)
        return field
