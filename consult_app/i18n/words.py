"""One language's words: a sentence by key, with its numbers in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from consult_app.i18n import numbers
from consult_app.values import dataclass

Entry = str | Mapping[str, str]          # a sentence, or one for each plural form
PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
PLAIN_BELOW = 1000                       # smaller whole numbers need no separator, so no Babel


@dataclass(frozen=True, slots=True)
class Words:
    """Words of ``language``; what it lacks is said as ``fallback`` says it.

    Called with a key and the values of its places: ``w("step.of", n=3, total=6)``. ``n`` chooses the
    plural form. Numbers are written as the language writes them.
    """

    language: str
    entries: Mapping[str, Entry] = field(repr=False)
    fallback: Words | None = field(default=None, repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence of ``key``. KeyError when no language has it or a value is missing."""
        entry = self.entries.get(key)
        if entry is None:
            if self.fallback is None:
                raise KeyError(f"no words for {key!r}")
            return self.fallback(key, **values)
        sentence = entry if isinstance(entry, str) else self._form(entry, values["n"])
        return sentence.format_map({name: self._shown(value) for name, value in values.items()})

    def __contains__(self, key: str) -> bool:
        return key in self.entries or (self.fallback is not None and key in self.fallback)

    def number(self, value: float, digits: int = 0) -> str:
        """Return ``value`` with ``digits`` decimals, rounded half up, as the language writes it."""
        if digits == 0 and value == int(value) and 0 <= value < PLAIN_BELOW:
            return str(int(value))
        return numbers.number(value, digits, self.language)

    def date(self, iso: str) -> str:
        """Return an ISO date in the language's long form. ValueError when it is none."""
        return numbers.date(iso, self.language)

    def _shown(self, value: object) -> object:
        if isinstance(value, int) and not isinstance(value, bool):
            return self.number(value)
        return value

    def _form(self, forms: Mapping[str, str], n: object) -> str:
        if not isinstance(n, (int, float)):
            raise TypeError("n must be a number where the words have plural forms")
        return forms.get(numbers.plural_form(n, self.language), forms["other"])
