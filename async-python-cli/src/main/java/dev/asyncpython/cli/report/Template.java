package dev.asyncpython.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A Mustache template of the folder {@code report}, and how values are written into it. */
final class Template {

  private final com.samskivert.mustache.Template template;

  private Template(com.samskivert.mustache.Template template) {
    this.template = template;
  }

  /**
   * Reads a template.
   *
   * @param name of the file, for example {@code report.html}
   * @param markup escapes all values; the template has no other escaping
   */
  static Template load(String name, Markup markup) {
    try (Reader text = open(name)) {
      return new Template(
          Mustache.compiler()
              .escapeHTML(false)
              .emptyStringIsFalse(true)
              .withFormatter(markup)
              .withLoader(Template::open)
              .compile(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    String file = "/dev/asyncpython/cli/report/" + name + ".mustache";
    InputStream in = Template.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("Missing resource " + file);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /**
   * Fills the template in.
   *
   * @throws IOException when {@code out} throws it
   */
  void write(Object model, Appendable out) throws IOException {
    try {
      template.execute(model, out instanceof Writer writer ? writer : new AppendingWriter(out));
    } catch (MustacheException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** A writer for what can only append. */
  private static final class AppendingWriter extends Writer {

    private final Appendable out;

    AppendingWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
      out.append(new String(characters, start, length));
    }

    @Override
    public void write(String text) throws IOException {
      out.append(text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
