"""Starts the exam room for real, reads the assets, draws a page of each kind, and says what worked."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Page
from consult_app.display import has_display
from consult_app.i18n import Words, words
from consult_app.log import catch_everything, note
from consult_app.options import Exit, ShowOptions
from consult_app.resources import asset
from consult_app.session.actions import TurnTo
from consult_app.settings import user_folders
from consult_app.ui.app import application
from consult_app.ui.exam_room.consultation import Consultation
from consult_app.ui.exam_room.patient_window import PatientWindow

SHIPPED = "packs/mild-lss"
PATIENCE = 30.0              # s until the window must be on screen
LEAST_COLOURS = 200          # of a page that was drawn with its words and picture; a bare one has some ten


class Failed(Exception):
    """A check did not pass; its words say which."""


def run(say: Callable[[str], None] = print) -> int:
    """Do every check, ``say`` a line for each, and return the exit code."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    tell = words("")
    try:
        for line in _checks(tell):
            say(line)
    except Failed as failed:
        say(tell("self_test.failed", what=failed))
        return Exit.INTERNAL
    except Exception as error:               # noqa: BLE001  whatever stops a check is the answer
        say(tell("self_test.failed", what=", ".join(note(error))))
        return Exit.INTERNAL
    say(tell("self_test.passed"))
    return Exit.DONE


def _checks(tell: Words) -> Iterator[str]:
    yield tell("self_test.assets", n=_read_assets())
    lost: list[str] = []
    catch_everything(lambda kind, place: lost.append(f"{kind}, {place}"))
    cache = user_folders().cache
    application(cache)
    consultation = Consultation(ShowOptions(asset(SHIPPED), windowed=True), cache, now=time.monotonic)
    window = _opened(consultation)
    yield tell("self_test.window", width=window.width(), height=window.height())
    for page in _one_of_each_kind(consultation):
        _draw(consultation, window, page)
        if lost:
            raise Failed(lost[0])
        yield tell("self_test.page", page=page.head.id)
    window.close()


def _read_assets() -> int:
    """Return how many files of assets there are, all of them readable."""
    files = [file for file in asset("").rglob("*") if file.is_file()]
    missing = [name for name in ("words/en.toml", "themes/light.toml", f"{SHIPPED}/pack.yaml")
               if not asset(name).is_file()]
    if missing:
        raise Failed(missing[0])
    return sum(bool(file.read_bytes()) for file in files)


def _opened(consultation: Consultation) -> PatientWindow:
    """Open the window and wait until it is on screen."""
    consultation.open()
    window = consultation.window
    if window is None:
        raise Failed(SHIPPED)
    until = time.monotonic() + PATIENCE
    while not _on_screen(window):
        if time.monotonic() > until:
            raise Failed(type(window).__name__)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    return window


def _on_screen(window: QWidget) -> bool:
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


def _one_of_each_kind(consultation: Consultation) -> list[Page]:
    """Return the first page of each kind, and of each kind of picture."""
    assert consultation.session
    found: dict[tuple[type, type], Page] = {}
    for page in consultation.session.pack.pages:
        found.setdefault((type(page), type(getattr(page, "visual", None))), page)
    return list(found.values())


def _draw(consultation: Consultation, window: PatientWindow, page: Page) -> None:
    """Turn to ``page`` and draw the whole of it, figure included."""
    assert consultation.session
    consultation.session.do(TurnTo(page.head.id))
    QCoreApplication.processEvents()
    window.finish()
    if _colours(window.grab().toImage()) < LEAST_COLOURS:
        raise Failed(page.head.id)


def _colours(image: QImage) -> int:
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    return len({small.pixel(x, y) for x in range(0, small.width(), 3) for y in range(0, small.height(), 3)})
