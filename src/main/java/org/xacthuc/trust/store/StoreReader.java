package org.xacthuc.trust.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.CertificateFilesReading;
import org.xacthuc.trust.KnownAnchors;

/** Reads a store once. */
final class StoreReader {
  private static final int MOST_FILES = 1000;

  /** The largest certificate that is read at all is one megabyte of DER. */
  private static final long LARGEST = 2L << 20;

  private final Path folder;
  private final List<Certificate> certificates = new ArrayList<>();
  private final List<String> lists = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final List<StoreDefect> defects = new ArrayList<>();

  StoreReader(Path folder) {
    this.folder = folder;
  }

  StoreContents read() {
    if (Files.exists(folder)) {
      refuseOthers(folder.toAbsolutePath().getParent());
      refuseOthers(folder);
      files().forEach(this::readFile);
    }
    return new StoreContents(certificates, lists, broken, defects);
  }

  private boolean refuseOthers(Path path) {
    try {
      if (!OwnFiles.othersCanChange(path)) {
        return false;
      }
      defects.add(new StoreDefect(path, StoreDefect.Kind.OTHERS_CAN_CHANGE));
    } catch (IOException e) {
      defects.add(new StoreDefect(path, StoreDefect.Kind.CANNOT_BE_READ));
    }
    return true;
  }

  private List<Path> files() {
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> files =
          children
              .filter(p -> !p.getFileName().toString().startsWith("."))
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
      if (files.size() <= MOST_FILES) {
        return files;
      }
      defects.add(new StoreDefect(folder, StoreDefect.Kind.TOO_MANY));
    } catch (IOException | UncheckedIOException e) {
      defects.add(new StoreDefect(folder, StoreDefect.Kind.CANNOT_BE_READ));
    }
    return List.of();
  }

  private void readFile(Path file) {
    String name = file.getFileName().toString();
    Optional<String> fingerprint = StoreFile.fingerprint(name);
    Optional<String> list = StoreFile.list(name);
    if (fingerprint.isPresent()) {
      if (!refuseOthers(file)) {
        readCertificate(file, fingerprint.get());
      }
    } else if (list.isPresent()) {
      if (!refuseOthers(file)) {
        readList(file, list.get());
      }
    } else {
      defects.add(new StoreDefect(file, StoreDefect.Kind.STRAY));
    }
  }

  private void readCertificate(Path file, String fingerprint) {
    CertificateFilesReading reading =
        isReadable(file)
            ? CertificateFiles.read(file)
            : new CertificateFilesReading(List.of(), List.of());
    List<Certificate> found = reading.certificates();
    if (found.size() == 1
        && reading.problems().isEmpty()
        && found.get(0).sha256().value().hex().equals(fingerprint)) {
      certificates.add(found.get(0));
    } else {
      broken.add(fingerprint);
      defects.add(new StoreDefect(file, StoreDefect.Kind.NOT_AS_NAMED));
    }
  }

  private void readList(Path file, String list) {
    if (isReadable(file) && isListFile(file, list) && KnownAnchors.named(list).isPresent()) {
      lists.add(list);
    } else {
      defects.add(new StoreDefect(file, StoreDefect.Kind.NOT_AS_NAMED));
    }
  }

  private static boolean isListFile(Path file, String list) {
    try {
      byte[] text = StoreFile.textOfList(list).getBytes(StandardCharsets.UTF_8);
      return Arrays.equals(Files.readAllBytes(file), text);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isReadable(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }
}
