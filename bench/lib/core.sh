# Runs what the tests of the core contain for benchmarks; sourced by the scripts of bench/. Uses $root.
. "$root/bin/lib/jdk.sh"

# Builds the core with its tests, then runs class $1 of them with the arguments $2...
core_run() {
  local jdk target=$root/async-python-core/target
  jdk=$(find_jdk 21) || { echo "This needs a JDK 21 or newer: set JAVA_HOME." >&2; exit 2; }
  (cd "$root" && JAVA_HOME=$jdk mvn -B -q -Dspotless.check.skip -pl async-python-core -am test-compile \
    dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test) >&2
  # This collector leaves the least noise in what is measured.
  "$jdk/bin/java" -XX:+UseSerialGC \
    -cp "$target/classes:$target/test-classes:$(cat "$target/test-classpath.txt")" "$@"
}
