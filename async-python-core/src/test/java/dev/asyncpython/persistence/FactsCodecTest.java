package dev.asyncpython.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.ModuleFacts;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Facts as bytes: what was written comes back, and everything else gives a reason. */
class FactsCodecTest {

  private static final String FINGERPRINT = "tables 1, rules 2";
  private static final byte[] BYTES = FactsCodec.write(SampleFacts.all(), FINGERPRINT);
  private static final int VERSION_AT = 4;
  private static final int LENGTH_AT = 8;

  @Test
  void everything_comes_back() {
    assertThat(FactsCodec.read(BYTES, FINGERPRINT)).isEqualTo(SampleFacts.all());
  }

  @Test
  void nothing_comes_back_as_nothing() {
    SavedFacts nothing = new SavedFacts(List.of(), List.of());

    assertThat(FactsCodec.read(FactsCodec.write(nothing, ""), "")).isEqualTo(nothing);
  }

  @Test
  void long_texts_come_back() {
    String text = "x".repeat(100_000);
    SavedFacts facts = new SavedFacts(List.of(), List.of(SavedFile.ofFacts(text, Map.of())));

    assertThat(read(FactsCodec.write(facts, FINGERPRINT))).isEqualTo(facts);
  }

  @Test
  void equal_facts_of_two_rules_come_back_as_one_object() {
    ModuleFacts one = SampleFacts.module("a.py", AsyncLibrary.TRIO);
    ModuleFacts equal = SampleFacts.module("a.py", AsyncLibrary.TRIO);
    ModuleFacts other = SampleFacts.module("a.py", AsyncLibrary.ANYIO);
    SavedFacts facts = ofFile(Map.of("R1", one, "R2", equal, "R3", other));

    Map<String, ModuleFacts> back =
        read(FactsCodec.write(facts, FINGERPRINT)).files().get(0).facts();

    assertThat(back.get("R1")).isSameAs(back.get("R2")).isNotSameAs(back.get("R3"));
    assertThat(FactsCodec.write(facts, FINGERPRINT).length)
        .as("written once")
        .isLessThan(
            FactsCodec.write(ofFile(Map.of("R1", one, "R3", other)), FINGERPRINT).length + 9);
  }

  @Test
  void equal_strings_come_back_as_one_object() {
    List<SavedFile> files = read(BYTES).files();
    ModuleFacts first = module(files.get(0));
    ModuleFacts second = module(files.get(1));

    assertThat(first.names().get("load"))
        .isSameAs(second.names().get("load"))
        .isSameAs(first.functions().get(0).calls().get(0).callee());
    assertThat(first.functions().get(0).id()).isSameAs(first.classes().get(0).methods().get("run"));
    assertThat(first.file()).isSameAs(files.get(0).file());
  }

  @Test
  void the_same_facts_give_the_same_bytes_in_every_jvm() {
    CRC32 checksum = new CRC32();
    checksum.update(BYTES, LENGTH_AT, BYTES.length - LENGTH_AT);

    assertThat(FactsCodec.write(SampleFacts.all(), FINGERPRINT)).isEqualTo(BYTES);
    assertThat(Long.toHexString(checksum.getValue()))
        .as("the layout has changed: increase FactsCodec.VERSION, then change this")
        .isEqualTo("78cbe9c7");
  }

  @Test
  void facts_of_an_older_version_are_rejected() {
    assertThat(rejection(withChecksum(withInt(VERSION_AT, FactsCodec.VERSION - 1))))
        .isEqualTo(Rejection.OTHER_VERSION);
  }

  @Test
  void facts_with_another_fingerprint_are_rejected() {
    assertThat(FactsCodec.read(BYTES, FINGERPRINT + "!")).isEqualTo(Rejection.OTHER_FINGERPRINT);
    assertThat(FactsCodec.read(BYTES, "")).isEqualTo(Rejection.OTHER_FINGERPRINT);
  }

  @Test
  void what_is_not_ours_is_rejected() {
    assertThat(rejection("Something else entirely".getBytes(UTF_8))).isEqualTo(Rejection.FOREIGN);
    assertThat(rejection(new byte[] {1, 2, 3, 4, 5})).isEqualTo(Rejection.FOREIGN);
  }

