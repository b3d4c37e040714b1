#!/usr/bin/env bash
# Does what docs/command-line.md says, with the real tools: its examples for pre-commit, tox, GitHub
# Actions, GitLab and Ruff, and the analysis in parts. Checks that the French page says the same.
#
#   its/command-line/test.sh
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
. "$root/its/lib/shell-test.sh"

venv=$(test_venv "$root/its/command-line/requirements.txt")
page=$root/docs/command-line.md
test_isolate
# As after "Install async-check" of the examples: the repository beside the project, bin/ on the path.
hooks=$(test_repository)
git -C "$hooks" tag v0.1.0
git config --global "url.file://$hooks.insteadOf" https://git.example.com/async-python.git
export RUNNER_TEMP=$temporary/runner GITHUB_PATH=$temporary/github-path
mkdir "$RUNNER_TEMP"

examples() { "$venv/bin/python" -B "$root/its/command-line/examples.py" "$@"; }

# Runs a script as GitHub Actions and GitLab do.
ci() { bash --noprofile --norc -eo pipefail -c "$1"; }

# The last file is JSON of which expression $1 is true.
holds() { jq -e "$1" "$2" >/dev/null; }
empty() { [ -z "$1" ]; }
is() { [ "$1" = "$2" ]; }

# A new project, a Git repository, with the files of folders $2... of its/projects; the current folder then.
project() {
  local folder=$temporary/$1 name
  mkdir "$folder"
  cd "$folder"
  git init --quiet
  shift
  for name in "$@"; do
    cp -R "$root/its/projects/$name" .
  done
}

bad() { printf 'import time\n\n\nasync def serve():\n    time.sleep(1)\n'; }
good() { printf 'import asyncio\n\n\nasync def serve():\n    await asyncio.sleep(1)\n'; }

run examples compare "$page" "${page%.md}.fr.md"
check "both languages have the same structure, options and examples" empty "$output"

run ci "$(examples run "$page" github 1 "Install async-check")"
check "GitHub: the installation works" status_is 0
PATH=$(cat "$GITHUB_PATH"):$PATH
for number in "github 2" "parts 1"; do
  # shellcheck disable=SC2086 # two arguments
  check "GitHub: the installation is the same in example $number" \
    is "$(examples run "$page" $number "Install async-check")" "$(examples run "$page" github 1 "Install async-check")"
done

run async-check --version
check "the command builds itself and starts" status_is 0
[ "$status" -eq 0 ] || test_end
run async-check --help
check "the page lists the options of the command" \
  is "$(grep -o -- '--[a-z][a-z-]*' <<<"$output" | sort -u)" "$(examples options "$page")"

project configuration
good >good.py
examples block "$page" configuration 1 >pyproject.toml
run async-check
check "the configuration is accepted" status_is 0
sed 's/^ignore/ignroe/' pyproject.toml >wrong.toml
mv wrong.toml pyproject.toml
run async-check
check "an unknown key is a wrong configuration" status_is 2
check "that is named" says "ignroe"

project suppression
for comment in "noqa: ASYNC001" "NOSONAR(ASYNC001)" noqa NOSONAR; do
  printf 'import time\n\n\nasync def serve():\n    time.sleep(0.01)  # %s\n' "$comment" >some.py
  run async-check some.py
  check "# $comment suppresses" status_is 0
done
printf 'import time\n\n\nasync def serve():\n    time.sleep(0.01)  # noqa: ASYNC002\n' >some.py
run async-check some.py
check "# noqa of another rule does not" status_is 1

project baseline sample
run async-check
check "baseline: the project has findings" status_is 1
run async-check --write-baseline .async-check-baseline.json
run async-check --baseline .async-check-baseline.json
check "baseline: known findings are not reported" status_is 0
bad >new.py
run async-check --baseline .async-check-baseline.json
check "baseline: a new one is" says "new.py:5:5: [ASYNC001]"
check "baseline: no old one is" says_not "sample/"
check "baseline: and fails the run" status_is 1

export PRE_COMMIT_HOME=$temporary/pre-commit
project pre-commit
examples block "$page" pre-commit 1 >.pre-commit-config.yaml
# its/pre-commit/test.sh does the rest; it would build the command once more here.
run "$venv/bin/pre-commit" validate-config
check "pre-commit: the configuration is valid" status_is 0
check "pre-commit: its hook exists" grep -q "^- id: $(sed -n 's/.*- id: //p' .pre-commit-config.yaml)$" \
  "$root/.pre-commit-hooks.yaml"
