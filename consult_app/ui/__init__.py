"""Everything that imports Qt: windows, pages, pictures, controls."""

from consult_app.ui.lean_qt import import_lean

import_lean()                            # before any module of this room imports PySide6
