"""Which licence a package is under, and whether it may be in the default installation."""

import re
from importlib.metadata import Distribution

# Permissive licences, and the Mozilla licence, whose copyleft ends at its own files.
ALLOWED = frozenset(
    "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 CNRI-Python HPND ISC MIT MIT-0 MPL-1.1 "
    "MPL-2.0 PSF-2.0 Python-2.0 Unicode-3.0 Unlicense Zlib".split()
)

# What packages write that do not give an SPDX expression yet.
OLDER_WORDS = {
    "The BSD 2-Clause License": "BSD-2-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "ISC License": "ISC",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: Python Software Foundation License": "PSF-2.0",
}
_TOKEN = re.compile(r"[()]|[^\s()]+")


def licence_of(distribution: Distribution) -> str:
    """The SPDX expression of an installed package; empty where its metadata tell none."""
    metadata = distribution.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    told = metadata["License"].strip() if "License" in metadata else ""
    classifiers: list[str] = metadata.get_all("Classifier") or []
    for words in (told, *classifiers):
        if words in ALLOWED or words in OLDER_WORDS:
            return OLDER_WORDS.get(words, words)
    return told.partition("\n")[0]


def is_allowed(expression: str) -> bool:
    """Whether an SPDX expression can be met with allowed licences alone.

    Of ``A OR B`` one has to be allowed, of ``A AND B`` both; ``AND`` binds closer. An exception
    (``WITH``) and whatever cannot be parsed are not allowed: a person has to look.
    """
    tokens = _TOKEN.findall(expression)
    met, rest = _either(tokens)
    return met and not rest


def _either(tokens: list[str]) -> tuple[bool, list[str]]:
    met, rest = _both(tokens)
    while rest[:1] == ["OR"]:
        other, rest = _both(rest[1:])
        met = met or other
    return met, rest


def _both(tokens: list[str]) -> tuple[bool, list[str]]:
    met, rest = _one(tokens)
    while rest[:1] == ["AND"]:
        other, rest = _one(rest[1:])
        met = met and other
    return met, rest


def _one(tokens: list[str]) -> tuple[bool, list[str]]:
    if tokens[:1] != ["("]:
        return bool(tokens) and tokens[0] in ALLOWED, tokens[1:]
    met, rest = _either(tokens[1:])
    return (met, rest[1:]) if rest[:1] == [")"] else (False, rest)
