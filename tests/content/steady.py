"""Property tests that draw the same examples in every run and mind no clock."""

from __future__ import annotations

from hypothesis import settings

steady = settings(derandomize=True, deadline=None)
