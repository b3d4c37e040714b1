package dev.asyncpython.cli.config;

import java.util.List;

/** A wrong option or configuration; the message names it and what would be right. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1;

  private final String messageKey;
  private final transient List<Object> arguments;

  /**
   * What is wrong.
   *
   * @param messageKey of {@code command.properties}
   * @param arguments of the message
   */
  public ConfigurationException(String messageKey, Object... arguments) {
    super(messageKey + List.of(arguments));
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  public String messageKey() {
    return messageKey;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
