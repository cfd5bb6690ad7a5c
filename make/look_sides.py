"""Our side of each pair in docs/look: pages, figures and staff screens as the program draws them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from consult_app.content.model import ExplainPage, Figure
from consult_app.i18n import words
from consult_app.resources import asset
from consult_app.session.actions import CloseOverlay, PickCause, Show
from consult_app.session.state import SourcesOf
from consult_app.settings import TextSize, Theme
from consult_app.ui.exam_room.staff_desk import StaffDesk
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.magnified_figure import MagnifiedFigure
from consult_app.ui.render import UnseenVisit
from consult_app.ui.staff.problems import ProblemScreen
from consult_app.ui.theme.look import look_for

PACK = asset("packs/mild-lss")
LANDSCAPE, PORTRAIT, FIGURE = QSize(1920, 1080), QSize(1080, 1920), QSize(1600, 1000)


@dataclass(frozen=True)
class Pair:
    """One sheet. ``draw`` gives our side."""

    name: str
    design: str
    what: str
    differs: Sequence[str]
    draw: Callable[[UnseenVisit, Path], QImage]


def page(name: str, size: QSize = LANDSCAPE, theme: Theme = "light", text: TextSize = 100, *, drawer: str = "",
         part: int = 0, cause: str = "",
         ) -> Callable[[UnseenVisit, Path], QImage]:
    """Return what draws ``part`` of a page, with the drawer open at fact ``drawer``, or ``cause`` picked, if named."""
    def draw(visit: UnseenVisit, scratch: Path) -> QImage:
        visit.dress(size, theme, text)
        next(shown for shown in visit.views(name) if shown == part)
        if cause:
            visit.session.do(PickCause(cause))
        if drawer:
            visit.session.do(Show(SourcesOf(drawer)))
        picture = visit.picture()
        visit.session.do(CloseOverlay())
        return picture

    return draw


def figure(of: str, view_name: str = "standard", **values: float) -> Callable[[UnseenVisit, Path], QImage]:
    """Return what draws the figure of a page alone, with other values."""
    def draw(visit: UnseenVisit, scratch: Path) -> QImage:
        shown = visit.session.pack.page(of)
        assert isinstance(shown, ExplainPage)
        assert isinstance(shown.visual, Figure)
        kind = MagnifiedFigure if shown.visual.magnify else FigureView
        view = kind(look_for(LANDSCAPE, "light", 100), words("en"), scratch)
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.resize(FIGURE)
        view.show()
        view.show_figure(replace(shown.visual, view=view_name, highlight=()), values)
        view.finish()
        picture = QImage(FIGURE, QImage.Format.Format_RGB32)
        view.render(picture)
        view.deleteLater()
        return picture

    return draw


def staff_problem(visit: UnseenVisit, scratch: Path) -> QImage:
    """Draw the screen that a broken pack leads to, with problems as the checker reports them."""
    from consult_app.content.check import check

    problems = tuple(check(_broken_copy(scratch)))
    screen = ProblemScreen(look_for(LANDSCAPE, "light", 100), words("en"), problems, PACK.name, "0.1.0")
    screen.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    screen.resize(LANDSCAPE)
    screen.show()
    picture = QImage(LANDSCAPE, QImage.Format.Format_RGB32)
    screen.render(picture)
    screen.close()
    return picture


def settings(visit: UnseenVisit, scratch: Path) -> QImage:
    """Draw the settings over the page that the design has under them."""
    visit.dress(LANDSCAPE, "light", 100)
    next(visit.views("what-narrows"))
    desk = StaffDesk(visit.window)
    desk.settings(visit.window, scratch / "settings.toml", visit.session.pack.languages)
    picture = visit.picture()
    desk.drop_screen()
    return picture


def _broken_copy(scratch: Path) -> Path:
    from shutil import copytree

    folder = copytree(PACK, scratch / PACK.name)
    for file, old, new in (("steps.yaml", "kind: explain", "kind: explian"), ("steps.yaml", "view:", "veiw:"),
                           ("facts.yaml", "verified: true", "verified: false")):
        text = (folder / file).read_text("utf-8")
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return folder
