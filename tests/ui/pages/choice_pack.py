"""A made-up pack with a timeline, a check-list and a page about what matters, and checks of a page standing alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from consult_app.content.model import (
    CheckGroup,
    CheckItem,
    ChecklistPage,
    Concern,
    Lane,
    Mark,
    Offer,
    Pack,
    PageHead,
    Stretch,
    TimelinePage,
    ValuesPage,
    Words,
)
from consult_app.content.model import Prose as Text
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.record.targets import numbers_of, targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from tests.ui.grid_pack import MARKS, NAMES, made_up_pack, said
from tests.ui.recording import View

MONTHS = 4.345                      # weeks in a month
AXIS = (0, 1 / 7, 1, 2, 6, 13, 26, 52)
NOTE = "These times were not measured in the same way."
CLOSING = "Answers do not say what you have. Every way is worth talking about."


def _wide(text: str, stretched: bool) -> str:
    """Return ``text``, or as a language with longer words has it: two fifths longer."""
    return " ".join(word + "ó" * (-(-len(word) * 2 // 5)) for word in text.split()) if stretched else text


def _head(page: str, title: str, stretched: bool) -> PageHead:
    return PageHead(page, "compare", _wide(title, stretched), _wide(title, stretched))


def _lane(option: str, name: str, stretched: bool) -> Lane:
    return Lane(option, name, (
        Stretch("home", _wide("Home the same day", stretched), "same-day", 0.0),
        Stretch("active", _wide("Usual activity from one day to a few weeks; ask your team", stretched), "walks",
                1 / 7, 3.0, open=True),
        Stretch("benefit", _wide("The full benefit", stretched), "harm", 3 * MONTHS, 12 * MONTHS),
    ))


def timeline_page(options: int = 3, *, stretched: bool = False) -> TimelinePage:
    """Return a timeline with a lane for each option."""
    lanes = tuple(_lane(key, name, stretched) for key, name in NAMES[:options])
    text = _wide("These times come from clinics and studies. Yours may be shorter or longer.", stretched)
    return TimelinePage(_head("recovery", "How long does recovery take?", stretched), said(text), "weeks", AXIS, lanes,
                        said(_wide(NOTE, stretched), "harm"))


def checklist_page(options: int = 3, *, items: int = 4, stretched: bool = False) -> ChecklistPage:
    """Return a check-list with a group for each option."""
    asked = ("Does it hurt on the stairs?", "Have tablets, exercise and a brace not helped enough?",
             "Can someone help you at home for some weeks?", "Do you take blood thinners?")
    groups = []
    for key, name in NAMES[:options]:
        made = []
        for i in range(items):
            why: Text = said(_wide("Blood thinners need a careful plan.", stretched), "harm") if i % 2 else ()
            made.append(CheckItem(f"{key}-{i}", _wide(asked[i % 4], stretched),
                                  _wide(f"What does question {i + 1} mean for {name.lower()}?", stretched), why))
        groups.append(CheckGroup(key, _wide(f"About {name.lower()}", stretched), tuple(made)))
    text = _wide("Answer what you like. Your answers choose questions to bring, and nothing else.", stretched)
    return ChecklistPage(_head("suits", "Who may it suit?", stretched), said(text), tuple(groups),
                         said(_wide(CLOSING, stretched), "walks"))


def values_page(options: int = 3, *, concerns: int = 6, reasons: bool = True, stretched: bool = False) -> ValuesPage:
    """Return a page about what matters; the levels go round through all there are."""
    named = ("Walking farther or doing more", "Less pain soon", "Being home the same day", "No general anaesthetic",
             "Results known for a long time", "Keeping other choices open")
    levels, facts = ("yes", "part", "no", "unknown"), ("walks", "same-day", "harm")
    made = []
    for i in range(concerns):
        offers = []
        for place, (key, _) in enumerate(NAMES[:options]):
            why = said(_wide("At six months, in one trial that its maker paid.", stretched)) if reasons else ()
            offers.append(Offer(key, levels[(i + place) % 4], facts[place % 3], why))
        made.append(Concern(f"c{i}", _wide(named[i % 6], stretched), tuple(offers)))
    note = _wide("This table is the same for everyone.", stretched)
    return ValuesPage(_head("matters", "What matters to you?", stretched),
                      said(_wide("Set each one where you like, or leave it.", stretched)), tuple(made),
                      _wide("Not so much", stretched), _wide("Very much", stretched),
                      _wide("What each way offers", stretched), said(note))


def choice_pack(options: int = 3, *, stretched: bool = False) -> Pack:
    """Return the pack with all three pages."""
    pack = made_up_pack(options)
    pages = (timeline_page(options, stretched=stretched), checklist_page(options, stretched=stretched),
             values_page(options, stretched=stretched))
    return replace(pack, pages=pages, paths=(("all", tuple(page.head.id for page in pages)),))  # type: ignore[arg-type]


def picture_of(view: PageView) -> QImage:
    """Return the page as it is painted on its ground."""
    picture = QImage(view.size(), QImage.Format.Format_RGB32)
    picture.fill(view.look.colour("bg"))
    p = QPainter(picture)
    view.render(p, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    p.end()
    return picture


def faults_of(view: PageView, *, painted: bool = False) -> list[str]:
    """Return what is wrong with a page that stands alone."""
    view.show()
    picture = picture_of(view) if painted else None
    seen, pack = scan(view), view.setting.pack
    return View(view, pack, seen, texts_of(seen, picture), targets_of(seen), numbers_of(seen, pack), picture).faults()


def heard(text: Text) -> str:
    """Return the words of ``text``."""
    return "".join(span.text for paragraph in text for span in paragraph if isinstance(span, Words))


def marked(fact: str) -> Mark:
    """Return the source mark of ``fact``."""
    return Mark(fact, MARKS[fact])
