"""Which widget shows which kind of page: one table, and a test keeps it complete."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from consult_app.content.model import AboutPage, ExplainPage, GridPage, Page
from consult_app.ui.pages.about import AboutView
from consult_app.ui.pages.explain import ExplainView
from consult_app.ui.pages.grid import GridView
from consult_app.ui.pages.page_view import PageView, Setting

WIDGET_OF: Mapping[type[Any], type[Any]] = {ExplainPage: ExplainView, GridPage: GridView, AboutPage: AboutView}


def view_of(setting: Setting, page: Page) -> PageView:
    """Return the widget that shows ``page``. KeyError for a kind without one."""
    view: PageView = WIDGET_OF[type(page)](setting, page)
    return view
