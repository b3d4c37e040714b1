package dev.asyncpython.cli.report;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts of {@code report.properties}, and phrases made of them. */
final class ReportWords {

  private final Texts texts;

  ReportWords(Language language) {
    texts = Texts.load("report", language);
  }

  boolean has(String key) {
    return texts.has(key);
  }

  String get(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  Inline inline(String key) {
    return Inline.parse(texts.get(key));
  }

  /** A number as the language writes it. */
  String number(int number) {
    return NumberFormat.getIntegerInstance(texts.language().locale()).format(number);
  }

  /** The texts without arguments whose keys start with a word and a dot, by what follows. */
  Map<String, Inline> group(String word) {
    Map<String, Inline> group = new TreeMap<>();
    for (String key : texts.keys()) {
      if (key.startsWith(word + ".")) {
        group.put(key.substring(word.length() + 1), inline(key));
      }
    }
    return group;
  }

  /** All of some pieces of code, the last one after "or". */
  Inline anyOf(List<String> codes) {
    Inline all = Inline.code(codes.get(0));
    for (int i = 1; i < codes.size(); i++) {
      String before = i + 1 == codes.size() ? " " + get("or") + " " : ", ";
      all = all.plus(Inline.text(before)).plus(Inline.code(codes.get(i)));
    }
    return all;
  }

  /** A file as the reader knows it, with the cell of a notebook. */
  Inline file(String path, int cell) {
    return cell == 0 ? Inline.code(path) : Inline.code(path).plus(Inline.text(get("cell", cell)));
  }
}
