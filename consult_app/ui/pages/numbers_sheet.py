"""A numbers page set in one density: head, cards, and the limits that stand below every figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import NumbersPage, Paragraph
from consult_app.session.actions import Show
from consult_app.session.state import SourcesOf
from consult_app.ui.pages.certainty import sureness
from consult_app.ui.pages.numbers_arms import arms_of, in_words
from consult_app.ui.pages.numbers_card import ChanceCard, Density
from consult_app.ui.pages.numbers_fit import Fit, Part
from consult_app.ui.pages.option_line import OptionLine
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.text_column import Block, height_of, place
from consult_app.ui.widgets.evidence_chip import EvidenceChip
from consult_app.ui.widgets.prose import Prose, Style

SPACE = 16               # px at the reference, between head, cards and foot
BOTTOM = 6               # kept free under the last line
CHIP_SHARE = 0.36        # of the width; a wider chip stands above the caveat


class Limits(QWidget):
    """How sure we can be, and what to keep in mind with the figures above."""

    def __init__(self, view: PageView, page: NumbersPage, others: Sequence[Paragraph], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, setting = view.look, view.setting
        sure = sureness(setting.pack, setting.words, [chance.fact for chance in page.chances])
        name = setting.words("sure.level.spoken", level=sure.word)
        self._do, self._fact, self._shown = setting.do, sure.fact, (True, True)
        self._chip = EvidenceChip(view.look, sure.level, name, name, self)
        self._chip.clicked.connect(self._open)
        self._view, self._page, self._others = view, page, others
        self._caveats: dict[tuple[int, ...], Prose] = {}
        self._caveat = self._caveat_with(())
        self.edge = self._caveat.edge

    def _open(self) -> None:
        if self._fact:
            self._do(Show(SourcesOf(self._fact)))

    def _caveat_with(self, others: tuple[int, ...]) -> Prose:
        """Return the caveat, followed by what the cards ``others`` say."""
        if others not in self._caveats:
            *before, last = self._page.caveat
            last = (*last, *(span for i in others for span in self._others[i]))
            self._caveats[others] = self._view.prose((*before, last), Style("caption", "ink2", line=100), self)
            self._caveats[others].hide()
        return self._caveats[others]

    def show_foot(self, *, caveat: bool, sure: bool, others: tuple[int, ...] = ()) -> None:
        """Show caveat and chip, or leave their room to what is above; the caveat names what ``others`` say."""
        self._caveat.hide()
        self._caveat = self._caveat_with(others)
        self._caveat.setVisible(caveat)
        self._chip.setVisible(sure)
        self._shown = caveat, sure

    def _beside(self, width: int) -> bool:
        return all(self._shown) and self._chip.sizeHint().width() <= width * CHIP_SHARE

    def _indent(self) -> int:
        return self._chip.sizeHint().width() + self.look.dp(24)

    def heightForWidth(self, width: int) -> int:
        caveat, sure = self._shown
        chip = self._chip.sizeHint().height() if sure else 0
        if self._beside(width):
            return max(chip, self._caveat.heightForWidth(width - self._indent()))
        return chip + (self._caveat.heightForWidth(width) if caveat else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Put chip and caveat in their places."""
        chip, width = self._chip.sizeHint(), self.width()
        if self._beside(width):
            room = width - self._indent()
            tall = self._caveat.heightForWidth(room)
            self._chip.setGeometry(0, (self.height() - chip.height()) // 2, chip.width(), chip.height())
            self._caveat.setGeometry(self._indent(), (self.height() - tall) // 2, room, tall)
        else:
            self._chip.setGeometry(0, 0, chip.width(), chip.height())
            below = chip.height() if self._shown[1] else 0
            self._caveat.setGeometry(0, below, width, self._caveat.heightForWidth(width))


class NumbersSheet(QWidget):
    """Every widget of the page; ``show_part`` puts those of one part in their places."""

    def __init__(self, view: PageView, page: NumbersPage, order: tuple[str, ...], density: Density) -> None:
        super().__init__(view)
        self.look, look = view.look, view.look
        self.resize(view.size())
        self.gap = look.dp(SPACE)
        self.width_free = self.width() - 2 * look.margin
        self._head = [*self._eyebrow(view, page, order), *self._words(view, page, density)]
        pack, tell = view.setting.pack, view.setting.words
        self.cards = [ChanceCard(view, chance, arms_of(page, chance, pack, tell, order), page.of, density, self)
                      for chance in page.chances]
        self._foot = Limits(view, page, [*self._in_words(view, page, order)], self)

    def _in_words(self, view: PageView, page: NumbersPage, order: tuple[str, ...]) -> Iterable[Paragraph]:
        """Say each chance in words, where options are compared and figures may be shown."""
        pack, tell = view.setting.pack, view.setting.words
        for chance in page.chances:
            compared = len([option for option, _ in chance.arms if option]) > 1 and not pack.edition.withheld
            arms = arms_of(page, chance, pack, tell, order) if compared else ()
            yield in_words(chance, arms, tell, pack.marks.get(chance.fact)) if compared else ()

    def _eyebrow(self, view: PageView, page: NumbersPage, order: tuple[str, ...]) -> Iterable[Block]:
        """Name the option that the whole page speaks for, where no group on it has an option's name."""
        named = any(option for chance in page.chances for option, _ in chance.arms)
        for option in view.setting.pack.options:
            if option.id == page.head.option and not named:
                line = OptionLine(view, option, "label", option.colour, self)
                line.show_place(order.index(option.id) if option.id in order else 0)
                yield Block(line)

    def _words(self, view: PageView, page: NumbersPage, density: Density) -> Iterable[Block]:
        yield Block(view.prose(page.head.title, Style(density.title, "ink", bold=True), self), view.look.dp(4))
        text = view.prose(page.text, Style(density.text, "ink2", line=100), self)
        if page.text:
            yield Block(text, max(view.look.dp(8) - text.edge, 0))

    def free_height(self, part: Part) -> int:
        """Return the px that the cards of ``part`` may take."""
        head = self._head_height() if part.head else 0
        self._foot.show_foot(caveat=part.caveat, sure=part.sure, others=self._not_on(part))
        foot = self._foot.heightForWidth(self.width_free) + self._foot_gap(part) if part.caveat or part.sure else 0
        return self.height() - head - foot - self.look.dp(BOTTOM)

    def _not_on(self, part: Part) -> tuple[int, ...]:
        """Return the cards whose figures ``part`` tells in words."""
        drawn = part.cards if part.others and part.caveat else range(len(self.cards))
        return tuple(i for i in range(len(self.cards)) if i not in drawn)

    def _head_height(self) -> int:
        """Height of title and text with the space under them; the room their marks keep counts as space."""
        last = self._head[-1].widget
        edge = last.edge if isinstance(last, Prose) else 0
        return height_of(self._head, self.width_free) + max(self.gap - edge, 0)

    def _foot_gap(self, part: Part) -> int:
        return max(self.gap - self._foot.edge, 0) if part.caveat else self.gap

    def without_what_does_not_fit(self, part: Part) -> Part:
        """Return ``part``; where it is the head alone, without what of the foot does not fit under it."""
        if part.cards or not part.head:
            return part
        ways = part, replace(part, others=False), replace(part, caveat=False)
        return next((way for way in ways if self.free_height(way) >= 0), replace(part, caveat=False, sure=False))

    def show_part(self, part: Part, fit: Fit) -> None:
        """Show ``part`` and nothing else."""
        left, y = self.look.margin, 0
        for block in self._head:
            block.widget.setVisible(part.head)
        if part.head:
            place(self._head, QRect(left, 0, self.width_free, self.height()))
            y = self._head_height()
        y = self._place_cards(part, fit, y)
        self._foot.setVisible(part.caveat or part.sure)
        self._foot.show_foot(caveat=part.caveat, sure=part.sure, others=self._not_on(part))
        self._foot.setGeometry(left, y, self.width_free, self._foot.heightForWidth(self.width_free))
        self._foot.lay_out()                     # the size may be the same with the chip and without it

    def _place_cards(self, part: Part, fit: Fit, top: int) -> int:
        for i, card in enumerate(self.cards):
            card.setVisible(i in part.cards)
        for at, i in enumerate(part.cards):
            row, column = divmod(at, fit.columns)
            card = self.cards[i]
            card.show_arms(part.first, part.end)
            card.setGeometry(self.look.margin + column * (fit.width + self.gap), top + row * (fit.height + self.gap),
                             fit.width, fit.height)
            card.lay_out(fit.shape, fit.words, fit.cells)
        rows = -(-len(part.cards) // fit.columns)
        return top + rows * (fit.height + self.gap) - (self.gap - self._foot_gap(part) if rows else 0)
