"""What a report looks like: the cross-section with its numbers, and from the side the slip alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import LEVELS, REPORTED, SAGITTAL
from consult_app.anatomy.tissues import GROUPS
from consult_app.content.model import Figure, Label
from consult_app.session.report import FromReport, Reported
from consult_app.session.state import Seen, State
from consult_app.ui.exam_room.report.steps import STEPS, written
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.touchable import Touchable
from consult_app.ui.widgets.typesetting import Style

VIEWS = {"L3/4": "slip-l34", "L4/5": "slip-l45", "L5/S1": "slip-l51"}
BONES_AND_DISCS: Mapping[str, Seen] = {group: "hidden" for group in GROUPS if group not in ("bone", "disc")}
SECTION_SHARE = 0.62          # of the width, beside the side view
LEAST = 290                   # px at the reference, of the side view's width and height
LEAST_EM = 9                  # and in text sizes, so that words on it stay whole
GAP = 20


class ReportPictures(QObject):
    """Two stages on the page. The second shows bones and discs alone, for no sac was typed for it.

    What was typed reaches a stage as a value, never as a parameter of its figure: those are a pack's and may be kept.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        setting = view.setting
        self._words, self._pack, self._look = setting.words, setting.pack, view.look
        self.section = TouchFigure(view.look, setting.words, setting.cache, view)
        self.side = TouchFigure(view.look, setting.words, setting.cache, view)
        self.section.setObjectName("section")
        self.side.setObjectName("side")
        self.side.show_groups(BONES_AND_DISCS)
        self.side_note = view.prose(setting.words("report.side_view"), Style("caption", "ink2"))
        self._touchable = Touchable(view, [self.section])

    def show_state(self, state: State) -> None:
        """Show the last drawing that could be made; before any, a general one."""
        drawn = state.report.drawn
        self.section.show_figure(self._section(drawn), drawn.parameters if drawn else {})
        self._touchable.show_state(state)
        if drawn and slips(state.report):
            at = {"level": float(LEVELS.index(drawn.typed.level)), "slip": drawn.typed.number("slip")}
            self.side.show_figure(self._from_the_side(drawn), at)

    def finish(self) -> None:
        """Draw what is on show now."""
        for stage in (self.section, self.side):
            if stage.isVisible():
                stage.finish()

    def place(self, room: QRect, *, slip: bool) -> list[QWidget]:
        """Fill ``room`` and return what stands in it; where it is too small for both, the side view is left out."""
        gap = self._look.dp(GAP)
        width = round((room.width() - gap) * SECTION_SHARE)
        beside = room.adjusted(width + gap, 0, 0, 0)
        least = max(self._look.dp(LEAST), self._look.sp("caption") * LEAST_EM)
        if not slip or min(beside.width(), room.height() - self._note_height(beside.width())) < least:
            self.section.setGeometry(room)
            return [self.section]
        self.section.setGeometry(room.left(), room.top(), width, room.height())
        return [self.section, *self.place_side(beside)]

    def place_side(self, room: QRect) -> list[QWidget]:
        """Fill ``room`` with the side view over its note."""
        note = self.side_note.heightForWidth(room.width())
        self.side.setGeometry(room.adjusted(0, 0, 0, -self._note_height(room.width())))
        self.side_note.setGeometry(room.left(), room.top() + room.height() - note, room.width(), note)
        return [self.side, self.side_note]

    def _note_height(self, width: int) -> int:
        return self.side_note.heightForWidth(width) + self._look.dp(8)

    def _section(self, drawn: Reported | None) -> Figure:
        if drawn is None:
            return Figure(REPORTED.name, self._words("report.alt_general"), labels=tuple(self._labels(None)))
        alt = self._words("report.alt", level=drawn.typed.level)
        return Figure(REPORTED.name, alt, labels=tuple(self._labels(drawn)))

    def _labels(self, drawn: Reported | None) -> Iterator[Label]:
        """Yield the names of ligament and sac, each with the numbers that are drawn."""
        notes = {"ligament": "", "dural_sac": ""}
        side = "right" if drawn and drawn.typed.side == "right" else "left"
        if drawn:
            for part, name in (("ligament", "ligament"), ("dural_sac", "sac_area")):
                unit = self._words(f"unit.{STEPS[name].unit}")
                value = written(name, drawn.typed.number(name), self._words)
                notes[part] = self._words("figure.number", value=value, unit=unit)
        for part, note in notes.items():
            name = self._pack.parts[part].name if part in self._pack.parts else self._words(f"plate.part.{part}")
            yield Label(f"ligament_{side}" if part == "ligament" else part, name, note)

    def _from_the_side(self, drawn: Reported) -> Figure:
        level, slip = drawn.typed.level, drawn.typed.number("slip")
        alt = self._words("report.alt_side", slip=written("slip", slip, self._words), level=level)
        return Figure(SAGITTAL.name, alt, view=VIEWS[level])


def slips(report: FromReport) -> bool:
    """Return whether what is drawn has a slip to show."""
    return report.drawn is not None and report.drawn.typed.number("slip") > 0