examples block "$page" pre-commit 2 >.pre-commit-config.yaml
bad >bad.py
git add --all
run "$venv/bin/pre-commit" run --all-files
check "pre-commit, local hook: a defect fails" status_is 1
check "pre-commit, local hook: and is named" says "bad.py:5:5: [ASYNC001]"
good >bad.py
run "$venv/bin/pre-commit" run --all-files
check "pre-commit, local hook: corrected, it passes" status_is 0

project tox
examples block "$page" tox 1 >tox.ini
bad >bad.py
run "$venv/bin/tox" run -e async
check "tox: a defect fails" status_is_not 0
check "tox: and is named" says "bad.py:5:5: [ASYNC001]"
run "$venv/bin/tox" run -e async -- --fix
check "tox: options are passed on" grep -q "await asyncio.sleep(1)" bad.py
run "$venv/bin/tox" run -e async
check "tox: corrected, it passes" status_is 0

project github sample
run ci "$(examples run "$page" github 1 Annotate)"
check "GitHub: annotations" says "::error "
check "GitHub: they fail the job" status_is 1
run ci "$(examples run "$page" github 2 Report)"
check "GitHub: the SARIF report does not fail the step" status_is 0
check "GitHub: the SARIF report has findings" \
  holds '.version == "2.1.0" and (.runs[0].results | length > 5)' async-check.sarif
check "GitHub: its paths are relative" \
  holds '[.runs[].results[].locations[].physicalLocation.artifactLocation.uri | startswith("sample/")] | all' async-check.sarif

project gitlab sample
run ci "$(examples script "$page" gitlab 1 async-check)"
check "GitLab: findings fail the job" status_is 1
check "GitLab: all findings are in the report" \
  is "$(jq length code-quality.json)" "$(async-check --format json | jq '.findings | length')"
check "GitLab: entries are complete" holds '[.[] | (.description | length > 0)
  and (.check_name | startswith("ASYNC"))
  and (.fingerprint | length > 0)
  and (.severity | IN("info", "minor", "major", "critical", "blocker"))
  and (.location.path | startswith("sample/"))
  and (.location.lines.begin > 0)] | length > 5 and all' code-quality.json
check "GitLab: fingerprints are unique" holds '(map(.fingerprint) | unique | length) == length' code-quality.json

project parts sample cross-file
mkdir été
bad >"été/à faire.py"
git add --all
for parts in 1 2 4 40; do
  for ((part = 0; part < parts; part++)); do
    run env PART=$part PARTS=$parts bash --noprofile --norc -eo pipefail -c "$(examples run "$page" parts 1 "Analyse a part")"
    [ "$status" -eq 0 ] || check "parts: part $part of $parts" status_is 0
  done
  rm part.txt
  run ci "$(examples run "$page" parts 1 Report)"
  check "parts: $parts parts report findings" status_is 1
  printf '%s\n' "$output" >parts.out
  run async-check --format github
  printf '%s\n' "$output" >single.out
  check "parts: the report of $parts parts is that of one run" cmp parts.out single.out
  for format in text json sarif markdown html; do
    # What one run gives does not depend on the parts.
    [ -f "single.$format" ] || async-check --format "$format" --output "single.$format" --fail-on never
    async-check --format "$format" --output "parts.$format" --fail-on never --facts-in part-*.facts
    check "parts: $parts parts give the bytes of one run, $format" cmp "single.$format" "parts.$format"
  done
  rm part-*.facts
done
check "parts: paths through files were found" holds '[.findings[].flow | map(.path) | unique | length] | max > 1' parts.json

project ruff
examples block "$page" ruff 1 >pyproject.toml
bad >bad.py
run "$venv/bin/ruff" check --no-cache .
check "Ruff: the configuration is accepted, and reports" says "ASYNC251"
printf '\n[tool.ruff.lint.flake8-async]\n' >>pyproject.toml
run "$venv/bin/ruff" check --no-cache .
check "Ruff: refuses a section flake8-async" says "unknown field"
examples block "$page" ruff 1 >pyproject.toml
printf 'import time\n\n\ndef pause():\n    time.sleep(1)  # noqa: ASYNC001\n' >bad.py
run "$venv/bin/ruff" check --no-cache --extend-select RUF100,RUF102 .
check "Ruff: our keys in noqa comments are left alone" status_is 0
sed -i '/^external/d' pyproject.toml
run "$venv/bin/ruff" check --no-cache --extend-select RUF102 .
check "Ruff: without external, they are not" says "RUF102"

test_end
