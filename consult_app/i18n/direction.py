"""Which languages run from right to left, and the two made-up ones (``i18n.pseudo``) that pages are tested in."""

from __future__ import annotations

LONG, RIGHT_TO_LEFT = "en-XL", "en-XR"
MADE_UP = (LONG, RIGHT_TO_LEFT)
FROM_THE_RIGHT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi", RIGHT_TO_LEFT})


def runs_from_right(language: str) -> bool:
    """Return whether pages of ``language`` are laid out from right to left. Drawings of anatomy never are."""
    return language in FROM_THE_RIGHT or language.replace("_", "-").partition("-")[0] in FROM_THE_RIGHT
