"""Report → Analysis: sentences, tokens, names and quotations of English text."""

from consilience.language.analyse import analyse, analyse_both

__all__ = ["analyse", "analyse_both"]
