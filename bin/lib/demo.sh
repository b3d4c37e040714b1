# The steps of bin/sonarqube-demo before Java takes over. Uses $root, $lang and $jdk.

demo_texts=$root/its/src/main/resources/dev/asyncpython/its/demo

# Prints the language of the arguments, or else of the locale: en or fr.
demo_language() {
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

# Prints text $1 of the script in the language, with the values $2...
demo_text() {
  local file=$demo_texts/demo.properties key=shell.$1 pattern
  [ "$lang" = fr ] && file=$demo_texts/demo_fr.properties
  shift
  pattern=$(sed -n "s/^$key=//p" "$file")
  # shellcheck disable=SC2059 # the text is the format
  printf "$pattern\n" "$@"
}

# Says text $1 and ends as for a wrong environment.
demo_fail() {
  demo_text "$@" >&2
  exit 2
}

# Runs Maven quietly; $1 is the text to say if it fails.
demo_maven() {
  local failure=$1 log
  shift
  log=$(mktemp)
  if ! (cd "$root" && JAVA_HOME=$jdk mvn -B -q "$@" >"$log" 2>&1); then
    demo_text "$failure" >&2
    tail -n 40 "$log" >&2
    rm -f "$log"
    exit 2
  fi
  rm -f "$log"
}

# Builds, if that was never done or a source is newer.
demo_build() {
  local classpath=$root/its/target/classpath.txt newer
  if [ -f "$classpath" ]; then
    newer=$(cd "$root" && find pom.xml rules-metadata async-python-core sonar-async-python-plugin its \
      -name target -prune -o -path its/projects -prune -o -type f -newer "$classpath" -print -quit)
    [ -n "$newer" ] || return 0
  fi
  demo_text building >&2
  demo_space "$root" 500
  demo_maven buildFailed -DskipTests -DskipITs -pl its -am package
  touch "$classpath"
}

# Fetches the server and the scanner through Maven, if they are not in the local repository yet.
demo_fetch() {
  local facts=$root/its/target/classes/its.properties repository server scanner
  repository=$(sed -n 's/^maven\.repository = //p' "$facts")
  server=$(sed -n 's/^sonarqube\.newest\.version = //p' "$facts")
  scanner=$(sed -n 's/^scanner\.version = //p' "$facts")
  if [ -f "$repository/org/sonarsource/sonarqube/sonar-application/$server/sonar-application-$server.zip" ] &&
    [ -f "$repository/org/sonarsource/scanner/cli/sonar-scanner-cli/$scanner/sonar-scanner-cli-$scanner.zip" ]; then
    return 0
  fi
  demo_text downloading >&2
  demo_space "$repository" 1000
  demo_maven downloadFailed -pl its dependency:get@fetch-newest-server dependency:get@fetch-scanner
}

# Ends if folder $1 has less than $2 MB free.
demo_space() {
  local free
  mkdir -p "$1"
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$2" ] || demo_fail noSpace "$free" "$1" "$2"
}

# Goes over to Java.
demo_java() {
  local log=${TMPDIR:-/tmp}/sonarqube-demo-$(id -u).log
  exec "$jdk/bin/java" -Ddemo.lang="$lang" -Dits.log="$log" \
    -cp "$root/its/target/classes:$(cat "$root/its/target/classpath.txt")" \
    dev.asyncpython.its.demo.DemoMain "$@"
}
