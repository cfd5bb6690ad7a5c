"""No string escapes pages.json: what an SVG device gets is in it, and no word is painted into a cached picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap, QTextDocument
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from consult_app.resources import asset
from consult_app.session.actions import CloseOverlay, Show
from consult_app.session.state import EmergencyCard, Menu
from consult_app.settings import Settings
from consult_app.ui.record.entry import shown
from consult_app.ui.record.window_scan import scan
from consult_app.ui.render import UnseenVisit
from tests.ui.recording import settled

TEXT = "{http://www.w3.org/2000/svg}text"
INVISIBLE = dict.fromkeys(map(ord, " \u2060\ufffc\u200b\n\u00a0"))


def strings_on_svg(widget: QWidget) -> list[str]:
    """Return every string that ``widget`` paints, as a vector device gets it."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    widget.render(generator)
    buffer.close()
    root = ElementTree.fromstring(bytes(store.data()).decode())
    return ["".join(element.itertext()) for element in root.iter(TEXT)]


def missing(visit: UnseenVisit, widget: QWidget) -> list[str]:
    """Return the strings painted by ``widget`` that the record of its window lacks."""
    record = shown(scan(visit.window), visit.session.pack)
    known = ["".join(text["text"].split()) for text in record["texts"]]
    painted = (string.translate(INVISIBLE) for string in strings_on_svg(widget))
    return [string for string in painted if string and not any(string in text for text in known)]


@pytest.mark.parametrize(
    ("width", "height", "text"),
    [
        (1280, 720, 100),
        pytest.param(1280, 720, 200, marks=pytest.mark.long),
        pytest.param(1920, 1080, 150, marks=pytest.mark.long),
        pytest.param(1080, 1920, 100, marks=pytest.mark.long),
    ],
)
def test_every_painted_string_is_in_the_record(shipped: UnseenVisit, width: int, height: int, text: int) -> None:
    shipped.dress(QSize(width, height), "light", text)  # type: ignore[arg-type]
    for page in shipped.session.state.steps:
        for view in shipped.views(page):
            settled(shipped)
            assert missing(shipped, shipped.window) == [], f"{page} {view + 1}"


@pytest.mark.parametrize("overlay", [EmergencyCard(), Menu()])
def test_every_painted_string_of_an_overlay_is_in_the_record(
    shipped: UnseenVisit, overlay: EmergencyCard | Menu,
) -> None:
    shipped.dress(QSize(1280, 720), "contrast", 100)
    shipped.session.do(Show(overlay))
    assert shipped.window.overlay
    assert missing(shipped, shipped.window.overlay) == []
    shipped.session.do(CloseOverlay())


@pytest.fixture
def words_in_pictures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whatever is painted as text onto a picture rather than a widget, from here on.

    A QPicture is a list of strokes that is played again onto the widget, words included: the record hears those.
    """
    found: list[str] = []
    draw_text, draw_contents = QPainter.drawText, QTextDocument.drawContents

    def watched_text(painter: QPainter, *args: object) -> object:
        if isinstance(painter.device(), (QImage, QPixmap)):
            found.append(str(args))
        return draw_text(painter, *args)  # type: ignore[call-overload]

    def watched_contents(document: QTextDocument, painter: QPainter, *args: object) -> None:
        if isinstance(painter.device(), (QImage, QPixmap)):
            found.append(document.toPlainText())
        draw_contents(document, painter, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(QPainter, "drawText", watched_text)
    monkeypatch.setattr(QTextDocument, "drawContents", watched_contents)
    return found


def pages_drawn_anew(cache: Path) -> Iterator[str]:
    """Walk through every page in a window of its own, with nothing kept from before, and yield its id."""
    visit = UnseenVisit(asset("packs/mild-lss"), Settings(), QSize(1280, 720), cache)
    for page in visit.session.state.steps:
        for _ in visit.views(page):
            visit.picture()
        yield page
    visit.close()


def test_no_word_is_painted_into_a_cached_picture(
    qapp: object, words_in_pictures: list[str], tmp_path: Path,
) -> None:
    assert len(list(pages_drawn_anew(tmp_path))) > 15
    assert words_in_pictures == []


def test_a_word_painted_into_a_picture_would_be_noticed(qapp: object, words_in_pictures: list[str]) -> None:
    picture = QImage(60, 20, QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        painter.drawText(2, 15, "hidden")
    assert "hidden" in words_in_pictures[0]
