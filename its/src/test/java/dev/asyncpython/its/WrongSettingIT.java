package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong value of a setting ends the scan with one line that names the valid ones. */
@OnSonarQube
class WrongSettingIT {

  @ParameterizedTest
  @CsvSource({
    "sonar.asyncpython.language, de, 'en, fr'",
    "sonar.asyncpython.duplicates, never, 'defer, report'",
  })
  void endsTheScanAndNamesTheValidValues(
      String setting, String value, String valid, TestServer server) {
    ScanResult scan = server.scan("sample", "wrong-setting", setting, value);

    assertThat(scan.status()).as(scan.log()).isNotZero();
    assertThat(scan.complaints())
        .anyMatch(
            line ->
                line.contains(
                    "The value \"%s\" of %s is wrong. Valid values: %s."
                        .formatted(value, setting, valid)));
    assertThat(scan.log()).doesNotContain("\tat ");
  }
}
