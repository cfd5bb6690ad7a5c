"""The program's own words by key, in the language asked for: plurals and numbers as that language has them."""

from consult_app.i18n.direction import runs_from_right
from consult_app.i18n.reading import ENGLISH, languages, words
from consult_app.i18n.words import Words

__all__ = ["ENGLISH", "Words", "languages", "runs_from_right", "words"]
