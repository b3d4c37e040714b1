package dev.asyncpython.cli.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for issues that stay the same while the lines around them change, and in either language.
 * White space does not count: a formatter changes nothing inside a line.
 */
public final class Fingerprints {

  private static final int BYTES = 8;

  private Fingerprints() {}

  /**
   * The fingerprint of an issue that is the only one of its kind in its file; see {@link #number}.
   *
   * @param rule the rule's key
   * @param path of the file, the same in each run
   * @param line the text of the line in which the issue begins
   * @param code the text at the issue's place
   * @return 16 hexadecimal digits
   */
  public static String of(String rule, String path, String line, String code) {
    return digest(rule, path, withoutSpace(line), withoutSpace(code));
  }

  /**
   * The issues sorted; of those with one fingerprint, all but the first get another one, by their
   * order. All of a run have to be there.
   */
  public static List<Issue> number(Collection<Issue> issues) {
    Map<String, Integer> occurrences = new HashMap<>();
    Set<String> given = new HashSet<>();
    List<Issue> numbered = new ArrayList<>();
    for (Issue issue : issues.stream().sorted().toList()) {
      String base = issue.fingerprint();
      String fingerprint;
      do {
        int occurrence = occurrences.merge(base, 1, Integer::sum);
        fingerprint = occurrence == 1 ? base : digest(base, Integer.toString(occurrence));
      } while (!given.add(fingerprint));
      numbered.add(issue.withFingerprint(fingerprint));
    }
    return List.copyOf(numbered);
  }

  private static String withoutSpace(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String digest(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // With the lengths, text cannot move from one part to the next unseen.
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
