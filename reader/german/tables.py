"""The German word lists under `assets/german`: tab-separated files with a heading line, `#` for remarks."""

from functools import cache

from reader.places import asset


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The lines of `assets/german/<name>.tsv`, each by the names in its heading. Missing last columns are empty."""
    lines = asset(f"german/{name}.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    heading, *body = cells
    return tuple(dict(zip(heading, row + [""] * (len(heading) - len(row)), strict=True)) for row in body)


@cache
def group(name: str) -> frozenset[str]:
    """A group of words of `groups.tsv` ("months")."""
    return frozenset(mapping("groups", "group", "words")[name].split())


@cache
def mapping(name: str, key: str, value: str) -> dict[str, str]:
    """Two columns of a table, the first line winning where a key stands twice."""
    found: dict[str, str] = {}
    for row in rows(name):
        found.setdefault(row[key], row[value])
    return found
