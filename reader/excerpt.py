"""A few words from a place of a text, for whoever looks for that place."""


def words_from(text: str, start: int, end: int, most: int) -> str:
    """The words from the one at `start` up to `end`, in one line of about `most` characters; "…" tells of more."""
    while 0 < start < len(text) and text[start - 1].isalnum():
        start -= 1
    words = " ".join(text[start : min(end, start + 2 * most)].split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0] or words[:most]} …"
