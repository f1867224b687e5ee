"""What the reader makes of texts that no one would print."""

from consilience.language.encoder import analyse
from consilience.language.encoder.reader import MOST_WORDS_OF_SENTENCE


def test_a_page_without_a_full_stop_is_cut_into_sentences() -> None:
    # A tree over all of it would take the square of its words in memory.
    analysis = analyse("word " * (3 * MOST_WORDS_OF_SENTENCE + 1))
    sizes = [sentence.last_token - sentence.first_token for sentence in analysis.sentences]
    assert max(sizes) <= MOST_WORDS_OF_SENTENCE
    assert sum(sizes) == 3 * MOST_WORDS_OF_SENTENCE + 1
