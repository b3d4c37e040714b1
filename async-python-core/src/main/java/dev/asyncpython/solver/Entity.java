package dev.asyncpython.solver;

import dev.asyncpython.model.ProjectFile;
import org.jspecify.annotations.Nullable;

/** What a reference stands for. */
sealed interface Entity {

  /** A file of the project. */
  record Module(ProjectFile file) implements Entity {}

  /** A folder without {@code __init__.py} (PEP 420), or a package of which only parts are known. */
  record Namespace(String folder) implements Entity {}

  /**
   * A function of the project.
   *
   * @param receiver the class on which a method was looked up; null for a function
   * @param exact false when the object may be of a subclass of it
   */
  record Function(FunctionNode node, @Nullable ClassNode receiver, boolean exact)
      implements Entity {}

  /** A class of the project. */
  record Type(ClassNode node) implements Entity {}

  /**
   * An instance of a class of the project.
   *
   * @param exact false when it may be one of a subclass
   */
  record Instance(ClassNode node, boolean exact) implements Entity {}

  /**
   * What {@code super()} gives in a method of a class.
   *
   * @param node the class in which it stands
   * @param self the class of the object, whose order of look-up goes on behind that class
   */
  record Parent(ClassNode node, ClassNode self) implements Entity {}

  /** What a call of a coroutine function gives: it has to be awaited. */
  record Coroutine(Function function) implements Entity {}

  /** What a call of a generator-based context manager gives: it has to be entered. */
  record Managed(Function function) implements Entity {}

  /** Something of a library, by its public name: a module, a class, a function or a member. */
  record Library(String name) implements Entity {}

  /** An instance of a library's class. */
  record LibraryInstance(String type) implements Entity {}
}
