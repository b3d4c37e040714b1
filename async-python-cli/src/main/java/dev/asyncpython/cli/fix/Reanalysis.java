package dev.asyncpython.cli.fix;

import dev.asyncpython.cli.result.Issue;
import java.util.List;
import java.util.Optional;

/** Looks at a new text of one file. */
@FunctionalInterface
public interface Reanalysis {

  /**
   * The issues of the file, were this its text.
   *
   * @return sorted; empty when the text does not parse
   */
  Optional<List<Issue>> analyse(String text);
}
