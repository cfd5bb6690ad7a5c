"""What must hold of any laid-out page or panel: every word inside, whole, and over no other word."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.content.model import Pack
from consult_app.i18n import words
from consult_app.session.actions import Action
from consult_app.settings import TextSize, Theme, user_folders
from consult_app.ui.pages.page_view import Setting
from consult_app.ui.theme.look import LEAST_TARGET, look_for
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose, spoken
from consult_app.ui.widgets.source_mark import SourceMark

SIZES = ((1920, 1080), (1280, 720), (1080, 1920))
TEXTS: tuple[TextSize, ...] = (100, 150, 200)
Kept = TypeVar("Kept", bound=QWidget)


kept: list[QWidget] = []


def keep(widget: Kept) -> Kept:
    """Hold a window until its test is through: one that is only garbage may be collected while it paints."""
    kept.append(widget)
    return widget


def drop_kept() -> None:
    """Drop every window that was kept, as the program drops one."""
    for window in kept:
        window.close()
        window.deleteLater()
    kept.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def setting_for(
    pack: Pack, size: tuple[int, int], text: TextSize = 100, theme: Theme = "light",
    do: Callable[[Action], None] = lambda action: None, *, page: bool = True,
) -> Setting:
    """Return where a page of a window of ``size`` is shown, or a panel over all of it."""
    look = look_for(QSize(*size), theme, text)
    row, help_row = (max(look.dp(h), round(look.sp(role) * 1.3) + look.dp(24), look.target)
                     for h, role in ((80, "bodyb"), (64, "labelb")))
    top = max(look.dp(100), round(look.sp("captionb") * 1.5) + look.dp(56))
    bottom = row + help_row + look.dp(52) if look.portrait else max(look.dp(128), row + look.dp(40))
    bars = top + bottom                                        # as the patient's window has them
    room = (size[0], size[1] - bars) if page else size
    return Setting(pack, look, words("en"), do, user_folders().cache, room)


def rect_in(widget: QWidget, top: QWidget) -> QRect:
    """Return where ``widget`` lies in ``top``."""
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def words_in(prose: Prose, top: QWidget) -> QRect:
    """Return where the words of ``prose`` lie in ``top``, without the room kept for the boxes of its marks."""
    return rect_in(prose, top).adjusted(0, prose.edge, 0, -prose.edge)


def shown(top: QWidget, kind: type[Kept]) -> list[Kept]:
    """Return the widgets of ``kind`` in ``top`` that are on show."""
    return [widget for widget in top.findChildren(kind) if widget.isVisibleTo(top)]


def texts(top: QWidget) -> list[str]:
    """Return every running text on show."""
    return [spoken(prose.text) for prose in shown(top, Prose)]


def assert_fits(top: QWidget) -> None:
    """Fail where a text is cut, leaves ``top``, or lies over another; or where a target is small or outside."""
    top.show()                        # until then a resize is only noted
    whole = top.rect()
    proses = shown(top, Prose)
    for prose in proses:
        name, rect = spoken(prose.text), rect_in(prose, top)
        assert whole.contains(rect), f"{name!r} leaves the page: {rect} in {whole}"
        assert prose.height() >= prose.heightForWidth(prose.width()), f"{name!r} is cut: {rect}"
        parent = prose.parentWidget()
        assert parent.rect().contains(prose.geometry()), f"{name!r} leaves its box"
    for one, other in combinations(proses, 2):
        crossing = words_in(one, top).intersected(words_in(other, top))
        assert crossing.width() < 3 or crossing.height() < 3, f"{spoken(one.text)!r} on {spoken(other.text)!r}"
    targets = [target for target in shown(top, Pressable) if not isinstance(target, SourceMark)]
    for target in targets:
        rect = rect_in(target, top)
        assert whole.contains(rect), f"{target.accessibleName()!r} is outside: {rect}"
        assert min(rect.width(), rect.height()) >= LEAST_TARGET, f"{target.accessibleName()!r} is small: {rect}"
        assert target.accessibleName()
    for one, other in combinations(targets, 2):
        assert not rect_in(one, top).intersects(rect_in(other, top)), f"{one.accessibleName()} on another target"
