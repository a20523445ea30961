package org.xacthuc.cli;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** A digest of the program itself: of the class path's archives and class files, in its order. */
final class ProgramDigest {
  private static final int BLOCK = 1 << 16;

  private ProgramDigest() {}

  /**
   * The digest of the program that runs, with the Java that runs it, in hexadecimal digits. Where
   * its files are is not part of it.
   */
  static String ofThis() throws IOException {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    add(digest, System.getProperty("java.vm.version"));
    for (Path entry : entries()) {
      boolean archive = !Files.isDirectory(entry);
      for (Path file : files(entry)) {
        Path name = archive ? file.getFileName() : entry.relativize(file);
        add(digest, file, String.valueOf(name));
      }
    }
    return Bytes.of(digest.digest()).hex();
  }

  /**
   * A text that is another one when a file of the program has been replaced since. Unlike the
   * digest it costs next to nothing, and is worth nothing on another machine.
   */
  static String stamp() throws IOException {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    add(digest, System.getProperty("java.vm.version"));
    for (Path entry : entries()) {
      for (Path file : files(entry)) {
        boolean there = Files.isRegularFile(file);
        add(digest, file + (there ? " " + Files.getLastModifiedTime(file).to(NANOSECONDS) : ""));
        add(digest, there ? Long.toString(Files.size(file)) : "missing");
      }
    }
    return Bytes.of(digest.digest()).hex();
  }

  private static List<Path> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static List<Path> files(Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      return List.of(entry);
    }
    try (Stream<Path> below = Files.walk(entry)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void add(MessageDigest digest, Path file, String name) throws IOException {
    add(digest, name);
    if (!Files.isRegularFile(file)) {
      add(digest, "missing");
      return;
    }
    add(digest, Long.toString(Files.size(file)));
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
  }
}
