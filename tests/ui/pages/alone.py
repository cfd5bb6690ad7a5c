"""One page in a window of its own: the faults of every part, with and without colours, and words that run long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Chance, Figure, Gauge, Pack, Picture, Words
from consult_app.session.start import begin
from consult_app.session.state import State
from consult_app.settings import TextSize, Theme
from consult_app.ui.illustration import FigureView
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.record.targets import numbers_of, targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from tests.ui.fitting import assert_fits, keep
from tests.ui.recording import View, whole_pictures

LONGER = str.maketrans("aeiou", "āēīōū")


class Alone(QWidget):
    """The page's colour under ``page``."""

    def __init__(self, page: PageView) -> None:
        super().__init__()
        self.page = page
        page.setParent(self)
        self.resize(page.size())
        palette = self.palette()
        palette.setColor(self.backgroundRole(), page.look.colour("bg"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        keep(self).show()


def state_of(pack: Pack, text: TextSize = 100, theme: Theme = "light") -> State:
    return begin(pack, text=text, theme=theme)


def parts_of(page: PageView, state: State) -> Iterator[int]:
    """Show ``page`` and yield each part as it is shown."""
    page.show_state(state)
    window = page.parentWidget() or Alone(page)
    page.show()
    assert window.size() == page.size()
    for part in range(page.parts):
        page.show_state(replace(state, part=part))
        yield part


def picture_of(page: PageView) -> QImage:
    """Return ``page`` as it is shown, every drawing complete."""
    page.finish()
    window = page.window()
    picture = QImage(window.size(), QImage.Format.Format_RGB32)
    window.render(picture)
    return picture


def faults_of(page: PageView, pack: Pack, *, painted: bool = False) -> list[str]:
    """Return what is wrong with the part of ``page`` that is shown."""
    assert_fits(page)
    for figure in page.findChildren(FigureView):
        if figure.isVisible():
            figure.settle()
    picture = picture_of(page) if painted else None
    with whole_pictures(painted):
        seen = scan(page.window())
    view = View(page.window(), pack, seen, texts_of(seen, picture), targets_of(seen), numbers_of(seen, pack), picture)
    return view.faults()


def longer(part: Any) -> Any:
    """Return ``part`` of a page with its words some 40 % longer, as other languages have them."""
    if isinstance(part, Words):
        return replace(part, text=stretched(part.text))
    if isinstance(part, (Figure, Picture)):
        return replace(part, labels=longer(part.labels))
    if isinstance(part, Gauge):
        part = replace(part, words=tuple((least, stretched(words)) for least, words in part.words))
    if isinstance(part, Chance):
        part = replace(part, arm_names=tuple((arm, stretched(name)) for arm, name in part.arm_names))
    if isinstance(part, tuple):
        return tuple(longer(item) for item in part)
    if is_dataclass(part) and not isinstance(part, type):
        told = {f.name: getattr(part, f.name) for f in fields(part)}
        return replace(part, **{name: stretched(value) if isinstance(value, str) and name in WORDED else longer(value)
                                for name, value in told.items()})
    return part


WORDED = frozenset({"title", "short", "name", "note", "feel", "had", "had_not", "heading", "unit_words"})


def stretched(text: str) -> str:
    """Return ``text`` with every third word said twice as long."""
    return re.sub(r"\S+", lambda word: word.group().translate(LONGER) + "ōn" * (len(word.group()) // 5), text)
