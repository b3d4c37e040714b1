package dev.asyncpython.sonar;

import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSource;
import java.util.zip.CRC32;

/** Tells one build of the plugin from another, also between two that have the same version. */
final class PluginBuild {

  private static final int BUFFER = 1 << 16;

  private PluginBuild() {}

  /** Of the plugin's jar: milliseconds, so once for an analysis. */
  static String checksum() {
    CodeSource source = PluginBuild.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    // A folder of classes, as in tests, reads as the list of what is in it.
    try (InputStream in = source.getLocation().openStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        checksum.update(buffer, 0, count);
      }
    } catch (IOException e) {
      // Facts are then kept from one build to the next; their format's version still counts.
      return "";
    }
    return Long.toHexString(checksum.getValue());
  }
}
