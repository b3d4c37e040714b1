package dev.asyncpython.sonar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.checks.AsyncCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/**
 * Our bytecode links with the Python analyzer of the oldest and of the newest supported server.
 *
 * <p>A missing class or method is an {@code Error}, which ends the scan of the whole project.
 */
class LinkTest {

  private static final String VISIBLE = "org/sonar/plugins/python/api/";

  /** What a plugin cannot see of the analyzer, though unit tests can. */
  private static final List<String> INVISIBLE =
      List.of(
          "org/sonar/python/",
          "org/sonar/plugins/python/",
          "com/google/common/",
          "com/sonar/sslr/");

  /**
   * The only types of the frontend that we may extend: its other interfaces get new abstract
   * methods from one version to the next.
   */
  private static final Set<String> EXTENSIBLE =
      Set.of(
          VISIBLE + "PythonCustomRuleRepository",
          VISIBLE + "PythonSubscriptionCheck",
          VISIBLE + "tree/BaseTreeVisitor");

  private static final Map<String, byte[]> OWN = new TreeMap<>();

  @BeforeAll
  static void readOwnClasses() throws Exception {
    for (Class<?> type : List.of(AsyncPythonPlugin.class, AsyncCheck.class)) {
      Path root = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
            add(Files.readAllBytes(file));
          }
        }
      } else {
        try (JarFile jar = new JarFile(root.toFile())) {
          for (var entry : jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
            add(jar.getInputStream(entry).readAllBytes());
          }
        }
      }
    }
  }

  private static void add(byte[] classFile) {
    OWN.put(new ClassReader(classFile).getClassName(), classFile);
  }

  static List<Path> analyzers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target", "analyzers"))) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
  }

  @Test
  void the_analyzers_of_three_servers_are_tried() throws IOException {
    assertThat(analyzers())
        .extracting(path -> path.getFileName().toString())
        .hasSize(3)
        .anyMatch(name -> name.contains("-5.14.2."))
        .anyMatch(name -> name.contains("-5.18."))
        .anyMatch(name -> name.contains("-5.31."));
  }

  @ParameterizedTest
  @MethodSource("analyzers")
  void every_class_and_member_exists(Path analyzer) throws IOException {
    try (JarFile jar = new JarFile(analyzer.toFile())) {
      LinkedClasses classes = new LinkedClasses(jar, OWN);
      List<String> problems = new ArrayList<>();
      OWN.forEach(
          (name, classFile) -> {
            ClassReferences references = ClassReferences.of(classFile);
            references.classes().stream()
                .filter(c -> c.startsWith(VISIBLE) && !classes.hasClass(c))
                .forEach(c -> problems.add(name + " uses " + c + ": class is missing"));
            references.members().stream()
                .filter(m -> m.owner().startsWith(VISIBLE) || OWN.containsKey(m.owner()))
                .forEach(
                    m -> {
                      String problem = classes.problem(m);
                      if (problem != null) {
                        problems.add(name + " uses " + m + ": " + problem);
                      }
                    });
            classes
                .notImplemented(name)
                .forEach(method -> problems.add(name + " does not implement " + method));
          });
      assertThat(problems).as("does not link with %s", analyzer.getFileName()).isEmpty();
    }
  }

  @Test
  void nothing_invisible_is_named() {
    List<String> problems = new ArrayList<>();
    OWN.forEach(
        (name, classFile) ->
            ClassReferences.of(classFile).classes().stream()
                .filter(c -> INVISIBLE.stream().anyMatch(c::startsWith) && !c.startsWith(VISIBLE))
                .forEach(c -> problems.add(name + " uses " + c)));
    assertThat(problems).isEmpty();
  }

  @Test
  void only_what_is_meant_for_it_is_extended() {
    List<String> problems = new ArrayList<>();
    OWN.forEach(
        (name, classFile) -> {
          ClassReader reader = new ClassReader(classFile);
          Stream.concat(Stream.of(reader.getSuperName()), Stream.of(reader.getInterfaces()))
              .filter(type -> type.startsWith(VISIBLE) && !EXTENSIBLE.contains(type))
              .forEach(type -> problems.add(name + " extends " + type));
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void the_test_sees_what_does_not_link() throws IOException {
    try (JarFile oldest = new JarFile(analyzers().get(0).toFile())) {
      LinkedClasses classes = new LinkedClasses(oldest, Map.of());
      // Absent from 5.14.2, present later.
      assertThat(classes.hasClass(VISIBLE + "types/v2/matchers/TypeMatchers")).isFalse();
      assertThat(classes.hasClass(VISIBLE + "tree/Name")).isTrue();
      assertThat(
              classes.problem(
                  new ClassReferences.Member(VISIBLE + "tree/Name", "nothing", "()V", true)))
          .isEqualTo("member is missing");
      assertThat(
              classes.problem(
                  new ClassReferences.Member(
                      VISIBLE + "tree/Name", "name", "()Ljava/lang/String;", false)))
          .isEqualTo("is an interface there");
      assertThat(
              classes.problem(
                  new ClassReferences.Member(
                      VISIBLE + "tree/Name", "name", "()Ljava/lang/String;", true)))
          .isNull();
    }
  }
}
