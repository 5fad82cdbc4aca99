"""The audit: rules over the analysis of one document, worded as findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from operator import itemgetter

import msgspec

from mtaudit._version import __version__
from mtaudit.document import Document
from mtaudit.engine.checks import compile_check
from mtaudit.engine.match import Match
from mtaudit.engine.passes import Outcome, Pass, settle
from mtaudit.engine.pattern import Programs
from mtaudit.engine.patterns import RulePatterns
from mtaudit.engine.phrases import PhraseSet
from mtaudit.engine.regex import RegexSet
from mtaudit.engine.rule import Rule
from mtaudit.engine.template import capitalised, fill
from mtaudit.english.analysis import Analysis
from mtaudit.english.tagger import load
from mtaudit.finding import Finding, Fix
from mtaudit.report import Report, Sentence
from mtaudit.scores.mqm import Thresholds, count_words, mqm
from mtaudit.scores.readability import readability


class Auditor:
    """Audits documents with the rules it is given; build it once and use it for many.

    `thresholds` say where the verdict turns, if not as calibrated. `programs` are patterns that were
    compiled before. Raises ExpressionError where a rule does not compile.
    """

    def __init__(
        self, rules: Iterable[Rule], thresholds: Thresholds | None = None, programs: Programs | None = None
    ) -> None:
        self.rules = tuple(rules)
        self._thresholds = thresholds
        self._programs: Programs = {} if programs is None else programs
        by_kind: dict[str, list[Rule]] = {}
        for rule in self.rules:
            by_kind.setdefault(rule.kind, []).append(rule)
        self._regexes = RegexSet(by_kind.get("regex", []))
        self._phrases = PhraseSet(by_kind.get("phrases", []))
        self._patterns = RulePatterns(by_kind.get("pattern", []), self._programs)
        self._checks = [(rule, compile_check(rule)) for rule in by_kind.get("check", [])]

    def __reduce__(self) -> tuple[type[Auditor], tuple[object, ...]]:
        """Another process builds it again: automata cannot be sent, what they are made of can."""
        return Auditor, (self.rules, self._thresholds, self._programs)

    def findings(self, document: Document | Analysis) -> tuple[Finding, ...]:
        """What the rules find, in the order of the text."""
        analysis = document if isinstance(document, Analysis) else Analysis(document)
        return settle(
            finding
            for rule, match in self._matches(analysis)
            if (finding := _finding(rule, match, analysis)).section in rule.sections
        )

    def audit(self, document: Document, passes: Sequence[Pass] = ()) -> Report:
        """The findings and scores of `document`, after each of `passes` in turn."""
        analysis = Analysis(document)
        outcome = Outcome(self.findings(analysis))
        for take in passes:
            outcome = take(document, outcome)
        return Report(
            document=document,
            findings=outcome.findings,
            mqm=mqm(outcome.findings, count_words(document.text), self._thresholds),
            readability=readability(analysis),
            signature=self.signature,
            suppressed=outcome.suppressed,
            warnings=outcome.warnings,
            structure=analysis.structure,
            sentences=tuple(_sentences(analysis)),
            line=analysis.timeline.line(),
        )

    @cached_property
    def signature(self) -> str:
        """What reproduces a report: the version, the rules by number and content, the tagger's model."""
        turns = f"|verdict:{self._thresholds.clean:g}/{self._thresholds.hold:g}" if self._thresholds else ""
        rules = f"{len(self.rules)}:{_hash(self.rules)}"
        return f"mtaudit|version:{__version__}|rules:{rules}|model:{load().name}{turns}"

    def _matches(self, analysis: Analysis) -> Iterator[tuple[Rule, Match]]:
        yield from self._regexes.matches(analysis.text)
        yield from self._phrases.matches(analysis)
        yield from self._patterns.matches(analysis)
        for rule, check in self._checks:
            for match in check(analysis):
                yield rule, match


def _sentences(analysis: Analysis) -> Iterator[Sentence]:
    for first, last in analysis.sentences:
        words = sum(any(map(str.isalnum, word)) for word in analysis.words[first:last])
        yield Sentence(analysis.starts[first], analysis.ends[last - 1], words)


def _finding(rule: Rule, match: Match, analysis: Analysis) -> Finding:
    text = analysis.text[match.start : match.end]
    values = {"0": text, **match.values}

    suggestions = dict.fromkeys((*match.suggestions, *(fill(text, values) for text in rule.suggest)))
    return Finding(
        rule=rule.id,
        start=match.start,
        end=match.end,
        severity=rule.severity,
        category=rule.category,
        message=fill(rule.message, values),
        suggestions=tuple(capitalised(text, analysis, match.start) for text in suggestions),
        fix=rule.fix if len(suggestions) == 1 else Fix.NONE,
        advice=fill(rule.advice, values),
        section=analysis.section_at(match.start),
        related=match.related,
        fingerprint=_fingerprint(rule, match, analysis),
    )


def _fingerprint(rule: Rule, match: Match, analysis: Analysis) -> str:
    """What names the match by its content: it keeps within its sentences, so that an edit elsewhere leaves it."""
    first, last = analysis.tokens_in(match.start, match.end)
    words, sentences = analysis.lowers, analysis.sentences
    begin = sentences[max(bisect_right(sentences, first, key=_first) - 1, 0)][0] if sentences else 0
    end = sentences[max(bisect_right(sentences, max(last - 1, 0), key=_first) - 1, 0)][1] if sentences else 0
    content = " ".join(analysis.text[match.start : match.end].lower().split())
    parts = (rule.id, content, *words[max(first - 2, begin) : first], "", *words[last : min(last + 2, end)])
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


_first = itemgetter(0)


def _hash(rules: Iterable[Rule]) -> str:
    """Eight hexadecimal digits that name this very set of rules."""
    return blake2b(msgspec.json.encode(list(rules), order="deterministic"), digest_size=4).hexdigest()
