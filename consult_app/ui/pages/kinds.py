"""Which widget shows which kind of page: one table, and a test keeps it complete."""

from __future__ import annotations

from consult_app.content.model import (
    AboutPage,
    CausesPage,
    ChecklistPage,
    ExplainPage,
    GoalPage,
    GridPage,
    LevelsPage,
    NumbersPage,
    Page,
    SurePage,
    TakeHomePage,
    TimelinePage,
    TwoStatesPage,
    ValuesPage,
    WalkthroughPage,
)
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.views import Views

ROOM = "consult_app.ui.pages"
WIDGET_OF: Views[PageView] = Views({
    ExplainPage: f"{ROOM}.explain:ExplainView",
    CausesPage: f"{ROOM}.causes:CausesView",
    TwoStatesPage: f"{ROOM}.two_states:TwoStatesView",
    LevelsPage: f"{ROOM}.levels:LevelsView",
    WalkthroughPage: f"{ROOM}.walkthrough:WalkthroughView",
    GridPage: f"{ROOM}.grid:GridView",
    NumbersPage: f"{ROOM}.numbers:NumbersView",
    TimelinePage: f"{ROOM}.timeline:TimelineView",
    ChecklistPage: f"{ROOM}.checklist:ChecklistView",
    ValuesPage: f"{ROOM}.values:ValuesView",
    GoalPage: f"{ROOM}.goal:GoalView",
    SurePage: f"{ROOM}.sure:SureView",
    TakeHomePage: f"{ROOM}.take_home:TakeHomeView",
    AboutPage: f"{ROOM}.about:AboutView",
})


def view_of(setting: Setting, page: Page) -> PageView:
    """Return the widget that shows ``page``. KeyError for a kind without one."""
    return WIDGET_OF[type(page)](setting, page)  # type: ignore[arg-type]   # each view takes its own kind of page
