import pytest

from consilience.text.encodings import DamagedTextError, decode

SENTENCE = "“We won’t leave,” she said — not for €5.\u00a0"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"plain", "plain", "utf-8"),
        (b"\xef\xbb\xbfmarked", "marked", "utf-8"),
        (SENTENCE.encode(), SENTENCE, "utf-8"),
        (b"\xff\xfe" + SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le"),
        (b"\xfe\xff" + SENTENCE.encode("utf-16-be"), SENTENCE, "utf-16-be"),
        (b"\xff\xfe\0\0" + SENTENCE.encode("utf-32-le"), SENTENCE, "utf-32-le"),
        ("no mark at all".encode("utf-16-le"), "no mark at all", "utf-16-le"),
        ((SENTENCE * 3 + "x" * 900).encode("cp1252"), SENTENCE * 3 + "x" * 900, "windows-1252"),
        # a Mac's quotation marks are letters in windows-1252
        (("“It isn’t” " + "y" * 300).encode("mac-roman"), "“It isn’t” " + "y" * 300, "macintosh"),
    ],
)
def test_encodings_are_told(data: bytes, text: str, encoding: str) -> None:
    source, found = decode(data)
    assert (source.text, found) == (text, encoding)


def test_a_declared_encoding_counts_after_utf8() -> None:
    assert decode("é".encode(), "windows-1252")[0].text == "é"
    assert decode("Łódź".encode("cp1250"), "windows-1250")[0].text == "Łódź"
    assert decode(b"caf\xe9 " * 9, "latin1")[1] == "windows-1252"


# codecs that Python knows and that are no encodings of text
@pytest.mark.parametrize("declared", ["zlib", "rot13", "unicode_escape", "idna", "\0", "x" * 999])
def test_a_declared_codec_that_is_no_encoding_is_passed_over(declared: str) -> None:
    assert decode(b"caf\xe9 and more plain words", declared)[0].text.startswith("café")


def test_damage_names_the_byte_and_the_line() -> None:
    data = ("Déjà vu über München\n" * 5).encode() + b"bad \xff here\n"
    with pytest.raises(DamagedTextError, match=r"byte 0xFF at offset \d+ \(line 6\)"):
        decode(data)


def test_damage_behind_a_mark_counts_from_the_first_byte() -> None:
    with pytest.raises(DamagedTextError, match="at offset 5 "):
        decode(b"\xef\xbb\xbfab\xff")
