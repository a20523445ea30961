package org.xacthuc.online;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What was fetched, for this run and, in a folder, for later ones. A folder that is missing, full
 * or not ours to write costs only speed, and so does whatever somebody else put into it: each entry
 * is judged like an answer of the network. Shared by threads and by processes.
 */
final class Cache {
  private static final long MOST_IN_MEMORY = 64L << 20;
  private static final long MOST_ON_DISK = 256L << 20;
  private static final long LARGEST = 32L << 20;
  private static final int WRITES_BETWEEN_CLEANINGS = 64;
  private static final String SUFFIX = ".entry";

  private final Optional<Path> folder;
  private final Map<String, CacheEntry> memory = new ConcurrentHashMap<>();
  private final AtomicLong inMemory = new AtomicLong();
  private final AtomicInteger writes = new AtomicInteger();

  Cache(Optional<Path> folder) {
    this.folder = folder;
  }

  Optional<CacheEntry> find(Ask ask, Instant now) {
    String name = ask.key().value().hex();
    return Optional.ofNullable(memory.get(name))
        .or(() -> folder.flatMap(f -> read(f.resolve(name + SUFFIX))))
        .filter(entry -> entry.isGood(now));
  }

  void keep(Ask ask, CacheEntry entry) {
    String name = ask.key().value().hex();
    int size = entry.reply().body().length();
    if (inMemory.addAndGet(size) <= MOST_IN_MEMORY) {
      CacheEntry before = memory.put(name, entry);
      inMemory.addAndGet(before == null ? 0 : -before.reply().body().length());
    } else {
      inMemory.addAndGet(-size);
      memory.remove(name);
    }
    folder.ifPresent(f -> write(f, name + SUFFIX, entry));
  }

  private static Optional<CacheEntry> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? CacheEntry.decode(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Under a name of its own first, so that nobody reads half an entry. */
  private void write(Path into, String name, CacheEntry entry) {
    try {
      Files.createDirectories(into);
      if (writes.getAndIncrement() % WRITES_BETWEEN_CLEANINGS == 0) {
        clean(into);
      }
      Path temporary = Files.createTempFile(into, "new", SUFFIX);
      try {
        Files.write(temporary, entry.encode().toArray());
        Files.move(temporary, into.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // Only this run has it then.
    }
  }

  private record Kept(Path file, long size, FileTime written) {}

  /** The oldest go until the rest has room. */
  private static void clean(Path folder) throws IOException {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    all.sort(Comparator.comparing(Kept::written));
    long size = all.stream().mapToLong(Kept::size).sum();
    for (Kept kept : all) {
      if (size <= MOST_ON_DISK) {
        return;
      }
      Files.deleteIfExists(kept.file());
      size -= kept.size();
    }
  }
}
