package dev.asyncpython.cli.analysis;

import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TreeVisitor;
import org.sonar.python.tree.FileInputImpl;
import org.sonar.python.tree.PythonTreeMaker;
import org.sonar.python.types.TypeInference;

/**
 * A parsed file that turns the frontend's older inference of types away. The frontend runs it each
 * time when it binds names, with no way to do without; it takes a third of all the time, and what
 * it finds no check needs (docs/adr/0009). If another version of the frontend comes in another way,
 * the analysis is slower and otherwise the same.
 */
final class UninferredFile extends FileInputImpl {

  private static final String INFERENCE = TypeInference.class.getName();

  private UninferredFile(FileInput file, Token end) {
    super(file.statements(), end, file.docstring());
  }

  /** The same file, in whose place it stands from here on. */
  static FileInput of(FileInput file) {
    Token end = null;
    for (Tree child : file.children()) {
      if (child instanceof Token token) {
        end = token;
      }
    }
    if (end == null) {
      return file;
    }
    UninferredFile uninferred = new UninferredFile(file, end);
    // All of them once more: nobody but the frontend may set one parent.
    new PythonTreeMaker().setParents(uninferred);
    return uninferred;
  }

  @Override
  public void accept(TreeVisitor visitor) {
    if (!visitor.getClass().getName().startsWith(INFERENCE)) {
      super.accept(visitor);
    }
  }
}
