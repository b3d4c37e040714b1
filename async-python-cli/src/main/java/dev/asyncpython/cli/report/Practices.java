package dev.asyncpython.cli.report;

import dev.asyncpython.cli.report.ReportModel.PracticeRow;
import dev.asyncpython.cli.result.PracticeCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Good practices, with the files where they were seen, or the folders of many files. */
final class Practices {

  private static final int MOST_FILES = 3;
  private static final int MOST_FOLDERS = 6;

  private final ReportWords words;

  Practices(ReportWords words) {
    this.words = words;
  }

  /** A row for each. */
  List<PracticeRow> rows(List<PracticeCount> practices) {
    return practices.stream()
        .map(
            practice ->
                new PracticeRow(
                    name(practice), words.number(practice.occurrences()), places(practice.files())))
        .toList();
  }

  private Inline name(PracticeCount practice) {
    return words.inline("practice." + practice.practice().code());
  }

  private Inline places(List<String> files) {
    return list(files.size() <= MOST_FILES ? files : folders(files));
  }

  /** The deepest folders that are few enough; the outermost ones when there are always too many. */
  private static Collection<String> folders(List<String> files) {
    Collection<String> folders = new TreeSet<>();
    for (String file : files) {
      folders.add(folder(file));
    }
    int depth = folders.stream().mapToInt(Practices::depth).max().orElse(1);
    for (; folders.size() > MOST_FOLDERS && depth > 1; depth--) {
      Collection<String> parents = new TreeSet<>();
      for (String folder : folders) {
        parents.add(
            depth(folder) == depth ? folder(folder.substring(0, folder.length() - 1)) : folder);
      }
      folders = parents;
    }
    return folders;
  }

  /** With a slash at its end. */
  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "./" : path.substring(0, slash + 1);
  }

  private static int depth(String folder) {
    return (int) folder.chars().filter(c -> c == '/').count();
  }

  private Inline list(Collection<String> places) {
    List<Inline.Span> spans = new ArrayList<>();
    int count = 0;
    for (String place : places) {
      if (count == MOST_FOLDERS) {
        spans.add(new Inline.Span(" " + words.get("others", places.size() - MOST_FOLDERS), false));
        break;
      }
      if (count++ > 0) {
        spans.add(new Inline.Span(", ", false));
      }
      spans.add(new Inline.Span(place, true));
    }
    return new Inline(spans);
  }
}
