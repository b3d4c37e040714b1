package dev.asyncpython.cli.report;

import dev.asyncpython.cli.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How places are written in formats that know files and lines only. */
final class Places {

  /** Of RFC 3986, what may stand for itself in a part of a path; a colon could end a scheme. */
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=@";

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

  private Places() {}

  /** A message that begins with the cell of a notebook; as it is in other files. */
  static String inCell(int cell, int line, String message, Texts texts) {
    return cell == 0
        ? message
        : texts.get("place.message", Integer.toString(cell), Integer.toString(line), message);
  }

  /** True when the path does not depend on the current folder. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || DRIVE.matcher(path).matches();
  }

  /** The URI of a file: relative, or with the scheme {@code file} for an absolute path. */
  static String uri(String path) {
    if (DRIVE.matcher(path).matches()) {
      return "file:///" + path.substring(0, 2) + "/" + encoded(path.substring(3));
    }
    // A share of Windows names its host.
    String prefix = path.startsWith("//") ? "file://" : path.startsWith("/") ? "file:///" : "";
    return prefix + encoded(path);
  }

  private static String encoded(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(encodedPart(part));
      }
    }
    return String.join("/", parts);
  }

  private static String encodedPart(String part) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }
}
