package dev.asyncpython.syntax;

import java.util.Set;

/** The library whose event loop the code of a file runs on. */
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

  /** By the file's imports: asyncio when it imports it, or neither Trio nor AnyIO. */
  public static AsyncLibrary of(FileModel file) {
    Set<String> imported = file.importedModules();
    if (imported.contains("asyncio")) {
      return ASYNCIO;
    }
    if (imported.contains("trio")) {
      return TRIO;
    }
    return imported.contains("anyio") ? ANYIO : ASYNCIO;
  }
}
