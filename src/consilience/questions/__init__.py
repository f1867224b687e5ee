"""Questions to a record, answered from the record alone."""

from consilience.questions.ask import ask

__all__ = ["ask"]
