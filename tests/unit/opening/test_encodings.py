"""Texts come out right in whatever encoding they were written, or it is said that this is unsure."""

import io

import pytest

from reader.opening import Encoding, open_article
from reader.opening.binary import looks_binary
from reader.opening.encoding import decode
from reader.opening.refusals import NotTextError, UnknownEncodingError

TEXT = "Die Größe\n\nEr sagte: „Das kostet 5 € – süße Äpfel für Öl und Übermut.“ Großzügig, dass es mehr nicht ist."
PLAIN = TEXT.replace("„", '"').replace("“", '"').replace("–", "-").replace("€", "Euro")


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (TEXT, "utf-8", "utf-8"),
        (TEXT, "utf-8-sig", "utf-8"),
        (TEXT, "utf-16", "utf-16-le"),
        (TEXT, "utf-16-le", "utf-16-le"),
        (TEXT, "utf-16-be", "utf-16-be"),
        (TEXT, "utf-32", "utf-32-le"),
        (TEXT, "cp1252", "cp1252"),
        (PLAIN, "latin-1", "latin-1"),
        (PLAIN.replace("Euro", "€"), "iso8859-15", "iso8859-15"),
        (PLAIN, "cp850", "cp850"),
        (TEXT, "mac_roman", "mac_roman"),
        ("Nur ASCII.", "ascii", "utf-8"),
    ],
)
def test_the_encoding_is_found(text: str, written: str, found: str) -> None:
    assert decode(text.encode(written), "a.txt") == (text, Encoding(found, certain=True))


def test_a_byte_order_mark_in_utf_16_is_no_text() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a") == (TEXT, Encoding("utf-16-be", certain=True))


def test_a_character_written_as_two_surrogates_is_one_again_and_half_of_one_is_said_to_be_missing() -> None:
    data = b"Gr\xc3\xbc\xc3\x9fe \xed\xa0\xbd\xed\xb8\x80 und \xed\xa0\xbd weg"
    assert decode(data, "a.txt") == ("Grüße 😀 und \ufffd weg", Encoding("utf-8", certain=False))


def test_one_broken_byte_is_one_replaced_character_and_said() -> None:
    data = TEXT.encode().replace("ö".encode(), b"\xc3", 1)
    text, encoding = decode(data, "a.txt")
    assert text == TEXT.replace("ö", "\ufffd", 1)
    assert encoding == Encoding("utf-8", certain=False)


def test_a_stray_latin_letter_in_utf_8_is_understood_and_said() -> None:
    data = TEXT.encode().replace("ö".encode(), b"\xf6", 1)
    assert decode(data, "a.txt") == (TEXT, Encoding("utf-8", certain=False))


def test_text_encoded_twice_is_said() -> None:
    data = "für Größe".encode().decode("cp1252").encode()
    assert not decode(data, "a.txt")[1].certain


def test_letters_that_fit_no_german_word_are_said() -> None:
    assert not decode("Здравствуйте".encode("cp1251"), "a.txt")[1].certain


def test_utf_16_cut_in_a_character_is_said() -> None:
    assert not decode(TEXT.encode("utf-16-le")[:-1], "a.txt")[1].certain
    assert not decode(TEXT.encode("utf-16")[:-1], "a.txt")[1].certain


def test_another_encoding_can_be_asked_for() -> None:
    data = PLAIN.encode("latin-1")
    opened = open_article(io.BytesIO(data), encoding="cp1252")
    assert opened.article.text == PLAIN
    assert opened.encoding == Encoding("cp1252", certain=True)


@pytest.mark.parametrize("name", ["klingonisch", "rot13", "base64", "utf-8\0"])
def test_an_encoding_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UnknownEncodingError) as refused:
        open_article(io.BytesIO(b"Text"), encoding=name)
    assert refused.value.encoding == name


def test_a_few_control_characters_make_no_binary() -> None:
    text = "Vor dem NUL\0 und \x1b[1mdahinter\x07 steht Text."
    assert decode(text.encode(), "a")[0] == text
    assert not looks_binary(b"ab\0\x01", proper_utf8=False)


def test_many_control_characters_do() -> None:
    with pytest.raises(NotTextError):
        decode(bytes(range(32)) * 9, "a")
