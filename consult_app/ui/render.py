"""Draws the pages of a pack to PNG and writes down what each of them shows, without anybody watching."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage

from consult_app.content.cache import load_pack
from consult_app.content.model import Pack
from consult_app.i18n import ENGLISH, words
from consult_app.i18n.direction import MADE_UP
from consult_app.options import RenderOptions, WrongUse
from consult_app.session.actions import CloseOverlay, GoOn, SetText, SetTheme, Show, ShowPart, TurnTo
from consult_app.session.start import begin
from consult_app.session.state import EmergencyCard, Library, Menu, Overlay
from consult_app.settings import Settings, TextSize, Theme, user_folders
from consult_app.ui.app import application
from consult_app.ui.exam_room.patient_window import SMALLEST, PatientWindow
from consult_app.ui.live_session import LiveSession
from consult_app.ui.record.entry import kind_of, shown
from consult_app.ui.record.window_scan import scan

RECORD = "pages.json"
OVERLAYS: Mapping[str, Overlay] = {"emergency": EmergencyCard(), "library": Library(), "menu": Menu()}


class UnseenVisit:
    """A consultation in a window that nobody sees, in any language of the pack or one that is MADE_UP."""

    def __init__(self, folder: Path, settings: Settings, size: QSize, cache: Path, path: str = "all") -> None:
        def pack_in(language: str) -> Pack:
            if language in MADE_UP:
                from consult_app.content.pseudo import in_pseudo

                return in_pseudo(load_pack(folder, ENGLISH, cache, words(ENGLISH)), language)
            return load_pack(folder, language, cache, words(language))

        self.application = application(cache)
        pack = pack_in(settings.language)
        state = begin(pack, path=path, theme=settings.theme, text=settings.text, in_exam_room=True)
        self.session = LiveSession(state, pack, pack_in)
        self.window = PatientWindow(self.session, words, cache, still=True)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.window.resize(size)
        self.window.show()

    def dress(self, size: QSize, theme: Theme, text: TextSize) -> None:
        """Give the window another size, colours and text size."""
        self.window.resize(size)
        self.session.do(SetTheme(theme))
        self.session.do(SetText(text))

    def views(self, page: str) -> Iterator[int]:
        """Turn to ``page`` and yield, from 0, each part of it as it is shown."""
        self.session.do(CloseOverlay())
        self.session.do(TurnTo(page))
        self.sweep()
        self.session.do(ShowPart(0, self.window.page.parts))
        yield 0
        while self.session.state.part + 1 < self.window.page.parts:
            self.session.do(GoOn(self.window.page.parts))
            yield self.session.state.part

    def picture(self) -> QImage:
        """Return the window as it is now, every drawing complete."""
        self.window.finish()
        picture = QImage(self.window.size(), QImage.Format.Format_RGB32)
        self.window.render(picture)
        return picture

    def sweep(self) -> None:
        """Delete what the window has dropped: no event loop runs here to do it."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """Drop the window and all that belongs to it."""
        self.window.close()
        self.window.deleteLater()
        self.sweep()


def render(options: RenderOptions) -> int:
    """Draw the pages asked for, a page that turns in parts as NAME.1.png and so on. Returns how many pages.

    WrongUse for a page the pack does not have, a size no window takes or a folder that cannot be written.
    """
    size = QSize(*options.size)
    if size.width() < SMALLEST.width() or size.height() < SMALLEST.height():
        raise WrongUse(words("")("cli.too_small", width=SMALLEST.width(), height=SMALLEST.height()))
    path = "all" if options.pages else options.settings.path
    visit = UnseenVisit(options.pack, options.settings, size, user_folders().cache, path)
    pages = options.pages or visit.session.state.steps
    _refuse_unknown(pages, visit.session.pack)
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        record = [entry for page in pages for entry in _drawn(visit, page, options.out)]
        (options.out / RECORD).write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise WrongUse(words("")("cli.not_written", file=error.filename, kind=type(error).__name__)) from error
    finally:
        visit.close()
    return len(pages)


def _refuse_unknown(pages: tuple[str, ...], pack: Pack) -> None:
    known = [*(head.id for head in pack.heads), *OVERLAYS]
    unknown = next((page for page in pages if page not in known), None)
    if unknown is None:
        return
    from difflib import get_close_matches

    near = get_close_matches(unknown, known, 1)
    key = "cli.no_page_near" if near else "cli.no_page"
    raise WrongUse(words("")(key, page=unknown, near="".join(near)))


def _drawn(visit: UnseenVisit, page: str, out: Path) -> Iterator[dict[str, Any]]:
    """Draw every part of ``page`` and yield what each shows."""
    if page in OVERLAYS and page not in visit.session.state.steps:
        visit.session.do(Show(OVERLAYS[page]))
        yield _entry(visit, page, 0, 1, out / f"{page}.png")
        visit.session.do(CloseOverlay())
        return
    total = sum(1 for _ in visit.views(page))
    for view in visit.views(page):
        name = f"{page}.{view + 1}.png" if total > 1 else f"{page}.png"
        yield _entry(visit, page, view, total, out / name)


def _entry(visit: UnseenVisit, page: str, view: int, views: int, file: Path) -> dict[str, Any]:
    window, state, pack = visit.window, visit.session.state, visit.session.pack
    picture = visit.picture()
    if not picture.save(str(file)):
        raise OSError(0, "not written", str(file))
    head = window.page.head
    return {
        "id": page,
        "kind": "overlay" if window.overlay else kind_of(window.page),
        "chapter": head.chapter,
        "title": head.title,
        "lang": pack.language,
        "size": [window.width(), window.height()],
        "theme": state.theme,
        "text_scale": state.text,
        "file": file.name,
        "part": view + 1,
        "parts": views,
        **shown(scan(window), pack, picture),
    }
