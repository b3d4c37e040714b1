package dev.asyncpython.its.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.setup.ServerVersion.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTest {

  private static final ServerVersion NEWEST = ServerVersion.of("26.9.0.129388");

  @ParameterizedTest
  @CsvSource({
    "9.9, TOO_OLD",
    "10.7.0.96327, TOO_OLD",
    "25.9.0.112764, TOO_OLD",
    "25.12.0.117093, SUPPORTED",
    "26.1.0.118079, SUPPORTED",
    "26.9.0.129388, SUPPORTED",
    "26.10.0.1, UNTRIED",
    "27.1, UNTRIED",
    "2025.6.0.1, TOO_OLD",
    "2026.1.0.1, UNTRIED"
  })
  void what_is_known(String version, Support support) {
    assertThat(ServerVersion.of(version).support(NEWEST)).isEqualTo(support);
  }

  @Test
  void pages_are_no_versions() {
    assertThat(ServerVersion.isVersion("<!doctype html><html>26.9</html>")).isFalse();
    assertThat(ServerVersion.isVersion("")).isFalse();
  }
}
