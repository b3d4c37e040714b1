package dev.asyncpython.solver;

import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ProjectFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the project, and what it calls once that is known. */
public final class FunctionNode {

  private final ProjectFile file;
  private final FunctionFacts facts;
  private @Nullable ClassNode owner;
  private List<CallEdge> calls = List.of();

  FunctionNode(ProjectFile file, FunctionFacts facts) {
    this.file = file;
    this.facts = facts;
  }

  /** The file it stands in. */
  public ProjectFile file() {
    return file;
  }

  /** What its file tells of it. */
  public FunctionFacts facts() {
    return facts;
  }

  /** The calls that run a function of the project or have an effect, in source order. */
  public List<CallEdge> calls() {
    return calls;
  }

  /** The class of which it is a method; null when it is none. */
  @Nullable ClassNode owner() {
    return owner;
  }

  boolean is(FunctionTrait trait) {
    return facts.is(trait);
  }

  void ownedBy(ClassNode type) {
    owner = type;
  }

  /** Filled by {@link CallGraph} only. */
  void link(List<CallEdge> edges) {
    calls = Collections.unmodifiableList(new ArrayList<>(edges));
  }

  @Override
  public String toString() {
    return file.path() + ":" + facts.id();
  }
}
