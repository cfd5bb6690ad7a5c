"""Somebody who types a report: fields by their spoken names, and what the window says and draws."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from consult_app.anatomy.drawing import Drawing
from consult_app.session.report import FromReport
from consult_app.ui.exam_room.report.view import ReportView
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.pressable import Pressable
from tests.ui.fitting import shown, texts

PAGE = "what-narrows"
FIELDS = {"ligament": "Ligament thickness, mm", "sac_area": "Sac area, mm²",
          "sac_front_to_back": "Sac, front to back, mm", "slip": "Slip, mm"}
CHOICES = {"level": "Level", "side": "Ligament side"}
USUAL = {"level": "L4/5", "side": "Right", "ligament": "4,2", "sac_area": "98", "sac_front_to_back": "10.1"}
IMPOSSIBLE = {"level": "L3/4", "side": "Left", "ligament": "8", "sac_area": "30", "sac_front_to_back": "20"}


class Desk:
    """Types into the window of ``visit`` and looks at it."""

    def __init__(self, visit: UnseenVisit) -> None:
        self.visit = visit

    @property
    def view(self) -> ReportView:
        page = self.visit.window.page
        assert isinstance(page, ReportView), type(page).__name__
        return page

    @property
    def report(self) -> FromReport:
        return self.visit.session.state.report

    def line(self, name: str) -> QLineEdit:
        found: list[QLineEdit] = self.view.findChildren(QLineEdit)
        return next(line for line in found if line.accessibleName() == FIELDS[name])

    def button(self, name: str) -> Pressable:
        named = [button for button in shown(self.visit.window, Pressable)  # type: ignore[type-abstract]
                 if button.accessibleName() == name]
        assert len(named) == 1, [button.accessibleName()
                                 for button in shown(self.visit.window, Pressable)]  # type: ignore[type-abstract]
        return named[0]

    def type(self, values: Mapping[str, str]) -> None:
        for name, text in values.items():
            if name in CHOICES:
                buttons: list[Pressable] = self.view.findChildren(Pressable)
                next(b for b in buttons
                     if b.accessibleName().startswith(f"{CHOICES[name]}: ") and b.text() == text).click()
                continue
            self.line(name).selectAll()
            QTest.keyClick(self.line(name), Qt.Key.Key_Delete)
            QTest.keyClicks(self.line(name), text)

    def draw(self) -> None:
        """Press the button and wait for the drawing."""
        self.button("Draw it").click()
        self.visit.window.finish()
        self.visit.sweep()

    @property
    def drawing(self) -> Drawing:
        stage = self.view.findChildren(QWidget, "section")[0]
        assert stage.isVisible()
        drawing = stage.drawing  # type: ignore[attr-defined]
        assert isinstance(drawing, Drawing)
        return drawing

    @property
    def side(self) -> QWidget:
        found: list[QWidget] = self.view.findChildren(QWidget, "side")
        return found[0]

    def said(self) -> list[str]:
        return texts(self.view)
