"""A passage by itself, taken for an account of its own."""

from consilience.model.report import ONLY_VERSION, UNKNOWN_DATE, Block, Published, Report, SourceMap


def passage_report(text: str, published: Published = UNKNOWN_DATE) -> Report:
    """Take a sentence or a few for a report, all of it running text.

    Args:
        text: The passage.
        published: The day that its relative times count from.
    """
    return Report(
        id="r-passage",
        name="passage",
        outlet=None,
        title=None,
        authors=(),
        uri=None,
        language="en",
        kind="news",
        sha256="",
        credits=(),
        version=ONLY_VERSION,
        text=text,
        blocks=(Block(0, len(text), "body"),) if text else (),
        source_map=SourceMap(None, "utf-8", ()),
        published=published,
        retrieved=None,
    )
