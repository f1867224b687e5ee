"""The label sets of the heads, counted over the training documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from consilience.language.encoder.lemmas import edit_of
from training.corpora import ATTRIBUTION_LABELS, EVENT_LABELS, NAME_LABELS, UNKNOWN, Document

RAREST = {"upos": 1, "feats": 3, "lemmas": 3, "deprels": 2}


@dataclass(slots=True)
class Labels:
    """Each head's labels in the order of their numbers."""

    sets: dict[str, list[str]]
    _numbers: dict[str, dict[str, int]]

    def number(self, head: str, label: str) -> int:
        """The number of a label; UNKNOWN where it was too rare to have one."""
        return self._numbers[head].get(label, UNKNOWN)

    def lemma(self, form: str, lemma: str) -> int:
        """The number of the edit that makes a lemma."""
        return self.number("lemmas", edit_of(form, lemma))

    @classmethod
    def of(cls, sets: dict[str, list[str]]) -> Labels:
        """Number given sets."""
        numbers = {
            head: {label: i for i, label in enumerate(names)} for head, names in sets.items()
        }
        return cls(sets, numbers)

    @classmethod
    def count(cls, documents: list[Document]) -> Labels:
        """Take from the documents all labels that are not too rare."""
        counts: dict[str, Counter[str]] = {head: Counter() for head in RAREST}
        for document in documents:
            counts["upos"].update(document.upos or ())
            counts["feats"].update(document.feats or ())
            counts["deprels"].update(document.deprels or ())
            if document.lemmas is not None:
                counts["lemmas"].update(map(edit_of, document.forms, document.lemmas))
        sets = {
            head: sorted(label for label, number in counter.items() if number >= RAREST[head])
            for head, counter in counts.items()
        }
        sets["names"] = list(NAME_LABELS)
        sets["attribution"] = list(ATTRIBUTION_LABELS)
        sets["events"] = list(EVENT_LABELS)
        return cls.of(sets)
