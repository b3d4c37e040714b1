package dev.asyncpython.persistence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Facts to bytes and back.
 *
 * <pre>
 *   magic, version, length of all    4 bytes each
 *   fingerprint                      a text
 *   strings                          each string once
 *   rules, files                     strings as indexes, enums as their names
 *   CRC-32 of all that comes before  4 bytes
 * </pre>
 *
 * <p>Reading trusts nothing: a count is believed only as far as bytes are left. Not compressed:
 * SonarQube's cache does that itself.
 */
public final class FactsCodec {

  /** Increased with every change of the layout, or of what the texts of the model mean. */
  static final int VERSION = 3;

  static final int MAGIC = 0x41_50_79_46; // "APyF"
  static final int HEADER = 3 * Integer.BYTES;
  static final int CHECKSUM = Integer.BYTES;

  private FactsCodec() {}

  /**
   * Writes facts.
   *
   * @param facts the same facts give the same bytes, in every JVM
   * @param fingerprint of all that the facts depend on beside the sources
   */
  public static byte[] write(SavedFacts facts, String fingerprint) {
    ByteArrayOutputStream body = FactsWriter.body(facts, fingerprint);
    int length = HEADER + body.size() + CHECKSUM;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
    CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32());
    try (DataOutputStream out = new DataOutputStream(checked)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(length);
      body.writeTo(out);
      out.writeInt((int) checked.getChecksum().getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads facts; never fails, whatever the bytes are.
   *
   * @param fingerprint facts with another one are rejected
   */
  public static Restored read(byte[] bytes, String fingerprint) {
    Rejection wrong = checkFrame(bytes);
    if (wrong != null) {
      return wrong;
    }
    try {
      return FactsReader.read(bytes, HEADER, bytes.length - CHECKSUM, fingerprint);
    } catch (MalformedFactsException e) {
      // The checksum is right: somebody wrote this on purpose, or we did it wrong.
      return Rejection.CORRUPT;
    }
  }

  private static @Nullable Rejection checkFrame(byte[] bytes) {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER + CHECKSUM) {
      return bytes.length >= Integer.BYTES && header.getInt() != MAGIC
          ? Rejection.FOREIGN
          : Rejection.TRUNCATED;
    }
    if (header.getInt() != MAGIC) {
      return Rejection.FOREIGN;
    }
    if (header.getInt() != VERSION) {
      return Rejection.OTHER_VERSION;
    }
    int length = header.getInt();
    if (length > bytes.length) {
      return Rejection.TRUNCATED;
    }
    int end = bytes.length - CHECKSUM;
    return length == bytes.length && header.getInt(end) == checksum(bytes, end)
        ? null
        : Rejection.CORRUPT;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
