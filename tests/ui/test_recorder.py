"""The recorder sees what a reader sees: painted text wherever it comes from, and anything that hides some of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QTextDocument
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from consult_app.ui.record.colours import contrast, over, paper_in
from consult_app.ui.record.targets import targets_of
from consult_app.ui.record.texts import Text, texts_of
from consult_app.ui.record.window_scan import scan

Paint = Callable[[QPainter], object]


class Painted(QWidget):
    """Paints what it is told."""

    def __init__(self, parent: QWidget | None, paint: Paint, geometry: tuple[int, int, int, int]) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setGeometry(*geometry)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            font = painter.font()
            font.setPixelSize(24)
            painter.setFont(font)
            self._paint(painter)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = Painted(None, lambda p: p.fillRect(0, 0, 800, 600, QColor("white")), (0, 0, 800, 600))
    qtbot.addWidget(window)
    return window


def line(text: str, x: float = 10, y: float = 40) -> Paint:
    return lambda p: p.drawText(QPointF(x, y), text)


def read(window: QWidget, picture: QImage | None = None) -> list[Text]:
    window.show()
    return texts_of(scan(window), picture)


def only(window: QWidget) -> Text:
    texts = read(window)
    assert len(texts) == 1
    return texts[0]


def test_text_is_found_where_it_was_painted(window: QWidget) -> None:
    Painted(window, line("Nerves"), (100, 200, 300, 60))
    text = only(window)
    assert (text.text, text.px, text.clipped) == ("Nerves", 24, False)
    assert QRectF(100, 200, 300, 60).contains(text.rect)
    assert text.rect.left() == pytest.approx(111, abs=3)
    assert text.rect.bottom() == pytest.approx(240, abs=2)


def test_a_document_a_rotated_word_and_a_scaled_word_are_found(window: QWidget) -> None:
    def paint(p: QPainter) -> None:
        document = QTextDocument("from a document")
        document.drawContents(p)
        p.translate(300, 150)
        p.rotate(-90)
        p.drawText(QPointF(0, 0), "upright")
        p.scale(2, 2)
        p.drawText(QPointF(-20, 50), "twice")

    Painted(window, paint, (0, 0, 600, 400))
    found = {text.text: text for text in read(window)}
    assert found.keys() == {"from a document", "upright", "twice"}
    assert found["upright"].rect.height() > found["upright"].rect.width()
    assert found["twice"].px == 48


def test_a_slanted_word_keeps_its_size(window: QWidget) -> None:
    Painted(window, lambda p: (p.rotate(30), p.drawText(QPointF(60, 40), "slanted")), (0, 0, 400, 300))
    assert only(window).px == pytest.approx(24)


def test_pieces_of_one_line_are_one_text_and_words_apart_are_not(window: QWidget) -> None:
    def paint(p: QPainter) -> None:
        bold = p.font()
        bold.setBold(True)
        document = QTextDocument()
        document.setDefaultFont(p.font())
        document.setHtml("thick <b>and</b> bulging")
        document.drawContents(p)
        p.drawText(QPointF(400, 28), "Slight")

    Painted(window, paint, (0, 0, 700, 80))
    assert [text.text for text in read(window)] == ["thick and bulging", "Slight"]


@pytest.mark.parametrize(
    ("paint", "geometry"),
    [
        (line("too wide for its box"), (10, 10, 60, 50)),
        (line("too tall", y=70), (10, 10, 300, 66)),
        (line("off the window"), (700, 10, 300, 50)),
        (lambda p: (p.setClipRect(0, 0, 40, 60), p.drawText(QPointF(10, 40), "held by a clip")), (0, 0, 400, 60)),
        (lambda p: p.drawText(QPointF(5, 40), p.fontMetrics().elidedText(
            "a long line of words", Qt.TextElideMode.ElideRight, 90)), (0, 0, 400, 60)),
    ],
    ids=["width", "height", "window", "painter", "elided"],
)
def test_text_that_is_cut_off_is_clipped(
    window: QWidget, paint: Paint, geometry: tuple[int, int, int, int],
) -> None:
    Painted(window, paint, geometry)
    assert only(window).clipped


def test_text_is_clipped_by_any_ancestor(window: QWidget) -> None:
    narrow = QWidget(window)
    narrow.setGeometry(0, 0, 50, 100)
    Painted(narrow, line("wider than its grandparent"), (0, 0, 500, 60))
    assert only(window).clipped


@pytest.mark.parametrize(
    "hide",
    [
        lambda p: p.fillRect(0, 0, 30, 60, QColor("red")),
        lambda p: (p.setBrush(QColor(0, 0, 0, 90)), p.drawEllipse(0, 10, 60, 60)),
        lambda p: (p.setPen(QPen(QColor("black"), 3)), p.drawLine(0, 32, 200, 32)),
        lambda p: p.drawPixmap(0, 0, _plain_pixmap()),
        lambda p: p.drawImage(0, 0, _plain_pixmap().toImage()),
    ],
    ids=["fill", "veil", "line", "pixmap", "image"],
)
def test_text_under_something_painted_later_is_clipped(window: QWidget, hide: Paint) -> None:
    Painted(window, line("hidden in part"), (0, 0, 400, 60))
    assert not only(window).clipped
    Painted(window, hide, (0, 0, 400, 100)).show()
    assert only(window).clipped


@pytest.mark.parametrize(
    "spare",
    [
        lambda p: p.fillRect(0, 60, 400, 30, QColor("red")),
        lambda p: (p.setBrush(Qt.BrushStyle.NoBrush), p.drawRect(0, 0, 390, 90)),
        lambda p: p.drawImage(0, 0, _clear_image()),
        lambda p: p.fillRect(0, 0, 400, 60, QColor(0, 0, 0, 10)),
    ],
    ids=["beside", "frame", "clear image", "breath"],
)
def test_text_beside_or_within_something_painted_later_is_not(window: QWidget, spare: Paint) -> None:
    Painted(window, line("whole"), (0, 0, 400, 60))
    Painted(window, spare, (0, 0, 400, 100)).show()
    assert not only(window).clipped


def test_a_hidden_widget_and_what_lies_behind_a_scrim_are_not_there(window: QWidget) -> None:
    QPushButton("behind", window)
    Painted(window, line("hidden"), (0, 100, 400, 60)).hide()
    overlay = Painted(window, lambda p: p.fillRect(0, 0, 800, 600, QColor(0, 0, 0, 180)), (0, 0, 800, 600))
    Painted(overlay, line("in front"), (200, 200, 300, 60))
    QPushButton("close", overlay).move(300, 300)
    assert [text.text for text in read(window)] == ["in front", "close"]
    assert [target.name for target in targets_of(scan(window))] == ["close"]


def test_paper_is_the_fill_below_or_what_the_picture_shows(window: QWidget) -> None:
    def paint(p: QPainter) -> None:
        p.fillRect(0, 0, 400, 60, QColor("navy"))
        p.setPen(QColor("yellow"))
        p.drawText(QPointF(10, 40), "yellow on navy")

    Painted(window, paint, (0, 0, 400, 60))
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    assert only(window).paper == QColor("navy")
    window.render(picture)
    seen = read(window, picture)[0]
    assert (seen.ink, seen.paper) == (QColor("yellow"), QColor("navy"))


def test_paper_is_unknown_over_a_picture_until_it_is_painted(window: QWidget) -> None:
    def paint(p: QPainter) -> None:
        p.drawPixmap(0, 0, _plain_pixmap())
        p.drawText(QPointF(2, 30), "on it")

    Painted(window, paint, (0, 0, 90, 60))
    assert only(window).paper is None


def test_pale_ink_is_judged_as_it_is_seen(window: QWidget) -> None:
    def paint(p: QPainter) -> None:
        p.setPen(QColor(0, 0, 0, 51))
        p.drawText(QPointF(10, 40), "faint")

    Painted(window, paint, (0, 0, 400, 60))
    assert only(window).ink == QColor(204, 204, 204)


def test_targets_have_name_role_and_place(window: QWidget) -> None:
    QPushButton("Next", window).setGeometry(600, 500, 160, 60)
    off = QPushButton("Off", window)
    off.setEnabled(False)
    window.show()
    target, = targets_of(scan(window))
    assert (target.name, target.role, target.rect) == ("Next", "Button", QRectF(600, 500, 160, 60))


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert over(QColor(255, 0, 0, 0), QColor("blue")) == QColor("blue")


def test_paper_is_not_taken_for_ink_where_ink_prevails() -> None:
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("black"))
    with QPainter(picture) as painter:
        painter.fillRect(0, 0, 15, 20, QColor("beige"))
    assert paper_in(picture, picture.rect(), QColor("black")) == QColor("beige")


@pytest.mark.parametrize("width", [1200, 1201, 4096])
def test_in_a_large_room_the_paper_that_prevails_is_found(width: int) -> None:
    """Not every pixel is looked at there; stripes as wide as the steps would deceive steps of one column."""
    picture = QImage(width, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("beige"))
    with QPainter(picture) as painter:
        for x in range(0, width, 100):
            painter.fillRect(x, 0, 40, 300, QColor("black"))
        painter.fillRect(0, 0, width, 20, QColor("navy"))
    assert paper_in(picture, picture.rect(), QColor("black")) == QColor("beige")


def _plain_pixmap() -> QPixmap:
    pixmap = QPixmap(80, 50)
    pixmap.fill(QColor("green"))
    return pixmap


def _clear_image() -> QImage:
    image = QImage(300, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image
