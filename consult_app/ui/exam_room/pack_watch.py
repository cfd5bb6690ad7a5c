"""Tells when somebody edits the pack on disk: authors see each save at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 150            # editors write a file in several steps


class PackWatch(QObject):
    """``edited`` comes once a save has settled."""

    edited = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher: QFileSystemWatcher | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._tell)

    def begin(self) -> None:
        """Watch every folder and file of the pack; again after each save, since editors replace files."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._changed)
            self._watcher.fileChanged.connect(self._changed)
        known = {*self._watcher.files(), *self._watcher.directories()}
        wanted = [str(path) for path in (self._folder, *self._folder.rglob("*")) if not path.name.startswith(".")]
        new = [path for path in wanted if path not in known]
        if new:
            self._watcher.addPaths(new)

    def _changed(self, _: str) -> None:
        self._settle.start()

    def _tell(self) -> None:
        self.begin()
        self.edited.emit()
