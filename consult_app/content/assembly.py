"""Puts one language of a draft together: the pages in order, the marks numbered, the Pack if nothing is missing."""

from __future__ import annotations

from dataclasses import dataclass, field

from consult_app.content.clinic import as_offered
from consult_app.content.draft import Draft
from consult_app.content.fact_words import filled_fact_words
from consult_app.content.model import Chapter, Edition, Emergency, Option, Pack, Page, PartWords
from consult_app.content.pages import page
from consult_app.content.passages import Passage, TextTaker
from consult_app.content.prose import Lookup, Term
from consult_app.content.shapes import FactShape, PackShape, SourceShape
from consult_app.content.word_shapes import PackWords
from consult_app.content.wording import Wording, read_wording
from consult_app.evidence.figures import FigureWords
from consult_app.evidence.model import Fact, FactWords, Source


@dataclass(slots=True)
class ReadPage:
    """A page, if it could be made, with its passages and the words its author excused."""

    id: str
    page: Page | None
    passages: list[Passage]
    plain: tuple[str, ...] = ()


@dataclass(slots=True)
class Assembly:
    """One language of a pack: the pack if it is whole, and all that was read on the way."""

    language: str
    wording: Wording
    lookup: Lookup
    pages: list[ReadPage] = field(default_factory=list)
    emergency: list[Passage] = field(default_factory=list)
    names: list[Passage] = field(default_factory=list)     # the pack's title, chapters and options
    says: list[Passage] = field(default_factory=list)      # of the facts that the pages use
    parts: dict[str, tuple[PartWords, list[Passage]]] = field(default_factory=dict)   # of figures, with what is said
    pack: Pack | None = None


def assemble(draft: Draft, language: str, w: FigureWords) -> Assembly:
    """Return the pack in ``language``; everything wrong goes to ``draft.found``."""
    wording = read_wording(draft, language)
    assembly = Assembly(language, wording, _lookup(draft, wording, w))
    options = draft.pack.options if draft.pack else []
    for name, step in draft.steps.items():
        if name in wording.steps:
            words, where = wording.steps[name]
            text = TextTaker(assembly.lookup, where, (name,), draft.found)
            made = page(step, words, options, text)
            assembly.pages.append(ReadPage(name, made, text.passages, tuple(words.plain)))
    emergency = _emergency(draft, assembly)
    assembly.parts = _parts(draft, assembly)
    fact_words = filled_fact_words(draft, wording, assembly.lookup, assembly.says)
    _names(draft, assembly)
    if draft.pack and wording.pack and emergency:
        assembly.pack = _pack(draft, draft.pack, wording.pack, assembly, emergency, fact_words)
    return assembly


def _lookup(draft: Draft, wording: Wording, w: FigureWords) -> Lookup:
    return Lookup(
        facts={name: fact(name, shape) for name, shape in draft.facts.items()},
        terms={name: Term(term.plain, term.word) for name, term in wording.terms.items()},
        w=w,
        fact_ids=draft.ids("facts.yaml") if draft.document("facts.yaml").readable else None,
        term_ids=wording.term_ids,
        options={name: said.name for name, said in wording.pack.options.items()} if wording.pack else {},
        emergency_number=(draft.clinic.emergency_number or "") if draft.clinic else "",
    )


def fact(name: str, shape: FactShape) -> Fact:
    """Return a judged fact as the model holds it."""
    return Fact(
        id=name,
        audience=shape.audience,
        sources=tuple(shape.sources),
        reads=shape.reads,
        values=tuple((arm, float(value)) for arm, value in shape.values.items()),
        unit=shape.unit,
        digits=shape.digits,
        n=shape.n,
        months=shape.months,
        not_beside=tuple(shape.not_beside),
    )


def source(name: str, shape: SourceShape) -> Source:
    """Return a judged source as the model holds it."""
    given = {key: value for key, value in shape.model_dump().items() if value is not None}
    return Source(id=name, **given)


def _emergency(draft: Draft, assembly: Assembly) -> Emergency | None:
    words, where = assembly.wording.pack, assembly.wording.pack_at
    if words is None or where is None:
        return None
    text = TextTaker(assembly.lookup, where, ("emergency",), draft.found)
    said = words.emergency
    emergency = Emergency(
        title=text.line(said.title, "title", role="emergency"),
        lead=text.prose(said.lead, "lead", role="emergency"),
        signs=tuple(text.line(sign, "signs", index, role="emergency") for index, sign in enumerate(said.signs)),
        action=text.prose(said.action, "action", role="emergency"),
        desk=text.line(said.desk, "desk", role="emergency"),
        open=text.line(said.open, "open", role="emergency"),
    )
    assembly.emergency = text.passages
    if draft.pack and draft.pack.emergency in draft.facts:
        assembly.lookup.mark(draft.pack.emergency)
    return emergency


def _parts(draft: Draft, assembly: Assembly) -> dict[str, tuple[PartWords, list[Passage]]]:
    found = {}
    for part, (said, where) in assembly.wording.parts.items():
        text = TextTaker(assembly.lookup, where, (part,), draft.found)
        name = text.line(said.name, "name", role="label")
        found[part] = PartWords(name, text.prose(said.line, "line", role="text")), text.passages
    return found


def _names(draft: Draft, assembly: Assembly) -> None:
    words, where = assembly.wording.pack, assembly.wording.pack_at
    if words is None or where is None:
        return
    text = TextTaker(assembly.lookup, where, (), draft.found)
    text.line(words.title, "title", role="title")
    for name, said in words.chapters.items():
        text.line(said, "chapters", name, role="control")
    for name, option in words.options.items():
        text.line(option.name, "options", name, "name", role="control")
        text.line(option.short, "options", name, "short", role="control")
    assembly.names = text.passages


def _pack(
    draft: Draft,
    shape: PackShape,
    words: PackWords,
    assembly: Assembly,
    emergency: Emergency,
    fact_words: dict[str, FactWords],
) -> Pack:
    pack = Pack(
        id=shape.id,
        title=words.title,
        language=assembly.language,
        languages=tuple(shape.languages),
        folder=str(draft.folder.root),
        edition=_edition(shape, words),
        options=_options(shape, words),
        chapters=tuple(Chapter(name, words.chapters.get(name, "")) for name in shape.chapters),
        pages=tuple(read.page for read in assembly.pages if read.page),
        paths=tuple((name, tuple(steps)) for name, steps in shape.paths.items()),
        emergency=emergency,
        facts=assembly.lookup.facts,
        fact_words=fact_words,
        sources={name: source(name, judged) for name, judged in draft.sources.items()},
        marks=assembly.lookup.marks,
        parts={part: words for part, (words, _) in assembly.parts.items()},
    )
    return as_offered(pack, draft.clinic, assembly.lookup.w) if draft.clinic else pack


def _edition(shape: PackShape, words: PackWords) -> Edition:
    said = words.edition
    authors = tuple((author.who, author.ties) for author in said.authors)
    return Edition(
        shape.version, shape.published, shape.review_by, shape.grace_days, authors, said.funding, said.update_policy
    )


def _options(shape: PackShape, words: PackWords) -> tuple[Option, ...]:
    options = []
    for option in shape.options:
        said = words.options.get(option.id)
        name, short = (said.name, said.short or "") if said else ("", "")
        options.append(Option(option.id, name, option.colour, option.arm or "", short))
    return tuple(options)
