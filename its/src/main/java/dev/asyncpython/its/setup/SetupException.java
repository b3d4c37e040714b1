package dev.asyncpython.its.setup;

import dev.asyncpython.its.command.Texts;
import java.util.Arrays;

/** Why a server cannot be set up: something that a person can repair. */
public final class SetupException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String text;
  private final transient Object[] arguments;

  /**
   * Creates an error.
   *
   * @param text key of the text that says it
   * @param arguments of the text
   */
  SetupException(String text, Object... arguments) {
    super(text + " " + Arrays.toString(arguments));
    this.text = text;
    this.arguments = arguments.clone();
  }

  /** The key of the text. */
  String key() {
    return text;
  }

  /** Says it in words. */
  public String in(Texts texts) {
    return texts.text(text, arguments);
  }
}
