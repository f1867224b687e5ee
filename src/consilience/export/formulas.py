"""Cells that a spreadsheet would take for formulas, made harmless in a way that can be undone.

A spreadsheet that opens a CSV file evaluates cells that begin with ``=``, ``+``, ``-`` or ``@``,
some also with their full-width forms, and some strip white space or an opening quotation mark
first (OWASP, "CSV Injection"). An apostrophe before such a cell makes it text.
"""

_STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b")
_SKIPPED = " \t\r\n\x0b\x0c\xa0\u3000\ufeff\u200b\u200c\u200d\u2060\"'“”‘’«»`"
_MARK = "'"


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet might evaluate a text, also after it strips what stands before."""
    if cell[:1] in {"\t", "\r", "\n", "\x00"}:
        return True
    bare = cell.lstrip(_SKIPPED)
    return bare[:1] in _STARTS if bare else False


def guarded(cell: str) -> str:
    """A text that no spreadsheet evaluates: with an apostrophe before it where it might.

    A text that begins with apostrophes before something of the kind gets one more, so that
    ``unguarded`` gives every text back.
    """
    return _MARK + cell if is_formula(cell.lstrip(_MARK)) else cell


def unguarded(cell: str) -> str:
    """The text that was guarded."""
    if cell.startswith(_MARK) and is_formula(cell.lstrip(_MARK)):
        return cell[1:]
    return cell
