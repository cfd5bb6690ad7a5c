"""Each check of a page finds the fault it is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from consult_app.content.model import Pack
from consult_app.ui.record.targets import Number, numbers_of, targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from consult_app.ui.render import UnseenVisit
from tests.ui import recording
from tests.ui.recording import View


class Box(QAbstractButton):
    """A control with a border of its own colour and words in it."""

    def __init__(self, parent: QWidget, rect: QRect, text: str = "Go on", line: str = "black", px: int = 24) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setGeometry(rect)
        self._line, self._px, self.ink = line, px, QColor("black")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QColor(self._line))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            font = painter.font()
            font.setPixelSize(self._px)
            painter.setFont(font)
            painter.setPen(self.ink)
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())

    def sizeHint(self) -> QSize:
        return QSize(40, 40)


class Greedy(Box):
    def minimumSizeHint(self) -> QSize:
        return QSize(900, 40)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(800, 600)
    window.setStyleSheet("background: white")
    qtbot.addWidget(window)
    return window


Look = Callable[[], View]


@pytest.fixture
def look(window: QWidget, knee: UnseenVisit) -> Look:
    """Takes the window's view as it is when called."""
    def take(pack: Pack = knee.session.pack) -> View:
        window.show()
        picture = QImage(window.size(), QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        window.render(picture)
        seen = scan(window)
        return View(window, pack, seen, texts_of(seen, picture), targets_of(seen), numbers_of(seen, pack), picture)

    return take


def test_a_good_control_has_no_fault(window: QWidget, look: Look) -> None:
    Box(window, QRect(100, 100, 200, 60))
    view = look()
    assert len(view.texts) == len(view.targets) == 1
    assert view.faults() == []


@pytest.mark.parametrize(
    ("rect", "words", "fault"),
    [
        (QRect(100, 100, 200, 40), {}, "200 x 40 px: control 'Go on'"),
        (QRect(700, 100, 200, 60), {}, "control 'Go on' is cut off"),
        (QRect(100, 100, 60, 60), {"text": "Far too long"}, "clipped: 'Far too long'"),
        (QRect(100, 100, 200, 60), {"px": 16}, "16.0 px: 'Go on'"),
        (QRect(100, 100, 200, 60), {"line": "#cccccc"}, "1.6:1 outline of control 'Go on'"),
    ],
)
def test_a_poor_control_is_found(
    window: QWidget, look: Look, rect: QRect, words: dict[str, object], fault: str,
) -> None:
    Box(window, rect, **words)  # type: ignore[arg-type]
    assert fault in look().faults()


def test_pale_words_are_found_and_large_ones_may_be_paler(window: QWidget, look: Look) -> None:
    small, large = Box(window, QRect(100, 100, 200, 60), "small", px=20), Box(window, QRect(100, 300, 200, 60), "large")
    small.ink = large.ink = QColor("#8a8a8a")
    assert list(recording.pale_text(look())) == ["3.5:1, #8a8a8a on #ffffff: 'small'"]


def test_words_and_controls_over_each_other_are_found(window: QWidget, look: Look) -> None:
    Box(window, QRect(100, 100, 200, 60), "one")
    other = Box(window, QRect(120, 120, 160, 60), "other")
    other.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
    view = look()
    assert list(recording.targets_over_targets(view)) == ["control 'one' lies over 'other'"]
    assert list(recording.text_over_text(view)) == []
    other.move(120, 105)
    assert list(recording.text_over_text(look())) == ["'one' lies over 'other'"]


def test_a_squeezed_widget_and_a_nameless_control_are_found(window: QWidget, look: Look) -> None:
    Greedy(window, QRect(100, 100, 200, 60), "wide")
    assert [fault for fault in recording.squeezed(look()) if "needs 900 x 40" in fault]
    Box(window, QRect(100, 300, 200, 60), "").show()
    assert any("without a name" in fault for fault in recording.poor_targets(look()))


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (Number("about 9 of 100", "no-such-fact", "", ()), "has no fact"),
        (Number("about 22 of 100", "knee-pain", "rest", ()), "has no source"),
        (Number("about 22 of 100", "knee-pain", "rest", ("nowhere",)), "has no source"),
        (Number("about 22 of 100", "knee-pain", "rest", ("invented_trial",)), "has no mark in sight"),
    ],
)
def test_a_figure_out_of_nowhere_is_found(look: Look, number: Number, fault: str) -> None:
    view = look()
    view.numbers.append(number)
    assert [found for found in recording.unsourced(view) if fault in found]


def test_faults_are_told_line_by_line() -> None:
    recording.assert_none([])
    with pytest.raises(AssertionError, match="2 faults\none\nother"):
        recording.assert_none(["one", "other"])
