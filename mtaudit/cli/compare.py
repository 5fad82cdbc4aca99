"""`mtaudit compare`: a translation beside reference translations of the same source."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from mtaudit.scores import reference

_FILE = click.Path(exists=True, dir_okay=False, readable=True, allow_dash=True, path_type=Path)
_ADVICE = (
    "Line n of each file must translate the same sentence or paragraph. "
    "Line the files up, or compare them as one segment with --segments document."
)


@click.command(short_help="Score a translation against references: BLEU, chrF2, TER.")
@click.argument("candidate", type=_FILE)
@click.option(
    "--reference", "references", type=_FILE, multiple=True, required=True, help="A human translation; repeatable."
)
@click.option(
    "--metric",
    "metrics",
    type=click.Choice(reference.METRICS),
    multiple=True,
    default=reference.METRICS,
    help="Only this metric; repeatable.",
)
@click.option(
    "--segments",
    type=click.Choice(["line", "document"]),
    default="line",
    show_default=True,
    help="Compare line by line, or each file as a whole.",
)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--width",
    "-w",
    type=click.IntRange(0, 10),
    default=1,
    show_default=True,
    help="Decimals of a score in text; JSON has them all.",
)
def compare(
    candidate: Path, references: tuple[Path, ...], metrics: tuple[str, ...], segments: str, output: str, width: int
) -> None:
    """Score CANDIDATE against references by sacrebleu: BLEU, chrF2 and TER with their signatures."""
    split = reference.lines if segments == "line" else reference.whole
    read = [split(_read(path)) for path in (candidate, *references)]
    try:
        result = reference.compare(*read, metrics=metrics)
    except reference.SegmentsError as error:
        advice = _ADVICE if segments == "line" and all(read) else "Give files that have text."
        raise click.UsageError(f"{error}. {advice}") from None
    if output == "json":
        names = {"candidate": str(candidate), "references": [str(path) for path in references]}
        counts = {"segments": result.segments, "scores": result.scores}
        click.echo(msgspec.json.format(msgspec.json.encode(names | counts), indent=2))
        return
    noun = "segment" if result.segments == 1 else "segments"
    others = "1 reference" if result.references == 1 else f"{result.references} references"
    click.echo(f"{result.segments} {noun}, {others}")
    for score in result.scores:
        click.echo(f"{score.name:<5} {score.score:.{width}f}  {score.details}".rstrip())
        click.echo(f"      {score.signature}")


def _read(path: Path) -> str:
    """The text of a file, decoded as sacrebleu decodes it; `-` is standard input."""
    try:
        with click.open_file(str(path), "rb") as file:
            data: bytes = file.read()
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path} is not UTF-8 (byte {error.start}). Convert it first.") from None
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror}.") from None
