package org.xacthuc.cli;

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
    String path = System.getProperty("java.class.path");
    for (String entry : path.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        add(digest, Path.of(entry));
      }
    }
    return Bytes.of(digest.digest()).hex();
  }

  private static void add(MessageDigest digest, Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      add(digest, entry, String.valueOf(entry.getFileName()));
      return;
    }
    try (Stream<Path> below = Files.walk(entry)) {
      List<Path> files = below.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        add(digest, file, entry.relativize(file).toString());
      }
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
