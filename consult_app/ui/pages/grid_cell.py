"""What stands in a cell of the comparison: an answer, or the hatched sign that nobody has measured this."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage, Option, Pack
from consult_app.content.model import Prose as Text
from consult_app.i18n import Words
from consult_app.session.actions import Show
from consult_app.session.state import SourcesOf
from consult_app.ui.pages.certainty import Sureness, sureness
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.evidence_chip import ROLE, EvidenceChip
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

HATCH = 14           # px between the lines at the reference


class Column(NamedTuple):
    """One option in its place in the order of this visit."""

    place: int
    option: Option
    letter: str
    sure: Sureness


def columns_of(page: GridPage, pack: Pack, words: Words, order: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the options of ``page`` in ``order``."""
    options = {option.id: option for option in pack.options}
    facts = dict(page.sure_facts)
    return tuple(
        Column(i, options[key], words(f"badge.{i}"), sureness(pack, words, facts.get(key, ())))
        for i, key in enumerate(order)
    )


def leans_on_note(page: GridPage, pack: Pack) -> dict[str, bool]:
    """Return, for each row, whether anything in it was read in a source that the note speaks of.

    A note that names no source speaks of all of them.
    """
    noted = _sources(pack, page.note)
    read = {row.id: {source for _, cell in row.cells if cell for source in _sources(pack, cell)} for row in page.rows}
    return {row: bool(sources & noted if noted else sources) for row, sources in read.items()}


def _sources(pack: Pack, text: Text) -> set[str]:
    facts = {span.fact for paragraph in text for span in paragraph} & set(pack.facts)
    return {source for fact in facts for source in pack.facts[fact].sources}


class Unmeasured(QWidget):
    """A hatched field that says nobody has measured this; never a nought, never a blank."""

    def __init__(self, look: Look, words: Words, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._text = Prose(look, words("grid.unmeasured"), self, style)
        self._side, self._above = look.dp(14), look.dp(6)

    @property
    def words(self) -> Prose:
        """The words of the sign."""
        return self._text

    @property
    def inset(self) -> int:
        """Px from the left edge to the words."""
        return 2 * self._side

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - 4 * self._side) + 4 * self._above

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - 4 * self._side
        width = min(self._text.ideal_width(), room)
        tall = self._text.heightForWidth(width)
        self._text.setGeometry(self.inset, (self.height() - tall) // 2, width, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self, reflect=False) as p:
            hatch(p, self.look, self.rect())
            text = QRectF(self._text.geometry()).adjusted(-self._side, -self._above, self._side, self._above)
            box(p, text, self.look.radius("field"), self.look.colour("surface"))


def hatch(p: QPainter, look: Look, rect: QRect) -> None:
    """Hatch ``rect`` with thin slanting lines."""
    p.save()
    p.setClipRect(rect)
    p.setPen(QPen(look.colour("line-strong"), 1))
    step = max(look.dp(HATCH), 9)
    for x in range(rect.left() - rect.height(), rect.right() + 1, step):
        p.drawLine(QLineF(x, rect.bottom() + 1, x + rect.height() + 1, rect.top()))
    p.restore()


def answer(
    view: PageView, text: Text | None, style: Style, parent: QWidget, option: str = "",
) -> Prose | Unmeasured:
    """Return what shows ``text``, or that nobody has measured it.

    It is heard with the name of the ``option`` it is about: one among others in a row does not say so itself.
    """
    if text is None:
        sign = Unmeasured(view.look, view.setting.words, style, parent)
        sign.words.setAccessibleDescription(option)
        return sign
    prose = view.prose(text, style, parent)
    prose.setAccessibleDescription(option)
    return prose


class SureChip(EvidenceChip):
    """How sure we are about one option; pressed, it opens the fact that lowered the level most."""

    def __init__(self, view: PageView, column: Column, parent: QWidget, role: str = ROLE) -> None:
        words, sure = view.setting.words, column.sure
        name = f"{column.option.name}: {words('sure.level.spoken', level=sure.word)}"
        super().__init__(view.look, sure.level, sure.word, name, parent, role)
        self._do, self._fact = view.setting.do, sure.fact
        self.clicked.connect(self._open)

    def _open(self) -> None:
        if self._fact:
            self._do(Show(SourcesOf(self._fact)))
