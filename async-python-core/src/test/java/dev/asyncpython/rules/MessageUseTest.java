package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.model.Language;
import dev.asyncpython.model.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sonar.check.RuleProperty;

/** No message without use, no use without message. */
class MessageUseTest {

  @Test
  void every_message_is_used_and_every_used_message_exists() {
    NavigableSet<String> used = new TreeSet<>(parameters());
    used.addAll(inSources("\"((?:ASYNC\\d{3}|flow|list)\\.[\\w.]+)\""));

    NavigableSet<String> unused = new TreeSet<>(Messages.load(Language.EN).keys());
    unused.removeAll(used);
    NavigableSet<String> absent = new TreeSet<>(used);
    absent.removeAll(Messages.load(Language.EN).keys());
    assertThat(unused).as("messages that nothing uses").isEmpty();
    assertThat(absent).as("messages that are used but not there").isEmpty();
  }

  /** The keys of the descriptions of all parameters of all rules. */
  private static NavigableSet<String> parameters() {
    NavigableSet<String> keys = new TreeSet<>();
    for (Class<? extends AsyncCheck> check : RuleRegistry.checks()) {
      for (Field field : check.getDeclaredFields()) {
        RuleProperty property = field.getAnnotation(RuleProperty.class);
        if (property != null) {
          String name = property.key().isEmpty() ? field.getName() : property.key();
          keys.add(RuleRegistry.keyOf(check) + ".param." + name);
        }
      }
    }
    return keys;
  }

  private static NavigableSet<String> inSources(String pattern) {
    NavigableSet<String> keys = new TreeSet<>();
    for (String module : List.of("async-python-core", "sonar-async-python-plugin")) {
      try (Stream<Path> files = Files.walk(RuleFiles.ROOT.resolve(module + "/src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> keys.addAll(RuleFiles.keysInText(file, pattern)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return keys;
  }
}
