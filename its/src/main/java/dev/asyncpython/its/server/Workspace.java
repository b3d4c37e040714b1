package dev.asyncpython.its.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder a server is unpacked in. */
final class Workspace {

  private Workspace() {}

  /**
   * Returns {@code wanted}, or a new folder below the temporary one when the server's user could
   * not enter {@code wanted} (a clone in root's home).
   */
  static Path prepare(Path wanted) throws IOException {
    if (ServerUser.canReach(wanted)) {
      return Files.createDirectories(wanted).toRealPath();
    }
    Path folder = Files.createTempDirectory("async-python-sonarqube-").toRealPath();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }
}
