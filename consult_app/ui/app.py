"""Puts the rooms together: the application, its fonts, the session and its windows. Only here are windows made."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from consult_app.log import catch_everything
from consult_app.options import Exit, ShowOptions
from consult_app.settings import user_folders
from consult_app.ui.exam_room.consultation import Consultation
from consult_app.ui.theme.fonts import load_fonts


def application(cache: Path) -> QApplication:
    """Return the one QApplication, made with our style and reading font if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([sys.argv[0], "-style", "Fusion"])    # setStyle would wrap a QStyle and its two hundred names
    app.setApplicationName("lumbar-consult")
    app.setApplicationDisplayName("Lumbar Consult")
    load_fonts(cache)
    return app


def show(options: ShowOptions) -> int:
    """Run the exam-room consultation until its window is closed."""
    folders = user_folders()
    app = application(folders.cache)
    consultation = Consultation(options, folders.cache, now=time.monotonic)
    catch_everything(consultation.trouble)
    consultation.open()
    gc.freeze()                                              # off since the command line
    gc.enable()
    app.exec()
    return Exit.DONE
