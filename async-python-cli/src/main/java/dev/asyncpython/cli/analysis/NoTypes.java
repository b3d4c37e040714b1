package dev.asyncpython.cli.analysis;

import java.util.List;
import org.sonar.plugins.python.api.types.v2.PythonType;
import org.sonar.python.semantic.v2.typetable.TypeTable;

/**
 * Knows no type: nobody asks, as types are not inferred. The frontend's own tables read the stubs
 * of the standard library when they are made, which is a third of the time for one small file.
 */
final class NoTypes implements TypeTable {

  @Override
  public PythonType getBuiltinsModule() {
    return PythonType.UNKNOWN;
  }

  @Override
  public PythonType getType(String typeFqn) {
    return PythonType.UNKNOWN;
  }

  @Override
  public PythonType getType(String... typeFqnParts) {
    return PythonType.UNKNOWN;
  }

  @Override
  public PythonType getType(List<String> typeFqnParts) {
    return PythonType.UNKNOWN;
  }

  @Override
  public PythonType getModuleType(List<String> typeFqnParts) {
    return PythonType.UNKNOWN;
  }
}
