package dev.asyncpython.solver;

import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.ProjectFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class of the project. */
public final class ClassNode {

  private final ProjectFile file;
  private final ClassFacts facts;
  private final List<ClassNode> subclasses = new ArrayList<>();
  private @Nullable List<Ancestor> ancestors;

  ClassNode(ProjectFile file, ClassFacts facts) {
    this.file = file;
    this.facts = facts;
  }

  /**
   * A class that another one is or inherits from.
   *
   * @param node a class of the project; null for others
   * @param library the public name of a library's class; empty for others, and when nothing is
   *     known of it
   */
  record Ancestor(@Nullable ClassNode node, String library) {
    static final Ancestor UNKNOWN = new Ancestor(null, "");
  }

  ProjectFile file() {
    return file;
  }

  ClassFacts facts() {
    return facts;
  }

  /** Direct and indirect ones, in the order of their files and lines. */
  List<ClassNode> subclasses() {
    return subclasses;
  }

  /** Itself and what it inherits from, in the order in which Python looks up attributes. */
  @Nullable List<Ancestor> ancestors() {
    return ancestors;
  }

  void inherits(List<Ancestor> all) {
    ancestors = List.copyOf(all);
  }

  void addSubclass(ClassNode subclass) {
    subclasses.add(subclass);
  }

  @Override
  public String toString() {
    return file.path() + ":" + facts.id();
  }
}
