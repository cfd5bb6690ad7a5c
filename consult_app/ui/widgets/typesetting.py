"""How text is set: words in ink and weight, lines of a height, and holes where source marks will lie."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from consult_app.content.model import Mark, Paragraph
from consult_app.content.model import Prose as Text
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.source_mark import mark_size

LINE_HEIGHT = {"title": 92, "h2": 96, "h3": 100}   # per cent; the font's own spacing is about 1.32
BODY_LINE_HEIGHT = 106
OVERHANG = 2.5                                     # px at the reference: a j reaches left of where its line begins
REACH_OF_J = 0.07                                  # of the text size; a pixel of it may be lost unseen
IS_HOLE = 0x100000 + 1                             # QTextFormat.UserProperty and one
HOLE = "\u00a0"                                     # room for a mark: no line may break before it


class Style(NamedTuple):
    """How a piece of text is set."""

    role: str = "body"
    ink: str = "ink2"
    gap: int = 14                                  # between paragraphs, px at the reference
    bold: bool = False
    centred: bool = False
    line: int = 0                                  # line height in per cent; 0 is the role's own

    @property
    def line_height(self) -> int:
        """Line height in per cent of the font's own."""
        return self.line or LINE_HEIGHT.get(self.role, BODY_LINE_HEIGHT)


def typeset(look: Look, text: Text, style: Style) -> QTextDocument:
    """Return ``text`` as a document in ``style``, not yet laid out for a width."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font(style.role))
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if style.centred else Qt.AlignmentFlag.AlignLeft)
    if look.from_right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)   # a word wider than its column breaks
    document.setDefaultTextOption(option)
    frame = document.rootFrame().frameFormat()
    reach = max(look.dp(OVERHANG), math.ceil(look.sp(style.role) * REACH_OF_J) - 1)
    frame.setLeftMargin(reach)
    frame.setRightMargin(reach if look.from_right else 0)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    for i, paragraph in enumerate(text):
        if i:
            cursor.insertBlock()
        cursor.setBlockFormat(_block(look, style, last=i == len(text) - 1))
        _write(cursor, paragraph, look, style)
    return document


def _block(look: Look, style: Style, *, last: bool) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(style.line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(0 if last else look.dp(style.gap))
    return block


def space_lines(document: QTextDocument, percent: int) -> None:
    """Set the lines of ``document`` at ``percent`` of the font's own height."""
    block = document.begin()
    while block.isValid():
        spaced = block.blockFormat()
        if spaced.lineHeight() != percent:
            spaced.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            QTextCursor(block).setBlockFormat(spaced)
        block = block.next()


def _write(cursor: QTextCursor, paragraph: Paragraph, look: Look, style: Style) -> None:
    for span in paragraph:
        if isinstance(span, Mark):
            cursor.insertText(HOLE, _hole(look, span.number, style))
        else:
            strong = span.bold or style.bold
            cursor.insertText(span.text, _ink(look, style, strong=strong))


def _ink(look: Look, style: Style, *, strong: bool) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setForeground(QColor(look.colour("ink" if strong and style.ink == "ink2" else style.ink)))
    if strong:
        letters.setFontWeight(QFont.Weight.Bold)
    return letters


def _hole(look: Look, number: int, style: Style) -> QTextCharFormat:
    """Return the letters of a space as wide as the mark that will lie over it."""
    px, font = look.sp(style.role), look.font(style.role)
    width = mark_size(look, number, px).width() + px * 0.12
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, width - QFontMetricsF(font).horizontalAdvance(HOLE))
    letters = QTextCharFormat()
    letters.setFont(font)
    letters.setProperty(IS_HOLE, True)
    return letters


def holes(document: QTextDocument) -> Iterator[int]:
    """Yield where the holes for marks stand in ``document``."""
    cursor = QTextCursor(document)
    for position, letter in enumerate(document.toRawText()):
        if letter == HOLE:
            cursor.setPosition(position + 1)
            if cursor.charFormat().hasProperty(IS_HOLE):
                yield position
