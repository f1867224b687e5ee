import pytest

from consilience.text.english import other_language


@pytest.mark.parametrize(
    "text",
    [
        "The coast guard said on Monday that at least 14 people were missing after the ferry sank.",
        "Ten dead in ferry accident",  # too short for any classifier
        "Ferry sinks off Tarvik",
        "",
        "12 34 56",
    ],
)
def test_english(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Fähre sank am Montag vor der Küste, wie die Wache mitteilte.", "de"),
        ("Le bateau a coulé lundi au large de la côte, ont déclaré les gardes.", "fr"),
        ("Паром затонул в понедельник у берегов, сообщила береговая охрана города.", "ru"),
        ("El barco se hundió el lunes frente a la costa, dijo la guardia, y diez murieron.", "es"),
        ("De veerboot zonk maandag voor de kust, zei de kustwacht in een bericht.", "nl"),
    ],
)  # fmt: skip
def test_other_languages(text: str, language: str) -> None:
    assert other_language(text) == language
