"""All named people and bodies of an article, gathered from its sentences."""

from __future__ import annotations

from checker.claims.attribution.entities import Entities
from checker.claims.attribution.frame import Frame
from checker.claims.attribution.lexicon import Lexicon
from checker.claims.attribution.mention import Mention, MentionKind
from checker.claims.attribution.phrase import read_phrase
from checker.claims.attribution.roles import read_roles
from checker.claims.attribution.runs import bare, name_run, phrase_text
from checker.model.document import Section

_PARTING = frozenset(["ADP", "VERB", "AUX", "SCONJ", "CCONJ"])
"""Sorts of words that cannot stand within a role before a name."""


def find_entities(frames: list[Frame], lexicon: Lexicon) -> Entities:
    """Gather every named entity of the article with the roles that stand beside its name."""
    entities = Entities(lexicon.companies_end)
    single: list[tuple[Mention, Frame]] = []
    for frame in frames:
        if frame.titled or frame.section is Section.POST:
            continue
        owners: list[tuple[str, str]] = []
        mentions = named_mentions(frame, lexicon, owners)
        for owner in owners:
            entities.note_owner(*owner)
        for mention in mentions:
            if len(mention.words) > 1 or mention.role:
                entity = entities.add(mention, frame.index)
                frame.named.append((mention.start, entity))
                if not mention.organisation:
                    read_roles(frame, mention, entity, entities, lexicon)
            else:
                single.append((mention, frame))
    for mention, frame in single:
        entity = entities.add(mention, frame.index)
        frame.named.append((mention.start, entity))
        if not entity.organisation:
            read_roles(frame, mention, entity, entities, lexicon)
    return entities


def named_mentions(frame: Frame, lexicon: Lexicon, owners: list[tuple[str, str]]) -> list[Mention]:
    """Every name in a frame with the role before it; names that own a company's things go to `owners`."""
    found: list[Mention] = []
    low, place, end = frame.low, 0, len(frame.low)
    phrase = 0
    while place < end:
        if not frame.caps[place]:
            word = low[place]
            if frame.pos(place) in _PARTING or not (word.isalpha() or word in lexicon.nouns):
                phrase = place + 1
            place += 1
            continue
        stop = name_run(frame, place, end, lexicon)
        if stop == place + 1 and low[place] in lexicon.not_names and low[place] not in lexicon.nouns:
            place = stop
            continue
        beside = range(place + 1, min(stop + 1, end))
        owners.extend(
            (bare(low[at - 1]), phrase_text(frame, at - 1, at))
            for at in beside
            if low[at] in lexicon.companies
        )
        mention = read_phrase(frame, max(phrase, place - 5), min(stop + 2, end), lexicon)
        if mention is not None and mention.kind is MentionKind.NAME and mention.end <= stop:
            found.append(mention)
        place = stop
        phrase = stop if mention is not None and mention.kind is MentionKind.NAME else phrase
    return found
