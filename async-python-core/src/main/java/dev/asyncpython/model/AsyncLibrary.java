package dev.asyncpython.model;

/** The library that runs the event loop of a file. */
public enum AsyncLibrary {
  ASYNCIO("asyncio"),
  ANYIO("anyio"),
  TRIO("trio");

  private final String module;

  AsyncLibrary(String module) {
    this.module = module;
  }

  /** The module to import. */
  public String module() {
    return module;
  }
}
