package dev.asyncpython.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.asyncpython.cli.report.RuleInfo;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What rules-metadata says of the rules, as far as the command line needs it. */
public final class RuleCatalogue {

  private static final String PROFILE = "/dev/asyncpython/rules/async-python-profile.json";

  private final Map<String, RuleInfo> rules;
  private final Set<String> inProfile;

  private RuleCatalogue(Map<String, RuleInfo> rules, Set<String> inProfile) {
    this.rules = rules;
    this.inProfile = inProfile;
  }

  /** Reads the metadata of all rules. */
  public static RuleCatalogue load(Language language) {
    Map<String, RuleInfo> rules = new TreeMap<>();
    for (String key : RuleRegistry.keys()) {
      rules.put(key, rule(key, language));
    }
    try (InputStream in = RuleCatalogue.class.getResourceAsStream(PROFILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + PROFILE);
      }
      return new RuleCatalogue(rules, new HashSet<>(texts(in, "ruleKeys")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleInfo rule(String key, Language language) {
    byte[] json = RuleTexts.json(key).getBytes(StandardCharsets.UTF_8);
    try {
      return new RuleInfo(
          key,
          RuleTexts.title(key, language),
          severity(texts(new ByteArrayInputStream(json), "defaultSeverity").get(0)),
          texts(new ByteArrayInputStream(json), "tags"),
          () -> RuleTexts.page(key, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of a field at the top; read token by token: binding costs a fast start. */
  private static List<String> texts(InputStream json, String field) throws IOException {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING && isOf(parser, field)) {
          texts.add(parser.getText());
        }
      }
    }
    return texts;
  }

  private static boolean isOf(JsonParser parser, String field) {
    JsonStreamContext context = parser.getParsingContext();
    JsonStreamContext object = context.inArray() ? context.getParent() : context;
    return field.equals(object.getCurrentName()) && object.getParent().inRoot();
  }

  /** The table of the design: what SonarQube's severities are on the command line. */
  private static Severity severity(String sonar) {
    return switch (sonar) {
      case "Blocker", "Critical" -> Severity.ERROR;
      case "Major", "Minor" -> Severity.WARNING;
      case "Info" -> Severity.INFO;
      default -> throw new IllegalArgumentException("Unknown severity " + sonar);
    };
  }

  /** All rules by key, sorted. */
  public Map<String, RuleInfo> rules() {
    return rules;
  }

  /** Whether a rule runs when nothing else is said: it is in the built-in quality profile. */
  public boolean isDefault(String key) {
    return inProfile.contains(key);
  }
}
