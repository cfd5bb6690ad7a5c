"""What stands below the cards of a numbers page: how sure we can be, what other parts show, what to keep in mind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import NumbersPage, Paragraph, Words
from consult_app.content.model import Prose as Text
from consult_app.session.actions import Show
from consult_app.session.state import SourcesOf
from consult_app.ui.pages.certainty import sureness
from consult_app.ui.pages.numbers_arms import arms_of, by_name, in_words
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.evidence_chip import EvidenceChip
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

CHIP_SHARE = 0.36        # of the width; a wider chip stands above the words


class Limits(QWidget):
    """The chip, the figures or names of what is on other parts, and the caveat; ``show_foot`` chooses among them."""

    def __init__(self, view: PageView, page: NumbersPage, order: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, setting = view.look, view.setting
        sure = sureness(setting.pack, setting.words, [chance.fact for chance in page.chances])
        name = setting.words("sure.level.spoken", level=sure.word)
        self._do, self._fact = setting.do, sure.fact
        self._chip = EvidenceChip(view.look, sure.level, name, name, self)
        self._chip.clicked.connect(self._open)
        self._view, self._page = view, page
        self._sentences = _sentences(view, page, order)
        self._made: dict[Text, Prose] = {}
        self._shown = [self._of(page.caveat)]
        self.edge = self._shown[0].edge
        self._sure = True

    def show_foot(self, *, caveat: bool, sure: bool, told: tuple[int, ...] = (), named: tuple[int, ...] = ()) -> None:
        """Show caveat and chip, or leave their room to what is above.

        Chances ``told`` are given with their figures, as far as figures may be shown; those ``named`` by name.
        """
        withheld = tuple(i for i in told if not self._sentences[i])
        told, named = tuple(i for i in told if i not in withheld), tuple(sorted({*named, *withheld}))
        for prose in self._shown:
            prose.hide()
        figures = _line([self._sentences[i] for i in told])
        names = by_name([self._page.chances[i].name for i in named], self._view.setting.words) if named else ()
        *before, last = (caveat and self._page.caveat) or ((),)
        texts = ((figures,) if figures else (), (*before, _line([last, names])))
        self._shown, self._sure = [self._of(text) for text in texts if any(text)], sure
        for prose in self._shown:
            prose.show()
            prose.raise_()                       # heard in the order in which they stand
        self._chip.setVisible(sure)

    def heightForWidth(self, width: int) -> int:
        chip = self._chip.sizeHint().height() if self._sure else 0
        if self._beside(width):
            return max(chip, self._words_height(width - self._indent()))
        return chip + self._words_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Put chip and words in their places."""
        chip, left, top = self._chip.sizeHint(), 0, 0
        if self._beside(self.width()):
            left = self._indent()
            self._chip.setGeometry(0, (self.height() - chip.height()) // 2, chip.width(), chip.height())
            top = (self.height() - self._words_height(self.width() - left)) // 2
        else:
            self._chip.setGeometry(0, 0, chip.width(), chip.height())
            top = chip.height() if self._sure else 0
        for prose in self._shown:
            tall = prose.heightForWidth(self.width() - left)
            prose.setGeometry(left, top, self.width() - left, tall)
            top += tall - self._lap(prose)

    def _open(self) -> None:
        if self._fact:
            self._do(Show(SourcesOf(self._fact)))

    def _of(self, text: Text) -> Prose:
        if text not in self._made:
            self._made[text] = self._view.prose(text, Style("caption", "ink2", line=100), self)
            self._made[text].hide()
        return self._made[text]

    def _beside(self, width: int) -> bool:
        return self._sure and bool(self._shown) and self._chip.sizeHint().width() <= width * CHIP_SHARE

    def _indent(self) -> int:
        return self._chip.sizeHint().width() + self.look.dp(24)

    def _words_height(self, width: int) -> int:
        return sum(prose.heightForWidth(width) for prose in self._shown) - sum(map(self._lap, self._shown[:-1]))

    def _lap(self, prose: Prose) -> int:
        """Px by which what follows ``prose`` may begin within the room that the marks of both keep."""
        after = self._shown[self._shown.index(prose) + 1:]
        return min(prose.edge, after[0].edge) if after else 0


def _sentences(view: PageView, page: NumbersPage, order: tuple[str, ...]) -> Sequence[Paragraph]:
    """Return what each chance says in words; nothing where figures are withheld."""
    pack, tell = view.setting.pack, view.setting.words
    if pack.edition.withheld:
        return [() for _ in page.chances]
    return [in_words(chance, arms_of(page, chance, pack, tell, order), tell, pack.marks.get(chance.fact))
            for chance in page.chances]


def _line(sentences: Sequence[Paragraph]) -> Paragraph:
    """Return ``sentences``, those that say anything, one after the other."""
    return tuple(span for sentence in sentences if sentence for span in (Words(" "), *sentence))[1:]
