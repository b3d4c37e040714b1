# What bin/sonarqube-demo and bench/sensor-time need beside bin/lib/its.sh: a SonarQube to start.

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
  command -v mvn >/dev/null 2>&1 || its_fail noMaven
  its_text downloading >&2
  its_space "$repository" 1000
  its_maven downloadFailed -pl its dependency:get@fetch-newest-server dependency:get@fetch-scanner
}
