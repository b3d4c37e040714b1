package dev.asyncpython.its.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The operating-system user that runs the server. Elasticsearch refuses to run as root, so when the
 * current user is root the server's {@code java} is a small script that gives its files and itself
 * to {@code nobody}, a user every Linux has; nothing is added to the machine.
 */
final class ServerUser {

  private static final String NOBODY = "65534";

  private ServerUser() {}

  /** Whether the current user is root. */
  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * Returns the Java home to start the server with.
   *
   * @param jdk the real JDK
   * @param workspace where the server is unpacked
   */
  static Path javaHome(Path jdk, Path workspace) throws IOException {
    return isRoot() ? unprivilegedJavaHome(jdk, workspace) : jdk;
  }

  private static Path unprivilegedJavaHome(Path jdk, Path workspace) throws IOException {
    Path home = workspace.resolve("java-as-nobody");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    // The server is started in its own folder: what it reads and writes is all below it.
    Files.writeString(
        java,
        """
        #!/bin/sh
        set -e
        case "$PWD" in
          %1$s/*) chown -R %2$s:%2$s "$PWD" ;;
          *) echo "not below the workspace: $PWD" >&2; exit 1 ;;
        esac
        exec setpriv --reuid %2$s --regid %2$s --clear-groups \\
          env HOME="$PWD/temp" USER=nobody LOGNAME=nobody "%3$s/bin/java" "$@"
        """
            .formatted(workspace.toRealPath(), NOBODY, jdk));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  /** Whether the user that will run the server can enter every folder above {@code path}. */
  static boolean canReach(Path path) throws IOException {
    if (!isRoot()) {
      return true;
    }
    for (Path folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder)) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
    }
    return true;
  }
}
