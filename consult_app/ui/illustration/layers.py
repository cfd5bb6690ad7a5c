"""Painted layers by key, the least recently used dropped first when they exceed a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import TYPE_CHECKING

from consult_app.values import dataclass

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Layer:
    """A picture and the place of its top left corner, device px."""

    picture: QImage
    at: QPoint


class Layers:
    """Holds at most ``limit`` bytes of pictures, but always the one added last."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._held: OrderedDict[Hashable, Layer] = OrderedDict()
        self._size = 0

    def __len__(self) -> int:
        return len(self._held)

    @property
    def size(self) -> int:
        """Bytes held."""
        return self._size

    def get(self, key: Hashable) -> Layer | None:
        """Return the layer and count it as used, or None."""
        layer = self._held.get(key)
        if layer is not None:
            self._held.move_to_end(key)
        return layer

    def add(self, key: Hashable, layer: Layer) -> Layer:
        """Keep ``layer`` and return it."""
        before = self._held.pop(key, None)
        self._held[key] = layer
        self._size += layer.picture.sizeInBytes() - (before.picture.sizeInBytes() if before else 0)
        while self._size > self.limit and len(self._held) > 1:
            self._size -= self._held.popitem(last=False)[1].picture.sizeInBytes()
        return layer

    def clear(self) -> None:
        """Drop everything, at the end of a visit."""
        self._held.clear()
        self._size = 0
