"""The rules of wording of one language, read from ``assets/words/plain-language.<language>.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from consult_app.errors import Severity
from consult_app.resources import asset


@dataclass(frozen=True, slots=True)
class Ban:
    """Words that may not be said, unless ``unless`` stands in the same sentence."""

    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    say: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class PlainLanguage:
    """How hard a page may be to read and what it may not say."""

    page_grade: float
    pack_grade: float
    words_beside_picture: int
    words_in_scene: int
    words_of_feeling: int
    words_on_strip: int
    product: re.Pattern[str]
    product_marked: str
    quantity: re.Pattern[str]
    quantity_excused: re.Pattern[str]
    belittling: re.Pattern[str]
    unlike: re.Pattern[str]
    unlike_said: str
    odds: tuple[Ban, ...]
    banned: tuple[Ban, ...]
    alarm: tuple[Ban, ...]


@lru_cache(maxsize=8)
def plain_language(language: str) -> PlainLanguage | None:
    """Return the rules of ``language`` ("en-GB" has those of "en"), None if it has none."""
    file = asset(f"words/plain-language.{language.partition('-')[0]}.toml")
    if not file.is_file():
        return None
    rules = tomllib.loads(file.read_text(encoding="utf-8"))
    limits, product = rules["limits"], rules["product"]
    return PlainLanguage(
        page_grade=float(limits["page_grade"]),
        pack_grade=float(limits["pack_grade"]),
        words_beside_picture=int(limits["words_beside_picture"]),
        words_in_scene=int(limits["words_in_scene"]),
        words_of_feeling=int(limits["words_of_feeling"]),
        words_on_strip=int(limits["words_on_strip"]),
        product=_word(product["name"]),
        product_marked=product["marked"],
        quantity=_any_of(rules["quantity"]["words"]),
        quantity_excused=_any_of(rules["quantity"]["excused"]),
        belittling=_any_of(rules["belittling"]["words"]),
        unlike=_word(rules["unlike"]["pattern"]),
        unlike_said=rules["unlike"]["say"],
        odds=_bans(rules["odds"]),
        banned=_bans(rules["banned"]),
        alarm=_bans(rules["alarm"]),
    )


def _bans(tables: Iterable[Mapping[str, Any]]) -> tuple[Ban, ...]:
    return tuple(
        Ban(
            _word(table["pattern"]),
            _word(table["unless"], whole=False) if "unless" in table else None,
            table["say"],
            table.get("severity", "error"),
        )
        for table in tables
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return _word("|".join(re.escape(word) for word in words))


def _word(pattern: str, *, whole: bool = True) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)" if whole else pattern, re.IGNORECASE)
