"""A few words from a place of a text, for whoever looks for that place."""


def words_from(text: str, start: int, end: int, most: int) -> str:
    """The words from the one at `start` up to `end`, in one line of about `most` characters; "…" tells of more."""
    start = word_start(text, start)
    words = " ".join(text[start : min(end, start + 2 * most)].split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0] or words[:most]} …"


def word_start(text: str, character: int) -> int:
    """Where the word that a character stands in begins."""
    while 0 < character < len(text) and text[character].isalnum() and text[character - 1].isalnum():
        character -= 1
    return character
