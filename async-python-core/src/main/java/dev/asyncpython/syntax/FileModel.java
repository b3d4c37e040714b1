package dev.asyncpython.syntax;

import dev.asyncpython.knowledge.KnownApis;
import dev.asyncpython.model.AsyncLibrary;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * One parsed file, sorted once for all rules: its functions, classes and resolved names. Not
 * thread-safe: the checks that share it never run at the same time.
 */
public final class FileModel {

  private final FileInput tree;
  private final FileIndexer index;
  private final Names names;
  private final References references;
  private final KnownApis knowledge;
  private final List<FunctionScope> asyncFunctions;

  private FileModel(FileInput tree, KnownApis knowledge) {
    this.tree = tree;
    this.knowledge = knowledge;
    this.index = FileIndexer.index(tree);
    this.names = new Names(knowledge, index);
    this.references = new References(knowledge, names, index);
    this.asyncFunctions = index.functions().stream().filter(FunctionScope::isAsync).toList();
  }

  /** Sorts a file: one walk over its tree; names are resolved when they are asked for. */
  public static FileModel of(FileInput tree, KnownApis knowledge) {
    return new FileModel(tree, knowledge);
  }

  public FileInput tree() {
    return tree;
  }

  /** What is known of libraries. */
  public KnownApis knowledge() {
    return knowledge;
  }

  /** Resolved names. */
  public Names names() {
    return names;
  }

  /** References to what other files may define. */
  public References references() {
    return references;
  }

  /** Resolved receivers. */
  public Types types() {
    return names.types();
  }

  /** The module's own body. */
  public FunctionScope module() {
    return index.module();
  }

  /** All functions and lambdas, in source order. */
  public List<FunctionScope> functions() {
    return Collections.unmodifiableList(index.functions());
  }

  /** All {@code async def}, in source order. */
  public List<FunctionScope> asyncFunctions() {
    return asyncFunctions;
  }

  public List<ClassScope> classes() {
    return Collections.unmodifiableList(index.classes());
  }

  /** The function, lambda or module whose body a node runs in. */
  public FunctionScope scopeOf(Tree node) {
    return EnclosingScopes.of(node, index);
  }

  /** The scope of a function, lambda or module tree; null for another tree. */
  public @Nullable FunctionScope scope(Tree tree) {
    return index.scopes().get(tree);
  }

  /**
   * The library whose event loop the file runs on: asyncio, or Trio or AnyIO if it imports them
   * alone.
   */
  public AsyncLibrary library() {
    Set<String> imported = importedModules();
    if (imported.contains("asyncio")) {
      return AsyncLibrary.ASYNCIO;
    }
    if (imported.contains("trio")) {
      return AsyncLibrary.TRIO;
    }
    return imported.contains("anyio") ? AsyncLibrary.ANYIO : AsyncLibrary.ASYNCIO;
  }

  /** First parts of all imported names, for example {@code asyncio}. */
  public Set<String> importedModules() {
    return index.importedModules();
  }

  /** The class whose method a node runs in; null when it is not inside a method. */
  public @Nullable ClassScope ownerOf(Tree node) {
    return EnclosingScopes.owner(node, index);
  }

  /**
   * The one function or method of this file that a call runs ({@code __init__} for a constructor);
   * null when it is not in this file, redefined or uncertain.
   */
  public @Nullable FunctionScope definitionOf(CallExpression call) {
    return FileCalls.definition(call, types(), names.classes(), index);
  }

  /**
   * The one function or method of this file that an expression refers to without calling it; null
   * when it is not in this file, redefined or uncertain.
   */
  public @Nullable FunctionScope referenceTo(Expression expression) {
    return FileCalls.referenced(expression, types(), names.classes(), index);
  }
}
