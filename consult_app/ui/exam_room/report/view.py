"""The page of a report: its form beside the drawing of its numbers, which takes those and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Page
from consult_app.session.actions import AnswerReport, CloseReport, RelaxReport, SeekReport, ShowPart, TypeReport
from consult_app.session.report import Field, FromReport, InTheWay, Reported, context_beside
from consult_app.session.state import State
from consult_app.ui.exam_room.report.form import ReportForm
from consult_app.ui.exam_room.report.layout import Pieces, arrange
from consult_app.ui.exam_room.report.notes import Status, WayCard
from consult_app.ui.exam_room.report.pictures import ReportPictures, slips
from consult_app.ui.exam_room.report.search import ReportSearch
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.parted import room_of
from consult_app.ui.widgets.typesetting import Style


class ReportView(PageView):
    """Opened from ``page``, whose line about scans it keeps under the drawing."""

    def __init__(self, setting: Setting, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._form = ReportForm(self)
        self._pictures = ReportPictures(self)
        self._status = Status(self)
        self._context = self.prose(context_beside(page), Style("caption", "ink2"))
        self._caption = self.prose(setting.words("report.title"), Style("h3", "ink", bold=True))
        self._way: WayCard | None = None
        self._search = ReportSearch(self)
        self._search.found.connect(self._found)
        self._form.typed.connect(self._typed)
        self._form.asked.connect(self._asked)
        self._form.closed.connect(self._closed)
        self._report = FromReport()
        self._seen: list[list[QWidget]] = []
        self._part = 0
        self._laid_for: tuple[InTheWay | None, bool] | None = None

    # -- following the state

    def show_state(self, state: State) -> None:
        self._report = state.report
        self._form.show_report(state.report)
        self._status.show_report(state.report)
        self._lay_out(state.report)
        self._part = min(state.part, self.parts - 1)
        seen = self._seen[self._part]
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen)
        self._pictures.show_state(state)
        self._search.seek(state.report.sought if state.report.waits else None)

    def finish(self) -> None:
        self._search.finish()
        self._pictures.finish()

    # -- what is pressed

    def _typed(self, field: Field, text: str) -> None:
        """Take what is typed; the field stays in sight and keeps the keyboard, though the parts may change."""
        focused = self.focusWidget()
        self.setting.do(TypeReport(field, text))
        self._bring_in_sight(self._form.block_of(field))
        if focused and focused.isVisible() and not focused.hasFocus():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self) -> None:
        """Ask for the drawing, or go to the first field that has to be mended."""
        self.setting.do(SeekReport())
        faults = self._report.faults
        if faults:
            self._bring_in_sight(self._form.block_of(faults[0]))
            self._form.take_focus(faults[0])

    def _closed(self) -> None:
        self.setting.do(CloseReport())

    def _found(self, answer: Reported | InTheWay) -> None:
        self.setting.do(AnswerReport(answer))
        if self._way:
            self._bring_in_sight(self._way)

    def _taken(self, text: str) -> None:
        self.setting.do(RelaxReport(text))

    def _bring_in_sight(self, block: QWidget) -> None:
        """Turn to the part on which ``block`` stands, unless it is in sight."""
        if block not in self._seen[self._part]:
            self.setting.do(ShowPart(next(i for i, seen in enumerate(self._seen) if block in seen), self.parts))

    # -- laying out

    def _lay_out(self, report: FromReport) -> None:
        """Place everything anew where what stands in the way, or a slip to be seen, comes or goes."""
        wanted = report.in_the_way, slips(report)
        if wanted == self._laid_for:
            return
        self._laid_for = wanted
        if self._way:
            self._way.hide()
            self._way.deleteLater()
        self._way = WayCard(self, report.in_the_way) if report.in_the_way else None
        if self._way:
            self._way.taken.connect(self._taken)
        pieces = Pieces(self.look, self._form.blocks(), self._pictures, (self._status, self._context), self._caption,
                        self._way, slips(report))
        self._seen = arrange(pieces, room_of(self.look, self.setting.size))
        self.parts = len(self._seen)
        self._put_in_order()
        self.controls_changed.emit()

    def _put_in_order(self) -> None:
        """Let the form be read first, then the drawing and what is said under it."""
        under = [self._pictures.section, self._pictures.side, self._pictures.side_note, self._status, self._context]
        for piece in under:
            piece.raise_()
        if self._way:
            leads = self._way is self._seen[0][1]
            self._way.stackUnder(self._form.blocks()[1].widget if leads else self._status)
