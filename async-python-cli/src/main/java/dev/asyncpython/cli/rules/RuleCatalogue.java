package dev.asyncpython.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asyncpython.cli.report.RuleInfo;
import dev.asyncpython.cli.result.Severity;
import dev.asyncpython.model.Language;
import dev.asyncpython.rules.RuleRegistry;
import dev.asyncpython.rules.RuleTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    ObjectMapper json = new ObjectMapper();
    Map<String, RuleInfo> rules = new TreeMap<>();
    Set<String> profile = new HashSet<>();
    try (InputStream in = RuleCatalogue.class.getResourceAsStream(PROFILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + PROFILE);
      }
      json.readTree(in).path("ruleKeys").forEach(key -> profile.add(key.asText()));
      for (String key : RuleRegistry.keys()) {
        rules.put(key, rule(key, json.readTree(RuleTexts.json(key)), language));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleCatalogue(rules, profile);
  }

  private static RuleInfo rule(String key, JsonNode metadata, Language language) {
    List<String> tags = new ArrayList<>();
    metadata.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new RuleInfo(
        key,
        metadata.path(language == Language.FR ? "title_fr" : "title").asText(),
        severity(metadata.path("defaultSeverity").asText()),
        tags,
        () -> RuleTexts.page(key, language));
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
