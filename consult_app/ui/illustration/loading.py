"""The heavy libraries behind the figures, imported in a plain thread after the first paint."""

from __future__ import annotations

import importlib
import logging
import sys
import threading

log = logging.getLogger(__name__)
HEAVY = ("numpy", "shapely", "consult_app.anatomy.axial", "consult_app.ui.illustration.axial_painter",
         "consult_app.anatomy.sagittal", "consult_app.ui.illustration.sagittal_painter")
SHORT_TURNS = 0.001          # s; with the usual 5 ms the window would stall behind the import


class Loading:
    """One import of ``modules`` in the background. Makes no QObject there, as Qt asks."""

    def __init__(self, modules: tuple[str, ...] = HEAVY) -> None:
        self._modules = modules
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, unless it has begun."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="figures", daemon=True)
            self._thread.start()

    @property
    def done(self) -> bool:
        """True when the import is over, even if it failed: ``finish`` then raises where it can be shown."""
        if self._thread is None:
            return all(name in sys.modules for name in self._modules)
        return not self._thread.is_alive()

    def finish(self) -> None:
        """Wait for the import, or do it here."""
        if self._thread is not None:
            self._thread.join()
        self._import()

    def _run(self) -> None:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(SHORT_TURNS)
        try:
            self._import()
        except ImportError:
            log.warning("a library behind the figures is missing")     # finish() raises it where it can be shown
        finally:
            sys.setswitchinterval(usual)

    def _import(self) -> None:
        for name in self._modules:
            importlib.import_module(name)


FIGURES = Loading()
