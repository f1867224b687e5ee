"""Report → Analysis: sentences, tokens with trees, names, quotations, and who "he" is."""

from consilience.language.encoder.analyse import analyse, analyse_many
from consilience.language.encoder.shipped import Model, load

__all__ = ["Model", "analyse", "analyse_many", "load"]
