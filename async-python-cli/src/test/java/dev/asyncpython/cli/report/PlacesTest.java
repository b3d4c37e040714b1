package dev.asyncpython.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource({
    "app/views.py, app/views.py",
    "./app//./views.py, app/views.py",
    "../other/views.py, ../other/views.py",
    "a b/100%/c#d?e.py, a%20b/100%25/c%23d%3Fe.py",
    "a:b.py, a%3Ab.py",
    "été/😀.py, %C3%A9t%C3%A9/%F0%9F%98%80.py",
    "back\\slash.py, back%5Cslash.py",
    "/home/me/views.py, file:///home/me/views.py",
    "C:/work/a b.py, file:///C:/work/a%20b.py",
    "//host/share/a.py, file://host/share/a.py",
  })
  void encodes_a_path(String path, String uri) {
    assertThat(Places.uri(path)).isEqualTo(uri);
    assertThat(Places.isAbsolute(path)).isEqualTo(uri.startsWith("file:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.py", "a/[x]{y}|^`\".py", "1:2:3/é.py", "a+b&c=d;e,f.py", "-"})
  void gives_a_uri_that_leads_back_to_the_path(String path) {
    assertThat(URI.create(Places.uri(path)).getPath()).isEqualTo(path);
  }

  @Test
  void encodes_hostile_text() {
    assertThat(URI.create(Places.uri(Samples.HOSTILE)).getPath()).startsWith("a \"b\" <c> %d {0}");
  }
}
