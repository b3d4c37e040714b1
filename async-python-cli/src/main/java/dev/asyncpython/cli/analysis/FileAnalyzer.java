package dev.asyncpython.cli.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sonar.sslr.api.RecognitionException;
import dev.asyncpython.checks.AnalysisContext;
import dev.asyncpython.checks.AsyncCheck;
import dev.asyncpython.cli.files.FileFinder;
import dev.asyncpython.cli.files.SourcePath;
import dev.asyncpython.cli.files.SourceText;
import dev.asyncpython.cli.files.UnreadableSourceException;
import dev.asyncpython.cli.fix.FixSafety;
import dev.asyncpython.cli.rules.RuleParameters;
import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.model.Messages;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.rules.RuleRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sonar.plugins.python.api.PythonCheck.PreciseIssue;
import org.sonar.plugins.python.api.PythonFile;
import org.sonar.plugins.python.api.PythonSubscriptionCheck;
import org.sonar.plugins.python.api.PythonVisitorContext;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.types.v2.ModuleType;
import org.sonar.python.SubscriptionVisitor;
import org.sonar.python.parser.PythonParser;
import org.sonar.python.semantic.ProjectLevelSymbolTable;
import org.sonar.python.semantic.v2.callgraph.CallGraph;
import org.sonar.python.tree.IPythonTreeMaker;
import org.sonar.python.tree.PythonTreeMaker;

/**
 * Reads one file after the other, on one thread. What it gives for a file depends on that file's
 * text alone: no table of the project's symbols is made first, as SonarQube does, because the
 * analysis of the whole project resolves names across files from the facts. So each file is parsed
 * once, in any order, and parts of a project may be analysed on other machines. Nor does the
 * frontend infer types, which takes it longer than all else: our own tracking of receivers finds
 * the same (docs/adr/0009, and the core's AloneTest).
 */
public final class FileAnalyzer {

  private final AnalysisContext context;
  private final FactsCollector facts = new FactsCollector();
  private final FixSafety safety = new FixSafety();
  private final Map<String, Throwable> failed = new TreeMap<>();
  private final List<PythonSubscriptionCheck> checks = new ArrayList<>();
  private final PythonParser parser = PythonParser.create();

  /** An analyzer for files that come one after the other. */
  public FileAnalyzer(AnalysisOptions options, Messages messages) {
    context =
        AnalysisContext.builder()
            .messages(messages)
            .knowledge(options.knowledge())
            .store(facts)
            .fixes(safety)
            .failures((rule, file, failure) -> failed.put(rule, failure))
            .build();
    AnalysisContext.publish(context);
    for (Class<? extends AsyncCheck> type : RuleRegistry.checks()) {
      String key = RuleRegistry.keyOf(type);
      if (options.rules().contains(key)) {
        AsyncCheck check = instance(type);
        RuleParameters.set(check, options.parameters().getOrDefault(key, Map.of()));
        checks.add(check);
      }
    }
  }

  private static AsyncCheck instance(Class<? extends AsyncCheck> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rules that have asked for facts until now. */
  public Map<String, PathRule> rules() {
    return facts.rules();
  }

  /** The checks that have failed on the last file, by rule key; the other ones have not. */
  public Map<String, Throwable> failed() {
    return failed;
  }

  /**
   * Analyses a file.
   *
   * @throws UnreadableSourceException if it cannot be read or parsed, or something of ours fails
   */
  FileOutcome analyze(SourcePath path) throws UnreadableSourceException {
    try {
      return analyze(path, SourceText.of(Files.readAllBytes(path.file())).text());
    } catch (IOException e) {
      throw new UnreadableSourceException(FileFinder.reason(e), 0, "");
    }
  }

  /**
   * Analyses a text in the place of a file.
   *
   * @throws UnreadableSourceException if it cannot be parsed, or something of ours fails
   */
  public FileOutcome analyze(SourcePath path, String text) throws UnreadableSourceException {
    failed.clear();
    if (FileSize.isTooLarge(text)) {
      throw new UnreadableSourceException("tooLarge", 0, "");
    }
    try {
      Notebook notebook = path.isNotebook() ? Notebook.parse(text) : new Notebook(text, List.of());
      MemoryFile file = new MemoryFile(path, notebook.text());
      FileInput tree = path.isNotebook() ? notebookTree(notebook.text()) : parsed(notebook.text());
      return check(path, file, tree, notebook.cells());
    } catch (RecognitionException e) {
      throw new UnreadableSourceException("syntax", e.getLine(), "");
    } catch (JsonProcessingException e) {
      throw new UnreadableSourceException("notebook", e.getLocation().getLineNr(), "");
    } catch (StackOverflowError e) {
      throw new UnreadableSourceException("tooDeep", 0, "");
    } catch (OutOfMemoryError e) {
      // What the file has taken is free again; the others need not suffer.
      throw new UnreadableSourceException("tooLarge", 0, "");
    } catch (RuntimeException e) {
      throw path.isNotebook() && e instanceof IllegalArgumentException
          ? new UnreadableSourceException("notebook", 0, "")
          : new UnreadableSourceException("internal", e);
    } finally {
      facts.take();
    }
  }

  private FileInput parsed(String text) {
    return UninferredFile.of(new PythonTreeMaker().fileInput(parser.parse(text)));
  }

  private static FileInput notebookTree(String text) {
    return UninferredFile.of(
        new IPythonTreeMaker().fileInput(PythonParser.createIPythonParser().parse(text)));
  }

  private FileOutcome check(
      SourcePath path, MemoryFile file, FileInput tree, List<CellStart> cells) {
    PythonVisitorContext visited = context(file, tree, PackageNames.of(path));
    SubscriptionVisitor.analyze(checks, visited);
    List<PreciseIssue> issues = visited.getIssues();
    FileMeasures measures = context.measures(tree, file.content());
    Map<Integer, Set<String>> suppressed = Suppressions.of(tree, file.content());
    return new Outcomes(path, safety)
        .of(file.content(), issues, facts.take(), measures, suppressed, cells);
  }

  /** The tree of a text, by a parser of its own. */
  static FileInput tree(String text) {
    return UninferredFile.of(new PythonTreeMaker().fileInput(PythonParser.create().parse(text)));
  }

  /** What checks see of a file: its names are bound, no type is inferred. */
  static PythonVisitorContext context(PythonFile file, FileInput tree, String packageName) {
    return new PythonVisitorContext.Builder(tree, file)
        .packageName(packageName)
        .projectLevelSymbolTable(ProjectLevelSymbolTable.empty())
        .typeTable(new NoTypes())
        .moduleType(new ModuleType("module"))
        .callGraph(CallGraph.EMPTY)
        .build();
  }
}
