"""What is read of one account, as standoff JSON that a stranger's benchmark can score."""

from consilience.annotation.annotate import Annotated, annotate

__all__ = ["Annotated", "annotate"]
