"""A numbers page set in one density: head, cards, and the limits that stand below every figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import NumbersPage
from consult_app.ui.pages.numbers_arms import arms_of
from consult_app.ui.pages.numbers_card import ChanceCard, Density
from consult_app.ui.pages.numbers_fit import Fit, Part
from consult_app.ui.pages.numbers_limits import Limits
from consult_app.ui.pages.option_line import page_line
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.text_column import Block, height_of, place
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

CAPTION_GAP = 6          # px at the reference, under the title of a further part
SPACE = 16               # px at the reference, between head, cards and foot
LOW = 0.8                # scale of a window in which every numbers page has a smaller title, so that people are larger
BOTTOM = 6               # kept free under the last line


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
        self._caption = view.prose(page.head.title, Style("caption", "ink2", bold=True, line=100), self)
        self._caption.lower()                    # heard first, as it stands
        self._foot = Limits(view, page, order, self)

    def _eyebrow(self, view: PageView, page: NumbersPage, order: tuple[str, ...]) -> Iterable[Block]:
        """Name the option that the whole page speaks for, where no group on it has an option's name."""
        named = any(option for chance in page.chances for option, _ in chance.arms)
        line = None if named else page_line(view, self)
        if line:
            line.show_place(order.index(page.head.option) if page.head.option in order else 0)
            yield Block(line)

    def _words(self, view: PageView, page: NumbersPage, density: Density) -> Iterable[Block]:
        low = view.look.scale < LOW and not view.look.portrait
        title = Style("h2" if low else density.title, "ink", bold=True)
        yield Block(view.prose(page.head.title, title, self), view.look.dp(4))
        text = view.prose(page.text, Style(density.text, "ink2", line=100), self)
        if page.text:
            yield Block(text, max(view.look.dp(8) - text.edge, 0))

    def free_height(self, part: Part) -> int:
        """Return the px that the cards of ``part`` may take."""
        head = self._head_height() if part.head else self._caption_height()
        self._show_foot(part)
        foot = self._foot.heightForWidth(self.width_free)
        return self.height() - head - (foot + self._foot_gap(part) if foot else 0) - self.look.dp(BOTTOM)

    def _show_foot(self, part: Part) -> None:
        """Let the foot say what is not on ``part``: a chance that is drawn for some of its groups is told whole."""
        whole = [i for i in part.cards if len(self.cards[i].panels) <= part.end - part.first]
        away = tuple(i for i in range(len(self.cards)) if i not in part.cards)
        split = tuple(i for i in part.cards if i not in whole)
        told, named = (tuple(sorted((*split, *away))), ()) if part.figures else (split, away)
        self._foot.show_foot(caveat=part.caveat, sure=part.sure, told=told, named=named)

    def _caption_height(self) -> int:
        return self._caption.heightForWidth(self.width_free) + self.look.dp(CAPTION_GAP)

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
        ways = part, replace(part, figures=False), replace(part, caveat=False), replace(
            part, figures=False, caveat=False)
        return next((way for way in ways if self.free_height(way) >= 0), replace(ways[-1], sure=False))

    def show_part(self, part: Part, fit: Fit) -> None:
        """Show ``part`` and nothing else."""
        left, y = self.look.margin, self._caption_height()
        for block in self._head:
            block.widget.setVisible(part.head)
        self._caption.setVisible(not part.head)
        self._caption.setGeometry(left, 0, self.width_free, y - self.look.dp(CAPTION_GAP))
        if part.head:
            place(self._head, QRect(left, 0, self.width_free, self.height()))
            y = self._head_height()
        y = self._place_cards(part, fit, y)
        self._show_foot(part)
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
