"""Report → Analysis: sentences, tokens, names and quotations of English text."""

from consilience.language.analyse import analyse

__all__ = ["analyse"]
