package dev.asyncpython.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the command line, as the build has it. */
final class Version {

  private Version() {}

  static String get() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/dev/asyncpython/cli/build.txt")) {
      if (in == null) {
        throw new IllegalStateException("Missing resource build.txt");
      }
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
