package dev.asyncpython.cli.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a Python file, and how to write it back. The encoding is found as Python does (PEP
 * 263, "Encoding declarations" in the language reference): a byte order mark of UTF-8, a comment in
 * the first two lines, UTF-8.
 *
 * @param text without byte order mark
 * @param charset of the file
 * @param mark whether it begins with the byte order mark of UTF-8
 */
public record SourceText(String text, Charset charset, boolean mark) {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** PEP 263, as corrected in CPython: only a comment may stand on the line. */
  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  /** Python's names that Java does not know. */
  private static final Map<String, String> NAMES =
      Map.of(
          "utf-8-sig",
          "UTF-8",
          "utf8-sig",
          "UTF-8",
          "utf",
          "UTF-8",
          "u8",
          "UTF-8",
          "latin",
          "L1",
          "latin-1",
          "ISO-8859-1",
          "iso-latin-1",
          "ISO-8859-1",
          "cp65001",
          "UTF-8",
          "mbcs",
          "windows-1252",
          "euc-kr",
          "EUC-KR");

  /**
   * Decodes a file.
   *
   * @throws UnreadableSourceException when Python would refuse it too
   */
  public static SourceText of(byte[] bytes) throws UnreadableSourceException {
    if (startsWith(bytes, (byte) 0xFF, (byte) 0xFE)
        || startsWith(bytes, (byte) 0xFE, (byte) 0xFF)) {
      throw new UnreadableSourceException("utf16", 1, "UTF-16");
    }
    boolean mark = startsWith(bytes, MARK);
    int start = mark ? MARK.length : 0;
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableSourceException("nul", line(bytes, i), "");
      }
    }
    Charset charset = declared(bytes, start);
    ByteBuffer content = ByteBuffer.wrap(bytes, start, bytes.length - start);
    return new SourceText(decode(bytes, content, charset), charset, mark);
  }

  private static String decode(byte[] bytes, ByteBuffer content, Charset charset)
      throws UnreadableSourceException {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(content);
      return text.toString();
    } catch (CharacterCodingException e) {
      // The buffer's position is that of the first byte that could not be decoded.
      throw new UnreadableSourceException(
          "malformed", line(bytes, content.position()), charset.name());
    }
  }

  /** The bytes of a changed text, in the file's own encoding. */
  public byte[] encode(String changed) throws CharacterCodingException {
    ByteBuffer content =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(changed));
    int start = mark ? MARK.length : 0;
    byte[] bytes = Arrays.copyOf(MARK, start + content.remaining());
    content.get(bytes, start, content.remaining());
    return bytes;
  }

  private static Charset declared(byte[] bytes, int start) throws UnreadableSourceException {
    int from = start;
    for (int line = 1; line <= 2; line++) {
      int end = endOfLine(bytes, from);
      String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
      Matcher declaration = DECLARATION.matcher(text);
      if (declaration.find()) {
        return charset(declaration.group(1), line);
      }
      if (!BLANK.matcher(text).matches()) {
        break;
      }
      from = Math.min(afterLineBreak(bytes, end), bytes.length);
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset charset(String name, int line) throws UnreadableSourceException {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    try {
      return Charset.forName(NAMES.getOrDefault(normal, normal));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnreadableSourceException("encoding", line, name);
    }
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    return end;
  }

  private static int afterLineBreak(byte[] bytes, int end) {
    boolean pair = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
    return pair ? end + 2 : end + 1;
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position && i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static boolean startsWith(byte[] bytes, byte... prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
