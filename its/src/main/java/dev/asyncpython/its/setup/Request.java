package dev.asyncpython.its.setup;

import java.util.List;

/**
 * What the person asked for.
 *
 * @param profile name of the quality profile
 * @param gate name of the quality gate
 * @param makeDefault whether all projects shall use them that use nothing else
 * @param projects keys of those that shall use them
 */
public record Request(String profile, String gate, boolean makeDefault, List<String> projects) {

  /** Takes a copy. */
  public Request {
    projects = projects.stream().distinct().toList();
  }

  /** The usual names, as the default of the server. */
  public static Request asDefault() {
    return new Request(Wanted.PROFILE, Wanted.GATE, true, List.of());
  }
}
