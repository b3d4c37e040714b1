package dev.asyncpython;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonar.check.RuleProperty;

/** Which package may use which, and what no class may do: docs/architecture.md as a test. */
class ArchitectureTest {

  private static final String BASE = "dev.asyncpython.";
  private static final String FRONTEND = "org.sonar.plugins.python.api..";
  private static final String ANNOTATIONS_OF_RULES = "org.sonar.check..";
  private static final String LOGGING = "org.slf4j..";

  /** What each package may use beside the JDK and the annotations of JSpecify. */
  private static final Map<String, List<String>> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              entry("model", List.of()),
              entry("knowledge", List.of("model")),
              entry("syntax", List.of("knowledge", "model", FRONTEND)),
              entry("fixes", List.of("syntax", "model", FRONTEND)),
              entry("facts", List.of("syntax", "knowledge", "model", FRONTEND)),
              entry("measures", List.of("syntax", "knowledge", "model", FRONTEND)),
              entry("solver", List.of("model")),
              entry("engine", List.of("knowledge", "model", "solver")),
              entry("persistence", List.of("measures", "model")),
              entry(
                  "checks",
                  List.of(
                      "facts",
                      "fixes",
                      "knowledge",
                      "measures",
                      "model",
                      "syntax",
                      FRONTEND,
                      ANNOTATIONS_OF_RULES,
                      LOGGING)),
              entry("rules", List.of("checks", "model", ANNOTATIONS_OF_RULES))));

  private static final DescribedPredicate<JavaClass> MUTABLE =
      assignableTo(ThreadLocal.class)
          .or(assignableTo(Collection.class).and(concrete()))
          .or(assignableTo(Map.class).and(concrete()))
          .as("a mutable type");

  private static JavaClasses ours;

  @BeforeAll
  static void importClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.asyncpython");
  }

  static Iterable<String> packages() {
    return ALLOWED.keySet();
  }

  @Test
  void every_package_is_in_the_table() {
    assertThat(ours.stream().map(type -> type.getPackageName().substring(BASE.length())).distinct())
        .as("packages of the core; add a new one to ALLOWED and to docs/architecture.md")
        .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_uses_only_what_it_may(String name) {
    List<String> allowed = new ArrayList<>(List.of(BASE + name, "java..", "org.jspecify.."));
    ALLOWED.getOrDefault(name, List.of()).stream()
        .map(used -> used.contains(".") ? used : BASE + used)
        .forEach(allowed::add);

    classes()
        .that()
        .resideInAPackage(BASE + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(ours);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void nobody_names_what_a_plugin_cannot_see() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.sonar.python..", "org.sonar.api..", "com.google.common..", "com.sonar.sslr..")
        .because("inside SonarQube these classes of the analyzer are invisible: the scan would die")
        .check(ours);
  }

  @Test
  void nobody_prints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours);
  }

  @Test
  void nothing_is_kept_in_static_fields() {
    fields().that().areStatic().should().beFinal().check(ours);
    noFields()
        .that()
        .areStatic()
        .and()
        .areNotDeclaredIn(AnalysisContext.class)
        .should()
        .haveRawType(MUTABLE)
        .because("two analyses may share a process: docs/adr/0001")
        .check(ours);
  }

  private static DescribedPredicate<JavaClass> concrete() {
    return DescribedPredicate.describe("concrete", type -> !type.isInterface());
  }

  @Test
  void values_are_immutable() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(BASE + "model", BASE + "knowledge")
        .should()
        .beFinal()
        .check(ours);
  }

  @Test
  void checks_keep_nothing_from_one_file_to_the_next() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(AsyncCheck.class)
        .and()
        .areNotAnnotatedWith(RuleProperty.class)
        .and(areNotMadeOnce())
        .should(beFinal())
        .because("SonarQube uses one instance for all files, in any order")
        .check(ours);
  }

  private static DescribedPredicate<JavaField> areNotMadeOnce() {
    return DescribedPredicate.describe(
        "are not annotated with @OncePerAnalysis",
        field -> !field.isAnnotatedWith(BASE + "checks.OncePerAnalysis"));
  }

  @Test
  void checks_are_final_and_named_alike() {
    classes()
        .that()
        .areAssignableTo(AsyncCheck.class)
        .and()
        .areNotAssignableFrom(AsyncCheck.class)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould()
        .haveSimpleNameEndingWith("Check")
        .check(ours);
  }
}
