package dev.asyncpython.cli.report;

import dev.asyncpython.cli.result.FileProblem;
import dev.asyncpython.cli.result.Issue;
import dev.asyncpython.cli.result.PracticeCount;
import dev.asyncpython.cli.result.Result;
import java.util.Iterator;
import java.util.TreeSet;

/** What to analyse again to see whether a result has become better. */
final class RerunTarget {

  private RerunTarget() {}

  /** The only file of a result, or the folder that all files of it are in, or {@code .}. */
  static String of(Result result) {
    TreeSet<String> paths = new TreeSet<>();
    for (Issue issue : result.issues()) {
      paths.add(issue.path());
      issue.flow().forEach(step -> paths.add(step.path()));
    }
    for (FileProblem problem : result.problems()) {
      paths.add(problem.path());
    }
    for (PracticeCount practice : result.practices()) {
      paths.addAll(practice.files());
    }
    if (paths.isEmpty()) {
      return ".";
    }
    if (paths.size() == 1 && result.size().files() + result.problems().size() == 1) {
      return paths.first();
    }
    Iterator<String> all = paths.iterator();
    String common = folder(all.next());
    while (all.hasNext() && !common.isEmpty()) {
      common = commonFolder(common, all.next());
    }
    return common.isEmpty() ? "." : common;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String commonFolder(String folder, String path) {
    String common = folder;
    while (!path.startsWith(common)) {
      common = folder(common.substring(0, common.length() - 1));
    }
    return common;
  }
}
