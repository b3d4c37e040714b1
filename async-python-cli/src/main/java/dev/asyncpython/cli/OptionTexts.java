package dev.asyncpython.cli;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The descriptions of the options, as picocli wants them. */
final class OptionTexts extends ResourceBundle {

  private final Texts texts;

  private OptionTexts(Texts texts) {
    this.texts = texts;
  }

  static ResourceBundle bundle(Language language) {
    return new OptionTexts(Texts.load("options", language));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.has(key) ? texts.get(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keys());
  }
}
