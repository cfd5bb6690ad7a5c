"""What lies over a page: sources, the list of them, the emergency card, the menu; one table says which is which."""

from __future__ import annotations

from consult_app.session.state import EmergencyCard, Library, Menu, SourcesOf
from consult_app.ui.overlays.overlay_view import OverlayView
from consult_app.ui.views import Views

OVERLAY_OF: Views[OverlayView] = Views({
    SourcesOf: "consult_app.ui.overlays.sources_drawer:SourcesDrawer",
    Library: "consult_app.ui.overlays.library:LibraryDrawer",
    EmergencyCard: "consult_app.ui.overlays.emergency:EmergencyView",
    Menu: "consult_app.ui.overlays.menu:MenuPanel",
})

__all__ = ["OVERLAY_OF", "OverlayView"]
