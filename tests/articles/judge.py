"""Judges how many articles are understood wholly: `python -m tests.articles.judge tuned fresh`."""

import sys
from collections import Counter

from reader.opening import article_from_text
from tests.articles.collection import collection
from tests.articles.layouts import Parts, understood, versions


def wrong_parts(expected: Parts, text: str) -> list[str]:
    """What differs between the article in the text and the expected one; empty if nothing does."""
    got = understood(article_from_text(text))
    return [f"wanted {role} {part}" for role, part in expected if (role, part) not in got] + [
        f"    got {role} {part}" for role, part in got if (role, part) not in expected
    ]


def main(names: list[str]) -> None:
    """Print the share of wholly right articles per layout, and the first failure of each article."""
    for name in names:
        right: Counter[str] = Counter()
        printed: Counter[str] = Counter()
        for parts in collection(name):
            told = False
            for layout, expected, text in versions(parts):
                printed[layout] += 1
                wrong = wrong_parts(expected, text)
                right[layout] += not wrong
                if wrong and not told:
                    told = True
                    print(f"--- {layout}: {expected[0][1]}", *(line[:120] for line in wrong[:8]), sep="\n  ")
        print(
            f"{name}: {right.total()} of {printed.total()} wholly right ({right.total() / printed.total():.1%})"
        )
        for layout, number in printed.items():
            print(f"  {layout}: {right[layout]} of {number}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["tuned", "fresh"])
