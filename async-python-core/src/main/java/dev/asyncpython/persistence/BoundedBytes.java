package dev.asyncpython.persistence;

/** Part of an array of bytes, read from its start; believes nothing that it reads. */
final class BoundedBytes {

  private static final int SEVEN_BITS = 0x7F;
  private static final int BITS_OF_A_NUMBER = 32;

  private final byte[] bytes;
  private final int end;
  private int position;

  BoundedBytes(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Any number, as the writer wrote it. */
  int number() {
    int result = 0;
    for (int shift = 0; shift < BITS_OF_A_NUMBER; shift += 7) {
      if (position == end) {
        throw new MalformedFactsException("nothing left");
      }
      byte next = bytes[position++];
      result |= (next & SEVEN_BITS) << shift;
      if (next >= 0) {
        return result;
      }
    }
    throw new MalformedFactsException("a number without end");
  }

  /** The number of elements that follow: not more than bytes do, as each takes one at least. */
  int count() {
    int count = number();
    if (count < 0 || count > end - position) {
      throw new MalformedFactsException(count + " elements in " + (end - position) + " bytes");
    }
    return count;
  }

  /** A text, by its UTF-16 units. */
  String characters() {
    char[] characters = new char[count()];
    for (int i = 0; i < characters.length; i++) {
      int unit = number();
      if (unit < Character.MIN_VALUE || unit > Character.MAX_VALUE) {
        throw new MalformedFactsException("no character: " + unit);
      }
      characters[i] = (char) unit;
    }
    return new String(characters);
  }

  void expectEnd() {
    if (position != end) {
      throw new MalformedFactsException((end - position) + " bytes more");
    }
  }
}
