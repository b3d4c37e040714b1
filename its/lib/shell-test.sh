# What the tests in bash share; sourced, uses $root. Python tools come from pip, with pinned versions,
# into the build folder.

test_count=0 test_failures=0

# Prints the folder of a virtual environment that holds requirements file $1.
test_venv() {
  local venv=$root/its/target/venv/$(cksum <"$1" | tr ' ' '-')
  if [ ! -f "$venv/ready" ]; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$1" >&2
    touch "$venv/ready"
  fi
  printf '%s\n' "$venv"
}

# Makes folder $temporary, removed at the end, and keeps the user's configuration of Git away.
test_isolate() {
  temporary=$(mktemp -d)
  trap 'rm -rf "$temporary"' EXIT
  # Both name one file: pre-commit hides variables of Git from the Git that it runs.
  export XDG_CONFIG_HOME=$temporary/config GIT_CONFIG_GLOBAL=$temporary/config/git/config
  export GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
  mkdir -p "$XDG_CONFIG_HOME/git"
  unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
  git config --global user.name Test
  git config --global user.email test@localhost
  git config --global init.defaultBranch main
}

# Prints the folder of a new Git repository with this one as it is now, committed or not.
test_repository() {
  local copy=$temporary/repository file
  mkdir "$copy"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    if [ -e "$file" ]; then printf '%s\0' "$file"; fi
  done | tar --null -T - -cf -) | tar -xf - -C "$copy"
  git -C "$copy" init --quiet
  git -C "$copy" add --all
  git -C "$copy" commit --quiet --message "As it is"
  printf '%s\n' "$copy"
}

# Runs a command; its output, both streams, is then in $output and its status in $status.
run() {
  status=0
  output=$("$@" 2>&1) || status=$?
}

# Says whether check $1 holds: the rest is a command that succeeds if so.
check() {
  local what=$1
  shift
  test_count=$((test_count + 1))
  if "$@"; then
    echo "ok   $what"
  else
    test_failures=$((test_failures + 1))
    printf 'FAIL %s\n  status %s, output:\n%s\n' "$what" "${status:-}" "${output:-}" | sed '2,$s/^/    /' >&2
  fi
}

# The last output contains text $1, or not.
says() { [[ $output == *"$1"* ]]; }
says_not() { [[ $output != *"$1"* ]]; }

# The last status was $1, or not.
status_is() { [ "$status" -eq "$1" ]; }
status_is_not() { [ "$status" -ne "$1" ]; }

# Ends the test with what was found.
test_end() {
  echo "$test_count checks, $test_failures failed"
  [ "$test_failures" -eq 0 ]
}
