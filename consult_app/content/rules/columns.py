"""Equal detail where options stand side by side: comparison, check-list, values and causes say as much of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from consult_app.content.assembly import Assembly
from consult_app.content.model import CausesPage, ChecklistPage, GridPage, Page, Prose, ValuesPage, Words
from consult_app.content.rules.reading_grade import WORD
from consult_app.errors import Problem

WORDS_APART = 0.15           # at most, of the fewer
FEW_WORDS = 6                # a difference that is no lean where cells are short
WHERE = {GridPage: "rows", ChecklistPage: "groups", ValuesPage: "offers", CausesPage: "causes"}


def column_faults(assembly: Assembly) -> Iterator[Problem]:
    """Yield pages that say clearly more of one option than of another beside it."""
    for read in assembly.pages:
        counted = _counted(read.page) if read.page else Counter[str]()
        if not counted:
            continue
        (most, high), (fewest, low) = counted.most_common()[0], counted.most_common()[-1]
        if high > low * (1 + WORDS_APART) and high - low > FEW_WORDS:
            message = f"'{most}' in {high} words beside '{fewest}' in {low}: equal detail is within 15 %"
            where = assembly.wording.steps[read.id][1]
            yield where.problem((read.id, WHERE[type(read.page)]), message, at="key")


def _counted(page: Page) -> Counter[str]:
    """Return how many words ``page`` says of each option.

    Rows that leave one without an answer are not counted, nor check-lists with an item more for one.
    """
    counted: Counter[str] = Counter()
    match page:
        case GridPage():
            for row in page.rows:
                if all(answer is not None for _, answer in row.cells):
                    counted.update({option: _words(answer or ()) for option, answer in row.cells})
        case ChecklistPage() if len({len(group.items) for group in page.groups}) == 1:
            for group in page.groups:
                counted[group.option] += sum(len(WORD.findall(item.ask)) + _words(item.why) for item in group.items)
        case CausesPage():
            for cause in page.causes:
                counted.update({option: _words(way) for option, way in cause.ways})
        case ValuesPage():
            for concern in page.concerns:
                if all(offer.reason for offer in concern.offers):
                    counted.update({offer.option: _words(offer.reason) for offer in concern.offers})
    return counted


def _words(text: Prose) -> int:
    said = " ".join("".join(span.text for span in paragraph if isinstance(span, Words)) for paragraph in text)
    return len(WORD.findall(said))
