"""Where a number or a sentence comes from: what it says, who, how long, what kind of study, who paid, how sure."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from consult_app.content.model import Paragraph, Words
from consult_app.content.model import Prose as Text
from consult_app.evidence.funder import funder_line
from consult_app.evidence.model import Fact, FactWords, Source
from consult_app.session.actions import Show
from consult_app.session.state import Library, SourcesOf, State
from consult_app.ui.overlays.cited import neighbours, with_figures
from consult_app.ui.overlays.fact_rows import FactPair, FactRow, NumberPill, SureBox, WordsBox
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.pages.certainty import sureness
from consult_app.ui.pages.page_view import Setting
from consult_app.ui.pages.text_column import Block
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.typesetting import Style


class SourcesDrawer(Panel):
    """The source of one fact, with the way to its neighbours on the page and to all sources."""

    def __init__(self, setting: Setting, state: State, parent: QWidget) -> None:
        words, pack = setting.words, setting.pack
        self._fact_id = state.overlay.fact if isinstance(state.overlay, SourcesOf) else ""
        number = pack.marks.get(self._fact_id)
        sign = NumberPill(setting.look, number, words("drawer.mark", n=number)) if number else None
        super().__init__(setting, state, parent, words("drawer.title"), sign)
        fact = pack.facts.get(self._fact_id, Fact(self._fact_id, "patient", ()))
        self._said = pack.fact_words.get(self._fact_id, FactWords(""))
        self._sources = [pack.sources[source] for source in fact.sources if source in pack.sources]
        self.fill(list(self._made()), self._buttons(state))

    def _made(self) -> Iterator[Block]:
        look, words, gap = self.look, self.setting.words, self.look.dp(7)
        if self._said.says:
            yield Block(WordsBox(look, with_figures(self._said.says, self._fact_id), self), gap)
        who, long, kind, *rest = [FactRow(look, icon, words(f"drawer.{key}"), text, self)
                                  for icon, key, text in self._rows()]
        if FactPair.fits(look, (who, long), self.inner().width()):
            first: tuple[QWidget, ...] = FactPair(look, who, long, self), kind
        else:
            first = who, FactPair(look, long, kind, self)
        for row in (*first, *rest):
            yield Block(row, gap)
        sure = sureness(self.setting.pack, words, (self._fact_id,))
        yield Block(SureBox(look, sure, words, self), self.look.dp(12))
        if self._said.caveat:
            limits = with_figures(self._said.caveat, self._fact_id)
            yield Block(FactRow(look, "info", words("drawer.limits"), limits, self), gap)
        for source in self._sources:
            yield Block(self.prose(self._citation(source), Style("caption", "ink2", gap=2, line=100)), gap)

    def _rows(self) -> Iterator[tuple[str, str, Text]]:
        said, first = self._said, self._sources[0] if self._sources else None
        yield "users", "who", self._stated(said.who or (first.participants if first else ""))
        yield "calendar", "how_long", self._stated(said.when or (first.follow_up if first else ""))
        yield "microscope", "kind", self._each(self._kind)
        yield "hand-coins", "paid", tuple(dict.fromkeys(map(self._paid, self._sources))) or self._stated("")
        if any(source.ties for source in self._sources):
            yield "handshake", "ties", self._each(lambda source: source.ties)

    def _stated(self, text: str) -> Text:
        return with_figures(text or self.setting.words("drawer.not_stated"), self._fact_id)

    def _each(self, tell: Callable[[Source], str]) -> Text:
        lines = dict.fromkeys(tell(source) for source in self._sources)
        told = tuple((Words(line),) for line in lines if line)
        return told or self._stated("")

    def _kind(self, source: Source) -> str:
        return self.setting.words(f"study.{source.tier.replace(' ', '_').replace('-', '_')}")

    def _paid(self, source: Source) -> Paragraph:
        """Return who paid; in bold where it was the maker."""
        return (Words(funder_line(source, self.setting.words), bold=source.funder_kind == "maker"),)

    def _citation(self, source: Source) -> Text:
        words = self.setting.words
        place = " ".join(part for part in (f"{source.journal}." if source.journal else "", str(source.year or ""),
                                           f";{source.ref}" if source.ref else "") if part).replace(" ;", ";")
        keys = [words("drawer.doi", id=source.doi)] if source.doi else []
        keys += [words("drawer.pmid", id=source.pmid)] if source.pmid else []
        keys = keys or ([source.url] if source.url else [])
        keys.append(words("drawer.checked", date=words.date(source.checked)))
        work = f"{source.authors.rstrip('.')}. {source.title}."
        return tuple((Words(line),) for line in (work, place, ". ".join(keys)) if line)

    def _buttons(self, state: State) -> list[Button]:
        words, pack = self.setting.words, self.setting.pack
        self._before, self._after = neighbours(pack, pack.page(state.step), self._fact_id)
        buttons = []
        if self._before:
            name = words("drawer.previous", n=pack.marks[self._before])
            buttons.append(Button(self.look, name, self, size="md", icon="chevron-left"))
            buttons[-1].clicked.connect(self._go_back)
        buttons.append(Button(self.look, words("drawer.all"), self, size="md", kind="quiet", icon="list"))
        buttons[-1].clicked.connect(self._all)
        if self._after:
            name = words("drawer.next", n=pack.marks[self._after])
            buttons.append(Button(self.look, name, self, size="md", icon_after="chevron-right"))
            buttons[-1].clicked.connect(self._go_on)
        return buttons

    def _go_back(self) -> None:
        self.setting.do(Show(SourcesOf(self._before)))

    def _go_on(self) -> None:
        self.setting.do(Show(SourcesOf(self._after)))

    def _all(self) -> None:
        self.setting.do(Show(Library()))
