"""Numbers, dates and plural forms as a language has them; Babel (55 ms) is imported when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from consult_app.i18n.direction import MADE_UP

if TYPE_CHECKING:
    from decimal import Decimal

    from babel import Locale


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse("en" if language in MADE_UP else language.replace("-", "_"))


def rounded(value: float, digits: int = 0) -> Decimal:
    """Return ``value`` rounded half up, as people round: 2.5 is 3, 1.005 to two places is 1.01."""
    from decimal import ROUND_HALF_UP, Decimal

    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def number(value: float, digits: int, language: str) -> str:
    """Return ``value`` with exactly ``digits`` decimals and the language's separators."""
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(rounded(value, digits), pattern, locale=_locale(language))


def date(iso: str, language: str) -> str:
    """Return an ISO date in long form, "November 24, 2026". ValueError when it is none."""
    from datetime import date as day

    from babel.dates import format_date

    return format_date(day.fromisoformat(iso), "long", locale=_locale(language))


def plural_form(n: float, language: str) -> str:
    """Return "one", "few", "other" ...: the form that ``language`` uses for ``n``."""
    return _locale(language).plural_form(n)
