package dev.asyncpython.its;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the server with the first test that needs it; JUnit closes it, being AutoCloseable, after
 * the last one.
 */
final class TestServerExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestServer.class;
  }

  @Override
  public TestServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(TestServerExtension.class))
        .getOrComputeIfAbsent("server", key -> start(), TestServer.class);
  }

  private static TestServer start() {
    try {
      return TestServer.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
