package dev.asyncpython.checks;

import dev.asyncpython.syntax.FileModel;
import org.sonar.check.Rule;

@Rule(key = "ASYNC001")
public final class Async001BlockingCallCheck extends AsyncCheck {
  @Override
  protected void check(FileModel file, Report report) {
    for (var f : file.asyncFunctions()) {
      for (var call : f.calls()) {
        var hit = file.names().lookup(call, knowledge()::blocking);
        if (hit.isPresent()) {
          report.on(
              call.callee(), "ASYNC001.direct", hit.get().name(), f.name(), hit.get().asyncio());
        }
      }
    }
  }
}
