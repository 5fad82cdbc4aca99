#!/usr/bin/env bash
# What action.yml runs: annotations on standard output, the step summary, SARIF, the HTML report, and the exit code.
# Everything comes in by INPUT_*; lists have one entry a line.
set -uo pipefail

lines() { # the non-empty lines of $1 into the array `found`
  found=()
  while IFS= read -r line; do
    [[ -n "$line" ]] && found+=("$line")
  done <<<"$1"
}

lines "${INPUT_PATHS:-.}"
paths=("${found[@]}")
lines "${INPUT_ARGS:-}"
options=(--format github --output "sarif:$INPUT_SARIF" --output "html:$INPUT_REPORT" "${found[@]}")
[[ -n "${INPUT_CHANGED_SINCE:-}" ]] && options+=("--changed-since=$INPUT_CHANGED_SINCE")
if [[ "${INPUT_FAIL_ON:-minor}" == never ]]; then
  options+=(--exit-zero)
else
  options+=("--fail-on=${INPUT_FAIL_ON:-minor}")
fi

mtaudit check "${options[@]}" -- "${paths[@]}"
code=$?
{
  echo "exit-code=$code"
  echo "sarif=$INPUT_SARIF"
  echo "report=$INPUT_REPORT"
} >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
