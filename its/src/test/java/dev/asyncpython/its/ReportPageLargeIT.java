package dev.asyncpython.its;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asyncpython.its.server.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report page of a project with thousands of findings. */
@OnSonarQube
class ReportPageLargeIT {

  private static final String PROJECT = "report-large";
  private static final int FILES = 20;

  /** 2,000 findings; by hand it was tried with 10,000: {@code -Dits.findings.per.file=500}. */
  private static final int PER_FILE = Integer.getInteger("its.findings.per.file", 100);

  private static final double LONGEST_TASK_MILLIS = 200;
  private static final int TRIES = 3;

  @TempDir Path folder;

  @Test
  void doesNotFreeze(TestServer server) throws IOException {
    for (int file = 0; file < FILES; file++) {
      Files.writeString(folder.resolve("module%02d.py".formatted(file)), code(file));
    }
    server.profiles().createProject(PROJECT, TestServer.PROFILE);
    ScanResult scan = server.scan(folder, PROJECT);
    assertThat(scan.status()).as(scan.log()).isZero();
    try (ReportView view = new ReportView(server, server.language())) {
      view.logInAs("report-patient");
      view.open(PROJECT);

      assertThat(view.tile("error")).isEqualTo(FILES * PER_FILE);
      assertThat(view.all("[data-issue]")).as("rows at first").hasSize(10);
      // Another load of the machine may take the processor away: the best of a few tries counts.
      double longest = Double.MAX_VALUE;
      for (int i = 0; i < TRIES && longest > LONGEST_TASK_MILLIS; i++) {
        longest = Math.min(longest, longestTask(view));
      }
      System.out.println("longest task: " + longest + " ms");
      assertThat(longest).isLessThan(LONGEST_TASK_MILLIS);

      view.one(".more .button").click();
      assertThat(view.all("[data-issue]")).hasSize(60);
    }
  }

  private static String code(int file) {
    StringBuilder code = new StringBuilder("import time\n");
    for (int i = 0; i < PER_FILE; i++) {
      code.append("\n\nasync def function%d_%d():\n    time.sleep(1)\n".formatted(file, i));
    }
    return code.toString();
  }

  /** Reads and shows everything again, filters, and changes the language. */
  private static double longestTask(ReportView view) {
    Object longest =
        view.browser.runAsync(
            """
            let longest = 0;
            const observer = new PerformanceObserver((list) => {
              for (const task of list.getEntries()) {
                longest = Math.max(longest, task.duration);
              }
            });
            observer.observe({ type: 'longtask' });
            const page = document.querySelector('.async-report');
            const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
            (async () => {
              page.querySelector('[data-tool=reload]').click();
              await pause(100);
              while (page.querySelector('.body[aria-busy]')) await pause(50);
              await pause(500);
              const path = page.querySelector('.filters input[type=search]');
              path.value = 'module01';
              path.dispatchEvent(new Event('input', { bubbles: true }));
              await pause(600);
              path.value = '';
              path.dispatchEvent(new Event('input', { bubbles: true }));
              await pause(600);
              page.querySelector('[aria-pressed=false]').click();
              await pause(1000);
              observer.disconnect();
              done(longest);
            })();
            """);
    return longest instanceof Number number ? number.doubleValue() : Double.MAX_VALUE;
  }
}
