"""Who must act on an item: giao X; X chủ trì, phối hợp với Y; a subject that acts; "Chủ trì: X"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..ontology.words import Role
from .actor import Actor, each_once
from .actor_clauses import MARK, clauses, past
from .actor_inner import INNER_WORDS, inner_subject, is_opened
from .actor_lines import INNER_LINE, LINE, bracketed, line_actors
from .actor_openings import Opening, first_word, opening_of
from .actor_orders import accompanied, beside, commanded, coordinated, helped, helps
from .actor_subjects import is_listed, subject_of
from .context import Context
from .cue_words import HELPING, TELLING, places_in
from .paragraphs import paragraphs
from .verbs import ACTS, CLOSING
from .wrapping import Wrapping

_SUBMITS = re.compile(r"\s*(?:\([^()]{0,300}\)\s*)?[Kk]ính\s+trình\b")  # as a last sentence
_CLOSING_WORDS = frozenset(["trong", "quá"])


def actors(
    text: str, start: int, end: int, layout: Wrapping, context: Context, led: bool = False
) -> list[Actor]:
    """The bodies that `text[start:end]` names as those who must act, leaders first, each once.

    `led` is true under a heading that names who acts: a lower-case "giao" is then that body's own.
    """
    found: list[Actor] = []
    for first, last in paragraphs(text, start, end, layout):
        before = len(found)
        if text.find(":", first, last) >= 0:
            line, last = _line(text, first, last, context)
            found += line
        if found and ACTS.match(text, past(MARK, text, first), last):
            found = _acting(found)
        follows = any(a.role is Role.LEAD for a in found[before:])
        cued = bool(places_in(text, TELLING, first, last))
        listed = helping = start
        for clause_start, clause_end in clauses(text, first, last):
            if clause_end < listed:  # "Sở A; Sở B; Sở C chủ trì": a name in a list that was read
                continue
            begin, word = first_word(text, clause_start)
            if word in _CLOSING_WORDS and CLOSING.match(text, clause_start, clause_end):
                continue
            submits = word == "kính" or text.find("(", clause_start, begin) >= 0
            if submits and clause_start > start and _SUBMITS.match(text, clause_start, clause_end):
                continue
            opening = opening_of(text, begin, word, last, context)
            if begin < helping:  # "phối hợp với Sở A; Sở B lập": a list goes on here
                opening = opening._replace(names=[], no_subject=True)
            silent = opening.no_subject and word not in INNER_WORDS
            if silent and not (cued and _tells(text, begin, clause_end)):
                continue
            acting = list(_clause(text, opening, clause_end, last, context, led, follows))
            follows = follows or any(a.role is Role.LEAD for a in acting)
            found += acting
            listed = opening.names[-1][1] if opening.names else listed
            helping = max([helping, *(a.end for a in acting if a.role is Role.COORDINATE)])
        found += bracketed(text, first, last, context)
    return each_once(found)


def _tells(text: str, start: int, end: int) -> bool:
    """Whether a clause may name who acts behind its first words: by a cue, or behind a colon."""
    return bool(places_in(text, TELLING, start, end)) or text.find(":", start, end) >= 0


def _acting(found: list[Actor]) -> list[Actor]:
    """The bodies of a heading, each the subject where a verb opens the paragraph below it."""
    if any(actor.rule != "label" for actor in found):
        return found
    return [replace(actor, rule="subject") for actor in found]


def _line(text: str, start: int, end: int, context: Context) -> tuple[list[Actor], int]:
    """The bodies of "Đơn vị chủ trì: …" in a paragraph, and where the words before it end."""
    whole = LINE.match(text, start, end)
    inner = None if whole else INNER_LINE.search(text, start, end)
    if not (whole or inner):
        return [], end
    line = list(line_actors(text, inner.end() if inner else start, end, context))
    if not line:
        return line, end
    return line, inner.start() if inner else start


def _clause(
    text: str,
    opening: Opening,
    end: int,
    whole: int,
    context: Context,
    led: bool,
    follows: bool,
) -> Iterator[Actor]:
    """The actors of one clause; enumerations may run on past its semicolon to `whole`.

    `led` is as in `actors`, `follows` true behind a clause of its paragraph in which a body leads.
    """
    start = opening.start
    subject, told = subject_of(text, opening, whole, context)
    opened = is_opened(text, opening, end)
    ordered = commanded(text, opening.subject, end, whole, opened, led, context)
    if ordered and is_listed(text, subject):
        subject = []
    helping = subject and helps(text, start, subject[-1][1], follows)
    for first, last, name in subject:
        yield Actor(name, Role.COORDINATE if helping else Role.LEAD, first, last, told)
    bodies_end = subject[-1][1] if subject else -1
    for first, last, name in ordered:
        yield Actor(name, Role.LEAD, first, last, "command")
        bodies_end = last
    if bodies_end < 0:
        for first, last, name in inner_subject(text, start, end, opened, context):
            yield Actor(name, Role.LEAD, first, last, "subject")
            bodies_end = last
    yield from beside(text, bodies_end, end, context)
    if places_in(text, HELPING, start, end):
        yield from accompanied(text, start, end, whole, context)
        yield from coordinated(text, start, end, whole, bodies_end, context)
        yield from helped(text, start, end, context)
