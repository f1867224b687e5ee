"""UDS numbers the sentences of an older treebank: where a later one counts otherwise is found."""

from training.uds import renumbered


def block(*tags: str) -> str:
    rows = "\n".join(f"{n}\tw\tw\t{tag}\t_" for n, tag in enumerate(tags, 1))
    return "# text = " + " ".join("w" for _ in tags) + "\n" + rows


def tags_of(blocks: list[str]) -> list[dict[int, str]]:
    return [
        {int(row.split("\t")[0]): row.split("\t")[3] for row in block.split("\n")[1:]}
        for block in blocks
    ]


def test_a_joined_sentence_moves_those_behind_it() -> None:
    # UDS had six sentences; the second and third are one in the treebank.
    blocks = [
        block("PRON", "VERB"),
        block("VERB", "PUNCT", "DET", "VERB"),
        block("PRON", "PRON", "VERB"),
        block("VERB", "PRON"),
        block("PRON", "VERB"),
    ]
    scored = {1: {2: 0}, 2: {1: 0}, 4: {3: 0}, 5: {1: 0}, 6: {2: 0}}
    assert renumbered(tags_of(blocks), scored) == (4, -1)


def test_a_treebank_of_the_same_count_is_left_as_it_is() -> None:
    blocks = [block("PRON", "VERB"), block("VERB", "PUNCT")]
    assert renumbered(tags_of(blocks), {1: {2: 0}, 2: {1: 0}}) == (0, 0)
