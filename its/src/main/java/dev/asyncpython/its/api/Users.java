package dev.asyncpython.its.api;

/**
 * The person who looks at the pages. SonarQube shows rule descriptions only to people who logged in
 * (26.9), and makes the administrator choose a new password first.
 */
public final class Users {

  /** Login. */
  public static final String NAME = "demo";

  /** Password, as long and as mixed as SonarQube wants it; the server is gone soon. */
  public static final String PASSWORD = "Async-Python-1";

  private Users() {}

  /** Creates the person, who may read everything. */
  public static void create(WebApi api) {
    api.post("api/users/create", "login", NAME, "name", "Async Python", "password", PASSWORD);
  }
}
