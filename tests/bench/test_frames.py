"""A frame is noted when the picture shows the value that was asked for, and only then."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from consult_app.bench.blank import BlankSlider
from consult_app.bench.frames import Arrivals, Frames, Hand, Sent
from consult_app.bench.hands import hand_on_blank


class Window(BlankSlider):
    """One whose frames are noted."""


SENT = Sent(Window)


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    window = Window()
    qtbot.addWidget(window)
    window.resize(300, 200)
    with qtbot.waitExposed(window):
        window.show()
    hand = hand_on_blank(window)
    assert hand is not None
    return hand


def go(hand: Hand, share: float) -> None:
    at, left = hand.place(share), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, hand.slider.mapToGlobal(at), left, left,
                        Qt.KeyboardModifier.NoModifier)
    QCoreApplication.postEvent(hand.slider, event)


def test_the_pixels_of_a_value_are_noted_after_it_was_asked_for(hand: Hand) -> None:
    frames, arrived = Frames(hand, SENT), Arrivals(hand.slider)
    frames.look()
    asked = time.perf_counter()
    go(hand, 0.25)
    assert arrived.by(time.perf_counter()) == 0, "it waits for its turn"
    frames.await_value(0.25, 5)
    assert asked < frames.value <= frames.whole
    assert frames.changed
    assert (frames.count, arrived.by(time.perf_counter())) == (1, 1)


def test_a_frame_like_the_last_one_has_not_changed(hand: Hand) -> None:
    frames = Frames(hand, SENT)
    for _ in range(2):
        frames.look()
        go(hand, 0.5)
        frames.await_value(0.5, 5)
    assert not frames.changed


def test_frames_of_other_values_do_not_count(hand: Hand) -> None:
    frames = Frames(hand, SENT)
    go(hand, 0.3)
    QTimer.singleShot(20, lambda: go(hand, 0.7))
    frames.await_value(0.7, 5)
    assert hand.shows(0.7)
    assert frames.count == 2
    with pytest.raises(RuntimeError, match="never"):
        frames.await_value(0.1, 0.05)