  @Test
  void facts_that_end_too_early_are_rejected_wherever_they_end() {
    for (int length = 0; length < BYTES.length; length++) {
      assertThat(rejection(Arrays.copyOf(BYTES, length)))
          .as("%d bytes", length)
          .isEqualTo(Rejection.TRUNCATED);
    }
  }

  @Test
  void facts_with_more_behind_them_are_rejected() {
    assertThat(rejection(Arrays.copyOf(BYTES, BYTES.length + 1))).isEqualTo(Rejection.CORRUPT);
    assertThat(rejection(withChecksum(Arrays.copyOf(BYTES, BYTES.length + 1))))
        .isEqualTo(Rejection.CORRUPT);
  }

  @Test
  void every_single_wrong_bit_is_found() {
    for (int bit = 0; bit < BYTES.length * Byte.SIZE; bit++) {
      byte[] bytes = BYTES.clone();
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(FactsCodec.read(bytes, FINGERPRINT))
          .as("bit %d", bit)
          .isInstanceOf(Rejection.class);
    }
  }

  @Test
  void wrong_bytes_with_a_right_checksum_do_no_harm() {
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = BYTES.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = FactsCodec.HEADER + random.nextInt(bytes.length - FactsCodec.HEADER);
        bytes[at] = (byte) random.nextInt();
      }
      assertThat(FactsCodec.read(withChecksum(bytes), FINGERPRINT)).isNotNull();
    }
  }

  @Test
  void counts_beyond_the_end_ask_for_no_memory() {
    // The highest number there is, as the count of: fingerprint, strings, rules.
    byte[] huge = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};
    byte[] negative = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0xF};
    for (byte[] count : List.of(huge, negative)) {
      for (int zeros = 0; zeros < 4; zeros++) {
        byte[] bytes = new byte[FactsCodec.HEADER + zeros + count.length + FactsCodec.CHECKSUM];
        ByteBuffer.wrap(bytes)
            .putInt(FactsCodec.MAGIC)
            .putInt(FactsCodec.VERSION)
            .putInt(bytes.length)
            .position(FactsCodec.HEADER + zeros)
            .put(count);
        assertThat(FactsCodec.read(withChecksum(bytes), ""))
            .as("%d zeros before the count", zeros)
            .isEqualTo(Rejection.CORRUPT);
      }
    }
  }

  @Test
  void a_number_without_end_is_rejected() {
    byte[] bytes = new byte[FactsCodec.HEADER + 9 + FactsCodec.CHECKSUM];
    Arrays.fill(bytes, (byte) 0xFF);
    ByteBuffer.wrap(bytes).putInt(FactsCodec.MAGIC).putInt(FactsCodec.VERSION).putInt(bytes.length);

    assertThat(FactsCodec.read(withChecksum(bytes), "")).isEqualTo(Rejection.CORRUPT);
  }

  @Test
  void every_reason_is_a_text() {
    for (Rejection rejection : Rejection.values()) {
      assertThat(rejection.reason()).startsWith("they ").doesNotEndWith(".");
    }
  }

  private static SavedFacts ofFile(Map<String, ModuleFacts> facts) {
    return new SavedFacts(List.of(), List.of(SavedFile.ofFacts("a.py", facts)));
  }

  private static SavedFacts read(byte[] bytes) {
    return (SavedFacts) FactsCodec.read(bytes, FINGERPRINT);
  }

  private static Rejection rejection(byte[] bytes) {
    return (Rejection) FactsCodec.read(bytes, FINGERPRINT);
  }

  private static ModuleFacts module(SavedFile file) {
    return file.facts().values().iterator().next();
  }

  private static byte[] withInt(int position, int value) {
    byte[] bytes = BYTES.clone();
    ByteBuffer.wrap(bytes).putInt(position, value);
    return bytes;
  }

  private static byte[] withChecksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - FactsCodec.CHECKSUM);
    ByteBuffer.wrap(bytes).putInt(bytes.length - FactsCodec.CHECKSUM, (int) checksum.getValue());
    return bytes;
  }
}
