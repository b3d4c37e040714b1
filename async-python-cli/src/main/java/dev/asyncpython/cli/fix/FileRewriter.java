package dev.asyncpython.cli.fix;

import dev.asyncpython.cli.text.Texts;
import dev.asyncpython.model.Language;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Objects;

/**
 * Gives a file new content, all of it or none: the content is written beside the file and then put
 * in its place. The file keeps its permissions, and its owner and group where the user may set
 * them; of a symbolic link the file that it leads to is rewritten. Other hard links keep the old
 * content.
 */
public final class FileRewriter {

  private static final String PREFIX = ".async-check-";

  private final Texts texts;

  /**
   * A rewriter.
   *
   * @param language of the messages of its exceptions
   */
  public FileRewriter(Language language) {
    texts = Texts.load("fix", language);
  }

  /**
   * Rewrites a file.
   *
   * @param file that exists
   * @param read its content when it was read: if it is another one now, somebody has changed the
   *     file, and nothing is written
   * @param content the new one, in the encoding of the file
   * @throws RewriteException if that was not possible; the file is as it was
   */
  public void rewrite(Path file, byte[] read, byte[] content) throws RewriteException {
    try {
      Path target = file.toRealPath();
      if (!Files.isRegularFile(target)) {
        throw new RewriteException(texts.get("fix.notRegular"));
      }
      // A file that may not be written can be replaced all the same in a folder that may be.
      if (!Files.isWritable(target)) {
        throw new RewriteException(texts.get("fix.readOnly"));
      }
      replace(target, read, content);
    } catch (IOException e) {
      throw new RewriteException(
          e instanceof NoSuchFileException && !Files.exists(file)
              ? texts.get("fix.gone")
              : texts.get("fix.failed", reason(e)),
          e);
    }
  }

  private void replace(Path target, byte[] read, byte[] content)
      throws IOException, RewriteException {
    Path folder = Objects.requireNonNull(target.getParent());
    Path temporary = Files.createTempFile(folder, PREFIX, ".tmp");
    // For Ctrl-C, which runs no finally.
    temporary.toFile().deleteOnExit();
    try {
      Files.write(temporary, content);
      copyAttributes(target, temporary);
      // As late as possible: between this and the next line there is no time to save a file.
      if (!Arrays.equals(Files.readAllBytes(target), read)) {
        throw new RewriteException(texts.get("fix.changed"));
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The mode first: who has given a file away may not change its mode. */
  private static void copyAttributes(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source == null || target == null) {
      return;
    }
    PosixFileAttributes old = source.readAttributes();
    target.setPermissions(old.permissions());
    PosixFileAttributes now = target.readAttributes();
    try {
      if (!now.group().equals(old.group())) {
        target.setGroup(old.group());
      }
      if (!now.owner().equals(old.owner())) {
        target.setOwner(old.owner());
      }
    } catch (IOException e) {
      // Only the superuser may give files away; the file stays the user's own, as with an editor.
    }
  }

  private String reason(IOException e) {
    if (e instanceof AtomicMoveNotSupportedException) {
      return texts.get("fix.notAtomic");
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return texts.get("fix.denied");
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
