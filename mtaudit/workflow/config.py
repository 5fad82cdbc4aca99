"""Configuration: what it may say, where it stands, and which layer has the last word.

Each audited file takes the nearest `mtaudit.toml`, or `pyproject.toml` with a table
`[tool.mtaudit]`, from its own folder upwards. Files are not merged with those above them. The
command line goes over the environment (`MTAUDIT_*`), that over the file, that over the defaults.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from mtaudit.errors import ConfigError, MtauditError
from mtaudit.finding import Severity
from mtaudit.workflow import toml

FILES = ("mtaudit.toml", ".mtaudit.toml", "pyproject.toml")
_TABLE = ("tool", "mtaudit")
_SELECTION = ("select", "extend-select", "ignore")
_ADDED = ("extend-select", "ignore", "rules", "exclude")
_PATHS = ("glossary", "baseline", "rules")


def _key(description: str, example: str) -> msgspec.Meta:
    return msgspec.Meta(description=description, examples=[example])


class Verdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the verdict turns, in penalty points per 1,000 words; what is not set stays as calibrated."""

    clean: float | None = None
    hold: float | None = None


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The keys of a configuration, with what the documentation says of them."""

    select: Annotated[
        tuple[str, ...],
        _key("The rules to use, by id, by family or `ALL`, in place of the defaults.", '["repetition", "names"]'),
    ] = ()
    extend_select: Annotated[
        tuple[str, ...], _key("Rules to use besides, such as those that are off by default.", '["style.passive"]')
    ] = ()
    ignore: Annotated[tuple[str, ...], _key("Rules to leave out.", '["style"]')] = ()
    per_file_ignores: Annotated[
        dict[str, tuple[str, ...]],
        _key(
            "Rules to leave out in the files that a pattern names. Patterns are those of .gitignore.",
            '{ "opinion/**" = ["style"] }',
        ),
    ] = {}
    severities: Annotated[
        dict[str, Severity],
        _key("Severities of your own, for a rule or a family; the rule wins.", '{ "style" = "neutral" }'),
    ] = {}
    source: Annotated[str | None, _key("The language that the copy was translated from (ISO 639-1).", '"ru"')] = (
        msgspec.field(default=None, name="from")
    )
    profile: Annotated[str | None, _key("The house style, which switches its rules on.", '"ap"')] = None
    glossary: Annotated[
        str | None,
        _key("A CSV file of house terms with the columns wanted, unwanted and note.", '"terms.csv"'),
    ] = None
    rules: Annotated[tuple[str, ...], _key("Folders of rules of your own.", '["newsroom-rules"]')] = ()
    verdict: Annotated[
        Verdict,
        _key("Where the verdict turns: penalty points per 1,000 words.", "{ clean = 12.0, hold = 40.0 }"),
    ] = Verdict()
    include: Annotated[
        tuple[str, ...],
        _key(
            "Which files of a folder are audited, as patterns of .gitignore; every known format unless set.",
            '["wire/**"]',
        ),
    ] = ()
    exclude: Annotated[
        tuple[str, ...], _key("Which files of a folder are passed over, as patterns of .gitignore.", '["archive/"]')
    ] = ()
    respect_gitignore: Annotated[bool, _key("Whether files that git ignores are passed over.", "false")] = True
    fail_on: Annotated[Severity, _key("The mildest severity that fails a check.", '"major"')] = Severity.MINOR
    max_findings: Annotated[int, msgspec.Meta(ge=0), _key("How many findings at or above fail-on pass.", "10")] = 0
    baseline: Annotated[
        str | None, _key("The file of findings that are accepted; see `mtaudit baseline`.", '"mtaudit-baseline.json"')
    ] = None


class Layer(msgspec.Struct, frozen=True):
    """Some keys with their values as they were written, where each stands, and the folder that its paths start from."""

    values: dict[str, Any]
    origins: dict[str, str]
    root: Path = Path()


class Settings(msgspec.Struct, frozen=True):
    """The configuration that holds for a file, where each value came from, and the folder that patterns start from."""

    config: Config
    origins: dict[str, str]
    root: Path
    file: Path | None = None

    def origin(self, key: str) -> str:
        """Where the value of `key` came from."""
        return self.origins.get(key, "default")


def keys() -> dict[str, tuple[str, str, Any]]:
    """Each key with its description, an example in TOML, and its default."""
    hints = get_type_hints(Config, include_extras=True)
    found = {}
    for field in msgspec.structs.fields(Config):
        metas = [meta for meta in get_args(hints[field.name]) if isinstance(meta, msgspec.Meta)]
        description = next(meta.description for meta in metas if meta.description)
        example = next(meta.examples[0] for meta in metas if meta.examples)
        default = field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
        found[field.encode_name] = (description, example, default)
    return found


def find(folder: Path) -> Path | None:
    """The nearest file with a configuration, in `folder` or above it."""
    candidates = (place / name for place in (folder, *folder.parents) for name in FILES)
    return next((path for path in candidates if path.is_file() and _speaks(path)), None)


def _speaks(path: Path) -> bool:
    """Whether the file configures mtaudit; that most a pyproject.toml does not is seen without parsing it."""
    if path.name != "pyproject.toml":
        return True
    return b"mtaudit" in path.read_bytes() and _TABLE[1] in toml.read(path)[0].get(_TABLE[0], {})


def read(path: Path) -> Layer:
    """The layer in the file at `path`.

    Raises ConfigError where it cannot be used.
    """
    values, source = toml.read(path)
    table = _TABLE if path.name == "pyproject.toml" else ()
    for name in table:
        values = values.get(name, {})
        if not isinstance(values, dict):
            raise ConfigError(path, toml.line_of(source, table), f"`{name}` is a table")
    toml.convert(values, Config, path, source, table)
    origins = {key: f"{path}:{toml.line_of(source, (*table, key))}" for key in values}
    return Layer(values, origins, path.parent)


def from_environment(environment: Mapping[str, str]) -> Layer:
    """What `MTAUDIT_SELECT`, `MTAUDIT_FAIL_ON` and their like say; lists are parted by commas.

    Raises MtauditError where a value does not fit.
    """
    hints = get_type_hints(Config)
    values: dict[str, Any] = {}
    origins = {}
    for field in msgspec.structs.fields(Config):
        variable = "MTAUDIT_" + field.encode_name.upper().replace("-", "_")
        text = environment.get(variable)
        kind = hints[field.name]
        if text is None or get_origin(kind) is dict or kind is Verdict:
            continue
        value: Any = [part.strip() for part in text.split(",") if part.strip()] if get_origin(kind) is tuple else text
        try:
            values[field.encode_name] = msgspec.convert(value, kind, strict=False)
        except msgspec.ValidationError as error:
            message = str(error)
            advice = toml.choices(kind)
            raise MtauditError(f"{variable}: {message[0].lower()}{message[1:]}{advice and '. ' + advice}") from None
        origins[field.encode_name] = f"environment {variable}"
    return Layer(values, origins)


def from_command_line(values: Mapping[str, Any]) -> Layer:
    """The options that were given: those that are neither None nor empty."""
    given = {key: value for key, value in values.items() if value is not None and value != ()}
    return Layer(given, dict.fromkeys(given, "command line"))


def merge(layers: Sequence[Layer], root: Path, file: Path | None) -> Settings:
    """One configuration from `layers`, the mightiest last.

    Lists of further rules, folders and patterns add up and tables are joined; but a layer that
    selects rules starts the selection anew.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        if "select" in layer.values:
            for key in _SELECTION:
                values.pop(key, None)
                origins.pop(key, None)
        for key, raw in layer.values.items():
            value = _absolute(raw, layer.root) if key in _PATHS else raw
            if key in _ADDED and key in values:
                value = [*values[key], *value]
                origins[key] = f"{origins[key]}, {layer.origins[key]}"
            elif isinstance(value, dict) and key in values:
                value = {**values[key], **value}
                origins[key] = f"{origins[key]}, {layer.origins[key]}"
            else:
                origins[key] = layer.origins[key]
            values[key] = value
    return Settings(msgspec.convert(values, Config), origins, root, file)


def _absolute(value: Any, root: Path) -> Any:
    """`value` from `root`; of rules, what is no folder there names an installed pack."""
    if isinstance(value, str):
        return str(root / value)
    return [str(root / each) if (root / each).is_dir() else each for each in value]
