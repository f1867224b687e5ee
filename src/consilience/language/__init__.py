"""Report → Analysis: sentences, tokens with trees, names, quotations, and who "he" is."""

from consilience.language.analyse import analyse, analyse_many
from consilience.language.weights import Model, load

__all__ = ["Model", "analyse", "analyse_many", "load"]
