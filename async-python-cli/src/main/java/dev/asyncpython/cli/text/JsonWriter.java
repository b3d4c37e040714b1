package dev.asyncpython.cli.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * Writes one JSON value as it comes, indented, in the same characters on every platform, with a
 * line end after it. Text that is not well-formed Unicode is made so.
 */
public final class JsonWriter implements AutoCloseable {

  private final JsonGenerator json;

  /**
   * A writer that has written nothing yet.
   *
   * @param out where to; is flushed, not closed
   */
  public JsonWriter(Appendable out) throws IOException {
    json = new JsonFactory().createGenerator(new Target(out));
    // Half a report must not look like a whole one when an exception ends it.
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    json.setPrettyPrinter(printer());
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  /** Begins an object: the whole value, or an element of an array. */
  public void object() throws IOException {
    json.writeStartObject();
  }

  /** Begins an object that is a field. */
  public void object(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  /** Begins an array that is a field. */
  public void array(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  /** Ends the object or array begun last. */
  public void end() throws IOException {
    if (json.getOutputContext().inArray()) {
      json.writeEndArray();
    } else {
      json.writeEndObject();
    }
  }

  /** A field with a text. */
  public void text(String name, String value) throws IOException {
    json.writeStringField(name, Printable.wellFormed(value));
  }

  /** A field with a number. */
  public void number(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  /** A field with {@code true} or {@code false}. */
  public void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  /** A field with {@code null}. */
  public void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  /** A text as an element of an array. */
  public void item(String value) throws IOException {
    json.writeString(Printable.wellFormed(value));
  }

  @Override
  public void close() throws IOException {
    if (json.getOutputContext().inRoot()) {
      json.writeRaw('\n');
    }
    json.close();
  }

  /** Makes a writer of an {@link Appendable}, and keeps it open. */
  private static final class Target extends Writer {

    private final Appendable out;

    Target(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
      out.append(CharBuffer.wrap(text, start, length));
    }

    @Override
    public void flush() throws IOException {
      if (out instanceof Flushable flushable) {
        flushable.flush();
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
