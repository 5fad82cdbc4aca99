"""Repetition: words that stand twice where once was meant, and systems that never stop."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.engine.match import Match
from mtaudit.english.analysis import Analysis

# Words that English itself doubles or trebles, for emphasis or by grammar.
_EMPHATIC = frozenset(
    "again blah bye day far go ha hear hey ho knock la long ma many more much never no oh old on out over "
    "really round same so there through time up very wait well why yeah years yes".split()
)
_GRAMMATICAL = frozenset("had that is was her who do in on it what this".split())


def doubled_word(analysis: Analysis) -> Iterator[Match]:
    """The same word twice in a row, with nothing but white space between; names and emphasis are left alone."""
    words, lowers, starts, ends = analysis.words, analysis.lowers, analysis.starts, analysis.ends
    for first, last in analysis.sentences:
        at = first
        while at < last - 1:
            run = at + 1
            while run < last and lowers[run] == lowers[at] and not analysis.text[ends[run - 1] : starts[run]].strip():
                run += 1
            if run - at == 2 and _is_slip(words[at], words[at + 1], lowers[at], at == first):
                yield Match(starts[at], ends[at + 1], {"word": words[at]}, (words[at],))
            at = run


def _is_slip(word: str, again: str, lower: str, begins: bool) -> bool:
    if not word.isalpha() or lower in _EMPHATIC or lower in _GRAMMATICAL:
        return False
    # A capital inside a sentence is a name: Duran Duran, Baden Baden.
    return len(word) > 1 and again.islower() and (word.islower() or begins)


def loop(analysis: Analysis, *, times: int = 3, longest: int = 6) -> Iterator[Match]:
    """The same one to `longest` words at least `times` times in a row, with the marks between them alike.

    The suggestion is the words once.
    """
    lowers, starts, ends = analysis.lowers, analysis.starts, analysis.ends
    for first, last in analysis.sentences:
        at = first
        while at < last:
            for size in range(1, longest + 1):
                run = at + size
                while run < last and lowers[run] == lowers[run - size]:
                    run += 1
                if (run - at) // size >= times and _is_loop(lowers[at : at + size]):
                    end = at + (run - at) // size * size
                    once = analysis.text[starts[at] : ends[at + size - 1]]
                    yield Match(starts[at], ends[end - 1], {"words": once}, (once,))
                    at = end - 1
                    break
            at += 1


def _is_loop(words: list[str]) -> bool:
    content = [word for word in words if word.isalpha()]
    return bool(content) and not any(word.isdigit() for word in words) and not set(content) <= _EMPHATIC

