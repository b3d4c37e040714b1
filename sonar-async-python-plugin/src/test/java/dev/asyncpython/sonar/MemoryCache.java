package dev.asyncpython.sonar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.sonar.api.batch.sensor.cache.ReadCache;
import org.sonar.api.batch.sensor.cache.WriteCache;

/** The cache of one analysis; like the scanner's, it takes each key only once. */
class MemoryCache implements ReadCache, WriteCache {

  final Map<String, byte[]> entries = new HashMap<>();

  @Override
  public InputStream read(String key) {
    byte[] bytes = entries.get(key);
    if (bytes == null) {
      throw new IllegalArgumentException("cache does not contain key \"" + key + "\"");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public boolean contains(String key) {
    return entries.containsKey(key);
  }

  @Override
  public void write(String key, InputStream data) {
    try {
      write(key, data.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(String key, byte[] data) {
    if (entries.putIfAbsent(key, data) != null) {
      throw new IllegalArgumentException("Same key cannot be written to twice (" + key + ")");
    }
  }

  @Override
  public void copyFromPrevious(String key) {
    throw new UnsupportedOperationException("Nothing of ours is copied");
  }
}
