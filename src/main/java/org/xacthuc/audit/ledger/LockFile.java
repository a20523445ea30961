package org.xacthuc.audit.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An empty file that the system locks for one process. It stays when the lock is gone: whoever
 * deleted it could take it from under a process that has just opened it. SQLite's own file cannot
 * serve: its locks are lost as soon as anybody in this process closes it.
 */
final class LockFile {
  private static final String ENDING = ".lock";

  private LockFile() {}

  /**
   * Locks the file beside that one.
   *
   * @return ends the lock, as the end of the process does
   */
  static Closeable beside(Path file) throws LedgerException {
    try {
      Path real = file.toFile().exists() ? file.toRealPath() : file;
      Path lockFile = real.resolveSibling(real.getFileName() + ENDING);
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return channel;
      }
      channel.close();
    } catch (IOException e) {
      throw new LedgerException(LedgerProblem.READ_ONLY, file.toString(), e.toString(), e);
    }
    throw new LedgerException(LedgerProblem.IN_USE, file.toString(), "");
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException withinThisProcess) {
      return false;
    }
  }
}
