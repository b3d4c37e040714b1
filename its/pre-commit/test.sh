#!/usr/bin/env bash
# Commits with the real pre-commit and both hooks of .pre-commit-hooks.yaml, as a user would have them:
# pre-commit clones this repository and builds async-check in the clone.
#
#   its/pre-commit/test.sh
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
. "$root/its/lib/shell-test.sh"

venv=$(test_venv "$root/its/pre-commit/requirements.txt")
test_isolate
# pre-commit's own clones too: this starts as on a new machine.
export PRE_COMMIT_HOME=$temporary/pre-commit
hooks=$(test_repository)
revision=$(git -C "$hooks" rev-parse HEAD)

# A new project with hook $1, and pre-commit installed in it; the current folder from then on.
project() {
  local folder=$temporary/project-$1
  mkdir "$folder"
  cd "$folder"
  git init --quiet
  cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: file://$hooks
    rev: $revision
    hooks:
      - id: $1
YAML
  git add .pre-commit-config.yaml
  git commit --quiet --message "Configure pre-commit"
  "$venv/bin/pre-commit" install >/dev/null
}

# Tries to commit files $1...
commit() {
  git add -- "$@"
  run git commit --message "Change $*"
}

bad() { printf 'import time\n\n\nasync def %s():\n    time.sleep(1)\n' "$1"; }
good() { printf 'import asyncio\n\n\nasync def %s():\n    await asyncio.sleep(1)\n' "$1"; }
helper() { printf 'import time\n\n\ndef pause():\n    time.sleep(1)\n'; }
caller() { printf 'from helper import pause\n\n\nasync def serve():\n    pause()\n'; }
commits() { [ "$(git rev-list --count HEAD)" -eq "$1" ]; }

run "$venv/bin/pre-commit" validate-manifest "$root/.pre-commit-hooks.yaml"
check "the manifest is valid" status_is 0

project async-check

echo "Nothing to see." >notes.txt
commit notes.txt
check "a commit without Python runs no hook" status_is 0
check "and says so" says "no files to check"

# Builds async-check.
bad first >bad.py
commit bad.py
check "a blocking call refuses the commit" status_is 1
check "the message names file, line and rule" says "bad.py:5:5: [ASYNC001]"
check "the message names the call" says "time.sleep"
check "nothing was committed" commits 2

good first >bad.py
commit bad.py
check "the corrected file is committed" status_is 0
check "the hook ran" says "Passed"
check "there is one commit more" commits 3

mkdir pkg
good one >pkg/one.py
good two >"pkg/with space.py"
bad three >pkg/three.py
good four >pkg/été.py
bad five >five.py
commit pkg/one.py "pkg/with space.py" pkg/three.py pkg/été.py five.py
check "one bad file of several refuses the commit" status_is 1
check "the first bad file is named" says "five.py:5:5: [ASYNC001]"
check "the second bad file is named" says "pkg/three.py:5:5: [ASYNC001]"
check "a good file is not named" says_not "pkg/one.py"
check "a good file with a space is not named" says_not "with space"
good three >pkg/three.py
good five >five.py
commit pkg five.py
check "several good files are committed" status_is 0

helper >helper.py
caller >caller.py
commit helper.py caller.py
check "calls are followed between files of one commit" says "caller.py:5:5: [ASYNC001]"
check "and refuse it" status_is 1
git rm --quiet --cached caller.py
commit helper.py
check "the helper alone is committed" status_is 0
commit caller.py
check "a caller alone passes: the file with the blocking call is not in the commit" status_is 0

printf 'async def broken(:\n' >broken.py
commit broken.py
check "a file that is no Python refuses the commit" status_is 1
check "and is named" says "broken.py"
git rm --quiet --force broken.py

printf 'import asyncio\n\n\nasync def go(a, b):\n    return await asyncio.gather(a(), b())\n' >info.py
commit info.py
check "what is below --fail-on passes" status_is 0

printf '[tool.async-check]\nexclude = ["generated/"]\n' >pyproject.toml
mkdir generated
bad generated >generated/code.py
commit pyproject.toml generated
check "excluded files pass, although pre-commit names them" status_is 0

project async-check-project

helper >helper.py
commit helper.py
check "whole project: a blocking function alone is no defect" status_is 0
caller >caller.py
commit caller.py
check "whole project: the commit of the caller is refused" status_is 1
check "whole project: the call is named" says "caller.py:5:5: [ASYNC001]"
check "whole project: the path leads to the other file" says "helper.py:5"
printf 'import asyncio\nfrom helper import pause\n\n\nasync def serve():\n    await asyncio.to_thread(pause)\n' >caller.py
commit caller.py
check "whole project: the corrected caller is committed" status_is 0
echo "Nothing to see." >notes.txt
commit notes.txt
check "whole project: a commit without Python runs no hook" says "no files to check"
bad unrelated >unrelated.py
printf '[tool.async-check]\nexclude = ["unrelated.py"]\n' >pyproject.toml
commit pyproject.toml unrelated.py
check "whole project: the configuration counts" status_is 0
printf '[tool.async-check]\n' >pyproject.toml
commit pyproject.toml
check "whole project: a change of the configuration alone runs the hook" says "unrelated.py:5:5: [ASYNC001]"

test_end
