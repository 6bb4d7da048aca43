"""Judges how many articles are understood wholly: `python -m tests.articles.judge tuned fresh`."""

import sys
from collections import Counter
from collections.abc import Iterator

from reader.opening import article_from_text
from tests.articles.collection import collection
from tests.articles.layouts import Parts, understood, versions


def wrong_parts(expected: Parts, text: str) -> list[str]:
    """What differs between the article in the text and the expected one; empty if nothing does."""
    got = understood(article_from_text(text))
    return [f"wanted {role} {part}" for role, part in expected if (role, part) not in got] + [
        f"    got {role} {part}" for role, part in got if (role, part) not in expected
    ]


def told(name: str) -> Iterator[str]:
    """Lines: the first failure of each article, and the share of wholly right articles per layout."""
    right: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for parts in collection(name):
        failed = False
        for layout, expected, text in versions(parts):
            printed[layout] += 1
            wrong = wrong_parts(expected, text)
            right[layout] += not wrong
            if wrong and not failed:
                failed = True
                yield f"--- {layout}: {expected[0][1]}"
                yield from (f"  {line[:110]}" for line in wrong[:8])
    yield f"{name}: {right.total()} of {printed.total()} wholly right ({right.total() / printed.total():.1%})"
    yield from (f"  {layout}: {right[layout]} of {number}" for layout, number in printed.items())


if __name__ == "__main__":
    for collection_name in sys.argv[1:] or ["tuned", "fresh"]:
        sys.stdout.writelines(f"{line}\n" for line in told(collection_name))
