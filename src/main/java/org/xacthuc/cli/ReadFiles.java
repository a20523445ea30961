package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cli.CommandLineOptions.TrustPaths;
import org.xacthuc.report.Term;

/** The files that a command reads besides the documents: no report may replace one of them. */
final class ReadFiles {
  /**
   * What belongs to a ledger: its file, its journal, its lock, and what SQLite writes beside it.
   */
  private static final List<String> BESIDE =
      List.of("", ".journal.jsonl", "-wal", "-shm", "-journal", ".lock");

  private static final Bytes PDF = Bytes.ofUtf8("%PDF-");

  private ReadFiles() {}

  /**
   * Refuses outputs that are such a file, or one directly in such a folder.
   *
   * @throws CommandFailure when there is one
   */
  static void refuse(CommandLineOptions options, Host host) throws CommandFailure {
    List<Path> read = read(options, host);
    for (Output output : options.rendering().outputs()) {
      Optional<Path> target = output.path().flatMap(ReadFiles::existing);
      boolean isRead =
          (target.isPresent() && read.stream().anyMatch(r -> isIn(target.get(), r)))
              || output.path().filter(path -> isOfLedger(path, options)).isPresent()
              || target.filter(file -> isAudited(file, options)).isPresent();
      if (isRead) {
        throw CommandFailure.usage(
            Term.COMPLAINT_OUTPUT_IS_INPUT, Map.of("path", output.path().get()));
      }
    }
  }

  private static List<Path> read(CommandLineOptions options, Host host) {
    List<String> names = new ArrayList<>();
    TrustPaths trust = options.trust();
    trust.trust().stream().map(TrustValue::path).forEach(names::add);
    Stream.of(trust.cert(), trust.crl(), trust.ocsp(), options.sources().filesFrom())
        .forEach(names::addAll);
    Stream.of(
            options.demands().policy().file(),
            options.demands().expected().file(),
            options.demands().passwordFile(),
            options.sources().pageText(),
            options.auditing().journal())
        .flatMap(Optional::stream)
        .forEach(names::add);
    options
        .auditing()
        .ledger()
        .ifPresent(ledger -> BESIDE.forEach(ending -> names.add(ledger + ending)));
    return Stream.concat(
            names.stream().flatMap(name -> existing(name).stream()),
            Stream.concat(
                ConfigFolder.file(host).filter(Files::exists).stream(),
                ConfigFolder.store(host).map(s -> s.folder()).filter(Files::exists).stream()))
        .toList();
  }

  /** A ledger that is not there yet is made before anything is put out. */
  private static boolean isOfLedger(String output, CommandLineOptions options) {
    CommandLineOptions.Auditing auditing = options.auditing();
    List<String> names = new ArrayList<>();
    auditing.ledger().ifPresent(ledger -> BESIDE.forEach(ending -> names.add(ledger + ending)));
    auditing.journal().ifPresent(names::add);
    Optional<Path> target = place(output);
    return target.isPresent() && names.stream().map(ReadFiles::place).anyMatch(target::equals);
  }

  /** Where a file is or will be, without links. */
  private static Optional<Path> place(String name) {
    try {
      Path path = Path.of(name).toAbsolutePath().normalize();
      Path folder = path.getParent();
      return Optional.of(
          folder == null || !Files.isDirectory(folder)
              ? path
              : folder.toRealPath().resolve(path.getFileName()));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether an audit reads that file, or may: its list, or a PDF. Which ones a list names is not
   * known before.
   */
  private static boolean isAudited(Path target, CommandLineOptions options) {
    return switch (options.command()) {
      case AUDIT, REPLAY ->
          isPdf(target)
              || options.sources().operands().stream()
                  .filter(operand -> operand.startsWith("@"))
                  .flatMap(list -> existing(list.substring(1)).stream())
                  .anyMatch(list -> isIn(target, list));
      case VERIFY, INSPECT, EXTRACT, TRUST, SERVE, EXPLAIN, SCHEMA -> false;
      case COMPLETIONS, MAN, HELP, VERSION -> false;
    };
  }

  private static boolean isPdf(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
      return named || Bytes.of(in.readNBytes(PDF.length())).equals(PDF);
    } catch (IOException e) {
      return true;
    }
  }

  private static Optional<Path> existing(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isIn(Path target, Path read) {
    try {
      return Files.isSameFile(target, read)
          || (Files.isDirectory(read)
              && !Files.isDirectory(target)
              && Files.isSameFile(target.toRealPath().getParent(), read.toRealPath()));
    } catch (IOException e) {
      return false;
    }
  }
}
