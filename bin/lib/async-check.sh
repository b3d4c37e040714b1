# What bin/async-check does on first use. Uses $root.
. "$root/bin/lib/jdk.sh"

# Ends with a message, in French where the locale is.
async_check_fail() {
  local locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
  case $locale in fr*) echo "async-check : $2" >&2 ;; *) echo "async-check: $1" >&2 ;; esac
  exit 2
}

# Says what goes on, on a terminal or not: the first use takes a while.
async_check_say() {
  local locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
  case $locale in fr*) echo "$2" >&2 ;; *) echo "$1" >&2 ;; esac
}

# Builds if that was never done or a source is newer than the build.
async_check_refresh() {
  local newer
  newer=$(cd "$root" && find pom.xml rules-metadata async-python-core async-python-cli bin \
    -name target -prune -o -path '*/src/test' -prune -o -type f -newer async-python-cli/target/launch.sh -print -quit)
  [ -z "$newer" ] && [ -x "${java:-}" ] || async_check_build
}

# Builds, makes the cache of loaded classes, and writes launch.sh.
async_check_build() {
  local jdk log target lock
  root=$(cd "$root" && pwd)
  target=$root/async-python-cli/target
  jdk=$(find_jdk 21) || async_check_fail \
    "a JDK 21 or newer is needed; install one (for example temurin-21 or openjdk-21) or set JAVA_HOME." \
    "il faut un JDK 21 ou plus récent ; installez-en un (par exemple temurin-21 ou openjdk-21) ou définissez JAVA_HOME."
  command -v mvn >/dev/null 2>&1 || async_check_fail \
    "Maven 3.8.7 or newer is needed to build on first use." \
    "il faut Maven 3.8.7 ou plus récent pour la construction au premier lancement."
  mkdir -p "$target"
  # Two first uses at a time, as a parallel pre-commit makes them: the second one waits.
  lock=$target/build.lock
  exec 9>"$lock"
  if command -v flock >/dev/null 2>&1; then
    flock 9
    [ -f "$target/launch.sh" ] && [ -z "${ASYNC_CHECK_DEVELOP:-}" ] && [ -z "${java:-}" ] && return 0
  fi
  async_check_say "async-check: building on first use; this takes a minute or two..." \
    "async-check : construction au premier lancement ; cela prend une minute ou deux..."
  # Maven leaves what an older version has needed.
  rm -rf "$target/lib" "$target"/async-python-cli-*.jar
  log=$(mktemp)
  if ! (cd "$root" && JAVA_HOME=$jdk mvn -B -q -DskipTests -Dspotless.check.skip \
    -pl async-python-cli -am package >"$log" 2>&1 9>&-); then
    tail -n 40 "$log" >&2
    rm -f "$log"
    async_check_fail "the build failed; its last lines are above." \
      "la construction a échoué ; ses dernières lignes sont ci-dessus."
  fi
  rm -f "$log"
  async_check_launcher "$jdk"
  exec 9>&-
}

# Writes launch.sh for JDK $1, with the cache that this JDK can make.
async_check_launcher() {
  local java=$1/bin/java target=$root/async-python-cli/target version classpath common cache=
  version=$(jdk_version "$1")
  # Jars only: the cache of classes refuses folders.
  classpath=$(printf '%s:' "$target"/async-python-cli-*.jar "$target"/lib/*.jar)
  classpath=${classpath%:}
  common=
  [ "$version" -ge 23 ] && common="$common --sun-misc-unsafe-memory-access=allow"
  async_check_say "async-check: preparing a fast start..." "async-check : préparation d'un démarrage rapide..."
  rm -f "$target"/async-check.aot "$target"/async-check.jsa
  if [ "$version" -ge 25 ] && async_check_train "$java" "$common -XX:AOTCacheOutput=$target/async-check.aot" &&
    [ -f "$target/async-check.aot" ]; then
    cache="-XX:AOTCache=$target/async-check.aot"
  elif async_check_train "$java" "$common -XX:ArchiveClassesAtExit=$target/async-check.jsa" &&
    [ -f "$target/async-check.jsa" ]; then
    cache="-XX:SharedArchiveFile=$target/async-check.jsa"
  fi
  "$java" -cp "$classpath" dev.asyncpython.cli.Manual "$target" 9>&-
  {
    printf 'java=%q\n' "$java"
    printf 'classpath=%q\n' "$classpath"
    printf 'small=(%s)\n' "$common $cache -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmn48m -Xmx1g"
    # A small young generation keeps the memory low; of the projects tried, up to a million lines, none
    # was faster with the second compiler.
    printf 'large=(%s)\n' "$common $cache -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn160m"
  } >"$target/launch.sh.part"
  mv "$target/launch.sh.part" "$target/launch.sh"
}

# Runs the command on the samples with JVM options $2, so that the JVM sees which classes it needs.
async_check_train() {
  local java=$1 options=$2
  # shellcheck disable=SC2086 # words
  (cd "$root/its/projects" && "$java" $options -XX:+UseSerialGC -cp "$classpath" dev.asyncpython.cli.Main \
    --fail-on never --jobs 1 sample cross-file all-rules >/dev/null 2>&1 9>&-)
}
