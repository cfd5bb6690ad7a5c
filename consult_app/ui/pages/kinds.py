"""Which widget shows which kind of page: one table, and a test keeps it complete."""

from __future__ import annotations

from consult_app.content.model import AboutPage, ExplainPage, GridPage, Page
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.views import Views

WIDGET_OF: Views[PageView] = Views({
    ExplainPage: "consult_app.ui.pages.explain:ExplainView",
    GridPage: "consult_app.ui.pages.grid:GridView",
    AboutPage: "consult_app.ui.pages.about:AboutView",
})


def view_of(setting: Setting, page: Page) -> PageView:
    """Return the widget that shows ``page``. KeyError for a kind without one."""
    return WIDGET_OF[type(page)](setting, page)  # type: ignore[arg-type]   # each view takes its own kind of page
