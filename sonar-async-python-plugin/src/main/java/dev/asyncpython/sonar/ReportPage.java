package dev.asyncpython.sonar;

import org.sonar.api.web.page.Context;
import org.sonar.api.web.page.Page;
import org.sonar.api.web.page.Page.Qualifier;
import org.sonar.api.web.page.Page.Scope;
import org.sonar.api.web.page.PageDefinition;

/**
 * Declares the page "Async report" of each project. The page itself is the folder {@code static} of
 * the plugin's resources.
 */
public final class ReportPage implements PageDefinition {

  static final String KEY = "asyncpython/report";

  /** SonarQube looks the name up in the l10n bundles as if it were a key. */
  static final String NAME = "Async report";

  @Override
  public void define(Context context) {
    context.addPage(
        Page.builder(KEY)
            .setName(NAME)
            .setScope(Scope.COMPONENT)
            .setComponentQualifiers(Qualifier.PROJECT)
            .build());
  }
}
