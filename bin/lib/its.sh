# What the commands of module its do before Java takes over. Uses $root and $lang.
. "$root/bin/lib/jdk.sh"

its_texts=$root/its/src/main/resources/dev/asyncpython/its/shell

# Prints the language of the arguments, or else of the locale: en or fr.
its_language() {
  local wanted=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}
  while [ $# -gt 0 ]; do
    case $1 in
      --lang) wanted=${2:-$wanted} ;;
      --lang=*) wanted=${1#--lang=} ;;
    esac
    shift
  done
  case $wanted in fr*) echo fr ;; *) echo en ;; esac
}

# Prints text $1 in the language, with the values $2...
its_text() {
  local file=$its_texts.properties key=$1 pattern
  [ "$lang" = fr ] && file=${its_texts}_fr.properties
  shift
  pattern=$(sed -n "s/^$key=//p" "$file")
  # shellcheck disable=SC2059 # the text is the format
  printf "$pattern\n" "$@"
}

# Says text $1 and ends as for a wrong environment.
its_fail() {
  its_text "$@" >&2
  exit 2
}

# Runs Maven quietly; $1 is the text to say if it fails.
its_maven() {
  local failure=$1 log
  shift
  log=$(mktemp)
  if ! (cd "$root" && JAVA_HOME=$jdk mvn -B -q "$@" >"$log" 2>&1); then
    its_text "$failure" >&2
    tail -n 40 "$log" >&2
    rm -f "$log"
    exit 2
  fi
  rm -f "$log"
}

# Ends if folder $1 has less than $2 MB free.
its_space() {
  local free
  mkdir -p "$1"
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$2" ] || its_fail noSpace "$free" "$1" "$2"
}

# Finds the JDK and its version; the last one is asked first, as asking all of them takes a second.
its_jdk() {
  local known=$root/its/target/jdk.txt
  jdk= jdk_version=
  [ ! -f "$known" ] || { read -r jdk_version && read -r jdk; } <"$known"
  if [ -z "$jdk" ] || [ ! -x "$jdk/bin/java" ]; then
    jdk=$(find_jdk 21) || its_fail noJdk
    jdk_version=$(jdk_version "$jdk")
    mkdir -p "$root/its/target"
    printf '%s\n%s\n' "$jdk_version" "$jdk" >"$known"
  fi
}

# Builds, if that was never done or a source is newer.
its_build() {
  local classpath=$root/its/target/classpath.txt newer
  its_jdk
  if [ -f "$classpath" ]; then
    newer=$(cd "$root" && find pom.xml rules-metadata async-python-core sonar-async-python-plugin its \
      -name target -prune -o -path its/projects -prune -o -type f -newer "$classpath" -print -quit)
    [ -n "$newer" ] || return 0
  fi
  command -v mvn >/dev/null 2>&1 || its_fail noMaven
  its_text building >&2
  its_space "$root" 500
  its_maven buildFailed -DskipTests -DskipITs -pl its -am package
  touch "$classpath"
}

# Goes over to Java: its options, main class and arguments.
its_java() {
  # Protocol Buffers use what newer JDKs warn of.
  [ "$jdk_version" -lt 23 ] || set -- --sun-misc-unsafe-memory-access=allow "$@"
  exec "$jdk/bin/java" -Dcommand.lang="$lang" \
    -cp "$root/its/target/classes:$(cat "$root/its/target/classpath.txt")" "$@"
}
