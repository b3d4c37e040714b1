package dev.asyncpython.persistence;

/** Why bytes give no facts. */
public enum Rejection implements Restored {
  /** They do not start as ours do. */
  FOREIGN("they are not those of this plugin"),
  /** They have another layout: another version of the plugin wrote them. */
  OTHER_VERSION("they were written by another version of the plugin"),
  /** They end too early. */
  TRUNCATED("they are incomplete"),
  /** A bit has changed on the way, or more follows. */
  CORRUPT("they are damaged"),
  /** They were extracted with other settings, rules or knowledge. */
  OTHER_FINGERPRINT("they were made with another plugin, other rules or other settings");

  private final String reason;

  Rejection(String reason) {
    this.reason = reason;
  }

  /** For logs: the end of a sentence that says "they". */
  public String reason() {
    return reason;
  }
}
