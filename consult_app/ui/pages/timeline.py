"""The timeline page: recovery of every option on one axis, or the same words as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Lane, TimelinePage
from consult_app.session.actions import ToggleList
from consult_app.session.state import State
from consult_app.ui.illustration.loading import Loading
from consult_app.ui.pages.headed_parts import Part, evenly_shared
from consult_app.ui.pages.ordered_view import OrderedView, Places, Sheet
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.timeline_chart import TimelineChart
from consult_app.ui.pages.timeline_fit import ROOMY, TIGHT
from consult_app.ui.pages.timeline_list import TimelineList
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.info_note import InfoNote
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.segmented import Segmented
from consult_app.ui.widgets.typesetting import Style

GAP = 14                # px at the reference
TIGHT_GAP = 6           # where only that keeps every lane on one part
MOST_NOTE = 0.4         # of the room; a taller note has a part of its own


class TimelineView(OrderedView):
    """Shows a TimelinePage in the order of options that the visit has drawn."""

    libraries = Loading(("pyqtgraph",))

    def __init__(self, setting: Setting, page: TimelinePage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page

    def lay_out(self, places: Places) -> Sheet:
        return TimelineSheet(self, self._page, places)


class TimelineSheet(Sheet):
    """Title, words, chart or list, and the note, turned in parts where they do not fit."""

    def __init__(self, view: PageView, page: TimelinePage, places: Places) -> None:
        super().__init__(view)
        self._view, self._words, self._page = view, view.setting.words, page
        look, wide = view.look, view.look.text == 100 or view.look.portrait
        self._width = self.width() - 2 * look.margin
        self._title = self._titled("title" if wide else "h2")
        faces = (Face("chart", self._words("timeline.chart"), "chart-gantt"),
                 Face("list", self._words("timeline.list"), "list"))
        self._toggle = Segmented(look, faces, self._spoken, self)
        self._toggle.chosen.connect(self._switch)
        self._text = view.prose(page.text, Style("body", "ink2"), self)
        lanes = sorted(page.lanes, key=lambda lane: places[lane.option].place if lane.option in places else -1)
        self._list = TimelineList(view, lanes, places, self._width, self)
        self._note = InfoNote(look, page.note, view.prose, self)
        self._tight = False
        self._chart: TimelineChart | None = None
        if look.text == 100:
            self._chart = self._chart_for(lanes, places)
        self._note.raise_()                  # read last, as it stands
        self._as_list = self._chart is None
        self._toggle.setVisible(self._chart is not None)

    def _titled(self, role: str) -> Prose:
        title = self._view.prose(self._page.head.title, Style(role, "ink", bold=True), self)
        title.lower()                     # read before what was made before it
        return title

    def _chart_for(self, lanes: Sequence[Lane], places: Places) -> TimelineChart | None:
        """Return the roomiest chart with every lane in view at once; None where only the list has them so."""
        charts = []
        for density in (ROOMY, TIGHT):
            self._tighten(density is TIGHT)
            charts.append(TimelineChart(self._view, self._page, lanes, places, self._width, density, self))
            if self._serves(charts[-1]) and len(self._parts(charts[-1])) == 1:
                return self._kept(charts, charts[-1])
        self._tighten(False)
        served = self._serves(charts[0]) and len(self._parts(self._list)) > 1
        return self._kept(charts, charts[0] if served else None)

    def _tighten(self, tight: bool) -> None:
        """Take the smaller title and the smaller gaps, or the usual ones."""
        if tight is not self._tight:
            self._tight = tight
            self._title.setParent(None)
            self._title.deleteLater()
            self._title = self._titled("h2" if tight else "title")

    def _serves(self, chart: TimelineChart) -> bool:
        return chart.legible() and self._fits(chart)

    def _kept(self, charts: Sequence[TimelineChart], kept: TimelineChart | None) -> TimelineChart | None:
        for chart in charts:
            if chart is not kept:
                chart.hide()
                chart.deleteLater()
        return kept

    def show_state(self, state: State) -> int:
        self._as_list = state.as_list or self._chart is None
        self._toggle.show_choice("list" if self._as_list else "chart")
        body = self._body()
        parts = self._parts(body)
        part = min(state.part, len(parts) - 1)
        top = self._place_head(first=part == 0)
        shown = bool(parts[part])
        for widget in (self._list, self._chart):
            if widget:
                widget.setVisible(widget is body and shown)
        if shown:
            foot = 0 if self._note_apart() else self._note_height()
            room = self.height() - top - foot - self._foot()
            top = body.show_part(parts[part], QRect(self.look.margin, top, self._width, room)) + self._note_gap()
        self._place_note(top, shown=not self._note_apart() or part == len(parts) - 1)
        return len(parts)

    def let_go(self) -> None:
        if self._chart:
            self._chart.let_go()

    # -- parts

    def _body(self) -> TimelineChart | TimelineList:
        return self._list if self._as_list or self._chart is None else self._chart

    def _parts(self, body: TimelineChart | TimelineList) -> tuple[Part, ...]:
        room = self._room() - body.frame() - (0 if self._note_apart() else self._note_height())
        sections = body.sections()
        if isinstance(body, TimelineList) and body.columns and sections[0].rows[0] > room - self._text_height():
            body.columns = False
            sections = body.sections()
        parts = evenly_shared(sections, room, body.gaps, room - self._text_height())
        return (*parts, ()) if self._note_apart() else parts

    def _fits(self, chart: TimelineChart) -> bool:
        room = self._room() - chart.frame() - self._note_height()
        return not self._note_apart() and all(row <= room for section in chart.sections() for row in section.rows)

    def _room(self) -> int:
        return self.height() - self._head_height() - self._foot()

    def _head_height(self) -> int:
        return max(self._title.heightForWidth(self._title_width()), self._toggle.height()) + self._gap()

    def _title_width(self) -> int:
        """All of the width, or what the toggle leaves of it."""
        if self._chart is None and self.look.text > 100:
            return self._width
        return self._width - self._toggle.width() - self.look.dp(32)

    def _text_height(self) -> int:
        return max(self._text.heightForWidth(self._width) + self._gap() - 2 * self._text.edge, 0)

    def _note_height(self) -> int:
        return self._note.heightForWidth(self._width) + self._note_gap()

    def _note_gap(self) -> int:
        return max(self._gap() - self._note.edge, 0)

    def _note_apart(self) -> bool:
        return self._note_height() > MOST_NOTE * self._room()

    def _gap(self) -> int:
        return self.look.dp(TIGHT_GAP if self._tight else GAP)

    def _foot(self) -> int:
        return max(self.look.dp(10) - self._note.edge, 0)

    # -- placing

    def _place_head(self, *, first: bool) -> int:
        """Place title, toggle and words; return where the body begins."""
        look, width = self.look, self._title_width()
        tall = self._title.heightForWidth(width)
        head = self._head_height() - self._gap()
        self._title.setGeometry(look.margin, (head - tall) // 2, width, tall)
        self._toggle.move(self.width() - look.margin - self._toggle.width(), (head - self._toggle.height()) // 2)
        self._text.setVisible(first)
        if not first:
            return self._head_height()
        tall = self._text.heightForWidth(self._width)
        self._text.setGeometry(look.margin, self._head_height() - self._text.edge, self._width, tall)
        return self._head_height() + self._text_height()

    def _place_note(self, top: int, *, shown: bool) -> None:
        self._note.setVisible(shown)
        self._note.setGeometry(self.look.margin, top, self._width, self._note.heightForWidth(self._width))

    def _spoken(self, view: str, chosen: bool) -> str:
        return self._words("timeline.view_now" if chosen else "timeline.view", view=view)

    def _switch(self, key: str) -> None:
        if (key == "list") != self._as_list:
            self._view.setting.do(ToggleList())
