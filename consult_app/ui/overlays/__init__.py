"""What lies over a page: sources, the list of them, the emergency card, the menu; one table says which is which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from consult_app.session.state import EmergencyCard, Library, Menu, SourcesOf
from consult_app.ui.overlays.emergency import EmergencyView
from consult_app.ui.overlays.library import LibraryDrawer
from consult_app.ui.overlays.menu import MenuPanel
from consult_app.ui.overlays.overlay_view import OverlayView
from consult_app.ui.overlays.sources_drawer import SourcesDrawer

OVERLAY_OF: Mapping[type[Any], type[OverlayView]] = {
    SourcesOf: SourcesDrawer, Library: LibraryDrawer, EmergencyCard: EmergencyView, Menu: MenuPanel,
}

__all__ = ["OVERLAY_OF", "OverlayView"]
