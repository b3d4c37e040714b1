package dev.asyncpython.cli.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The Python code of a Jupyter notebook (nbformat 4), its cells one after the other.
 *
 * @param text as the frontend's parser of notebooks wants it: each cell ends with a mark
 * @param cells in order
 */
record Notebook(String text, List<CellStart> cells) {

  /** What the frontend's lexer takes for the end of a cell. */
  private static final String END_OF_CELL = "#SONAR_PYTHON_NOTEBOOK_CELL_DELIMITER\n";

  private static final Set<String> PYTHON = Set.of("python", "ipython", "python3");

  /**
   * Reads a notebook; one in another language has no cells.
   *
   * @throws JsonProcessingException if it is not JSON
   * @throws IllegalArgumentException if it is not a notebook
   */
  static Notebook parse(String json) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(json);
    if (!root.path("cells").isArray()) {
      throw new IllegalArgumentException("no cells");
    }
    StringBuilder text = new StringBuilder();
    List<CellStart> starts = new ArrayList<>();
    if (!isPython(root.path("metadata"))) {
      return new Notebook("", starts);
    }
    int line = 1;
    int number = 0;
    for (JsonNode cell : root.path("cells")) {
      number++;
      if (!cell.path("cell_type").asText().equals("code")) {
        continue;
      }
      String source = source(cell.path("source"));
      starts.add(new CellStart(line, number));
      text.append(source).append(END_OF_CELL);
      line += (int) source.chars().filter(c -> c == '\n').count() + 1;
    }
    return new Notebook(text.toString(), List.copyOf(starts));
  }

  private static boolean isPython(JsonNode metadata) {
    String language = metadata.path("language_info").path("name").asText();
    String kernel = metadata.path("kernelspec").path("language").asText();
    return (language.isEmpty() && kernel.isEmpty())
        || PYTHON.contains(language)
        || PYTHON.contains(kernel);
  }

  /** A text or a list of lines, with {@code \n} alone and at the end. */
  private static String source(JsonNode node) {
    StringBuilder source = new StringBuilder();
    if (node.isArray()) {
      node.forEach(part -> source.append(part.asText()));
    } else {
      source.append(node.asText());
    }
    String text = source.toString().replace("\r\n", "\n").replace('\r', '\n');
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
