package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xacthuc.audit.Inputs;
import org.xacthuc.audit.intake.FolderSource;
import org.xacthuc.audit.intake.InputSource;
import org.xacthuc.audit.intake.ListSource;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.intake.Shard;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.cli.CommandLineOptions.Sources;
import org.xacthuc.report.Term;

/**
 * The folder or the list that is audited.
 *
 * @param given as the user wrote it
 * @param input the absolute path as ledgers have it; {@code -} for a list on standard input
 */
record AuditTarget(RunScope.Kind kind, String given, String input, InputSource source) {
  private static final String STANDARD_INPUT = "-";

  /**
   * Reads the operand.
   *
   * @param standardInput where the list {@code @-} comes from
   * @throws CommandFailure when there is not one operand, or nothing is there
   */
  static AuditTarget of(Sources sources, InputStream standardInput) throws CommandFailure {
    List<String> operands = sources.operands();
    boolean one = operands.size() == 1 && !operands.get(0).isEmpty();
    if (!one || operands.get(0).equals("@")) {
      throw CommandFailure.usage(Term.COMPLAINT_AUDIT_OPERAND, Map.of());
    }
    String given = operands.get(0);
    if (given.startsWith("@")) {
      return list(given.substring(1), sources.endedByNul(), standardInput);
    }
    if (sources.endedByNul()) {
      throw CommandFailure.usage(Term.COMPLAINT_AUDIT_NULL_ALONE, Map.of());
    }
    return folder(given);
  }

  private static AuditTarget list(String given, boolean endedByNul, InputStream standardInput)
      throws CommandFailure {
    if (given.equals(STANDARD_INPUT)) {
      InputSource source = new ListSource(standardInput, endedByNul);
      return new AuditTarget(RunScope.Kind.LIST, given, STANDARD_INPUT, source);
    }
    try {
      Path file = Inputs.found(Path.of(given));
      InputSource source = new ListSource(Files.newInputStream(file), endedByNul);
      return new AuditTarget(RunScope.Kind.LIST, given, spelt(file), source);
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_LIST_MISSING, Map.of("file", given));
    }
  }

  private static AuditTarget folder(String given) throws CommandFailure {
    Path folder;
    try {
      folder = Inputs.found(Path.of(given));
    } catch (InvalidPathException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_MISSING, Map.of("file", given));
    }
    if (!Files.exists(folder)) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_MISSING, Map.of("file", given));
    }
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage(Term.COMPLAINT_AUDIT_OPERAND, Map.of());
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      var unused = entries.iterator();
    } catch (IOException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_UNREADABLE, Map.of("file", given));
    }
    InputSource source = new FolderSource(folder);
    return new AuditTarget(RunScope.Kind.FOLDER, given, spelt(folder), source);
  }

  private static String spelt(Path path) {
    return PathName.encode(PathName.bytes(path.toAbsolutePath().normalize()));
  }

  /** That part of it. */
  RunScope scope(Shard shard) {
    return new RunScope(kind, input, shard.number(), shard.count());
  }

  /** What is said when there is no file in it at all. */
  Term nothing() {
    return switch (kind) {
      case FOLDER -> Term.COMPLAINT_ARCHIVE_WITHOUT_PDF;
      case LIST -> Term.COMPLAINT_LIST_EMPTY;
    };
  }
}
