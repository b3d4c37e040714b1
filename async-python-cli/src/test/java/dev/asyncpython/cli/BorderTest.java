package dev.asyncpython.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package of the command line may see which: docs/architecture.md as a test. */
class BorderTest {

  private static JavaClasses ours;

  @BeforeAll
  static void importClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.asyncpython.cli");
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("dev.asyncpython.cli.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void reports_see_results_and_no_analysis() {
    noClasses()
        .that()
        .resideInAnyPackage("..cli.report..", "..cli.baseline..", "..cli.result..", "..cli.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..cli.analysis..", "..cli.files..", "org.sonar..", "com.sonar..")
        .check(ours);
  }

  @Test
  void only_the_analysis_sees_the_parser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..cli.analysis..")
        .and()
        .doNotHaveSimpleName("ParseOnly")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sonar.python..", "com.sonar.sslr..")
        .check(ours);
  }

  @Test
  void nobody_prints_but_the_console() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours);
  }
}
