package dev.asyncpython.builtins;

import dev.asyncpython.knowledge.BlockingCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Python code that calls every row of the catalogue in an {@code async def}, in the forms in which
 * users write it. Names are imported in an outer function, so that no snippet sees another one.
 */
final class CatalogueCode {

  private static final String INDENT = "    ";
  private static final int CALLS_OF_A_FILE = 300;

  private final StringBuilder text = new StringBuilder();
  private final List<Call> calls = new ArrayList<>();
  private int line = 1;

  /**
   * A call of a row.
   *
   * @param callee where its callee stands
   */
  record Call(BlockingCall row, Place callee) {}

  /** Several files: what rules do for an issue may look at the whole file it stands in. */
  static List<CatalogueCode> of(List<BlockingCall> rows) {
    Set<String> packages =
        rows.stream()
            .filter(row -> !row.builtins().isEmpty())
            .map(row -> packageOf(row.name()))
            .collect(Collectors.toSet());
    List<CatalogueCode> files = new ArrayList<>();
    CatalogueCode file = new CatalogueCode();
    for (BlockingCall row : rows) {
      if (file.calls.isEmpty() || file.calls.size() >= CALLS_OF_A_FILE) {
        file = new CatalogueCode();
        files.add(file);
      }
      file.add(row, packages.contains(packageOf(row.name())));
    }
    return files;
  }

  String text() {
    return text.toString();
  }

  List<Call> calls() {
    return calls;
  }

  /** The other forms only in packages of which SonarSource's rules know something. */
  private void add(BlockingCall row, boolean allForms) {
    String owner = before(row.name());
    String member = after(row.name());
    if (owner.equals("builtins")) {
      call(row, "", "", member + "()");
      call(row, "import builtins", "", "builtins." + member + "()");
    } else if (isClass(after(owner)) && owner.contains(".")) {
      addMethod(row, owner, member, allForms);
    } else {
      String from = "from " + owner + " import " + member;
      call(row, from, "", member + "()");
      if (allForms) {
        call(row, "import " + owner, "", owner + "." + member + "()");
        call(row, "import " + owner + " as m", "", "m." + member + "()");
        call(row, from + " as f", "", "f()");
      }
    }
  }

  private void addMethod(BlockingCall row, String owner, String member, boolean allForms) {
    String type = after(owner);
    String from = "from " + before(owner) + " import " + type;
    call(row, from, "x: " + type, "x." + member + "()");
    if (allForms) {
      call(row, "import " + before(owner), "x: " + owner, "x." + member + "()");
      call(row, from, "", "x = " + type + "()", "x." + member + "()");
      call(row, from, "", "with " + type + "() as x: pass", "x." + member + "()");
      call(row, from, "", type + "()." + member + "()");
      call(row, from, "x: " + type + " | None", "x." + member + "()");
    }
  }

  private void call(BlockingCall row, String imported, String parameter, String... body) {
    append("def outer" + line + "():");
    append("  " + (imported.isEmpty() ? "pass" : imported));
    append("  async def run(" + parameter + "):");
    for (String statement : body) {
      append(INDENT + statement);
    }
    String last = body[body.length - 1];
    int end = INDENT.length() + last.lastIndexOf("()");
    calls.add(new Call(row, new Place(line - 1, INDENT.length(), line - 1, end)));
  }

  private void append(String code) {
    text.append(code).append('\n');
    line++;
  }

  /** Classes whose names are in small letters are of C extensions or old. */
  private static boolean isClass(String name) {
    return Character.isUpperCase(name.charAt(0)) || name.equals("socket") || name.equals("cursor");
  }

  private static String packageOf(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  private static String before(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private static String after(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
