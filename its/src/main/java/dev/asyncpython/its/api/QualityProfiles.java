package dev.asyncpython.its.api;

/** Quality profiles of Python. */
public final class QualityProfiles {

  private static final String LANGUAGE = "py";

  private final WebApi api;

  /** Works on one server. */
  public QualityProfiles(WebApi api) {
    this.api = api;
  }

  /** Returns the key of a profile. */
  public String key(String name) {
    return api.get("api/qualityprofiles/search", "language", LANGUAGE, "qualityProfile", name)
        .path("profiles")
        .path(0)
        .path("key")
        .asText();
  }

  /** Makes a profile the default of its language. */
  public void makeDefault(String name) {
    api.post("api/qualityprofiles/set_default", "language", LANGUAGE, "qualityProfile", name);
  }

  /** Creates an empty profile and returns its key. */
  public String create(String name) {
    return api.post("api/qualityprofiles/create", "language", LANGUAGE, "name", name)
        .path("profile")
        .path("key")
        .asText();
  }

  /** Copies a profile and returns the key of the copy. */
  public String copy(String from, String name) {
    return api.post("api/qualityprofiles/copy", "fromKey", key(from), "toName", name)
        .path("key")
        .asText();
  }

  /** Activates every rule of a repository, those that are off by default too. */
  public void activateRepository(String profileKey, String repository) {
    api.post(
        "api/qualityprofiles/activate_rules", "targetKey", profileKey, "repositories", repository);
  }

  /**
   * Activates one rule.
   *
   * @param parameters {@code name=value;name=value}, may be empty
   */
  public void activate(String profileKey, String rule, String parameters) {
    api.post(
        "api/qualityprofiles/activate_rule", "key", profileKey, "rule", rule, "params", parameters);
  }

  /** Creates a project that is analysed with a profile. */
  public void createProject(String project, String profile) {
    api.post("api/projects/create", "project", project, "name", project);
    api.post(
        "api/qualityprofiles/add_project",
        "language",
        LANGUAGE,
        "qualityProfile",
        profile,
        "project",
        project);
  }
}
