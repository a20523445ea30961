package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xacthuc.base.Limits;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.report.Term;

/** The one file of a command that takes exactly one, or standard input. */
final class SingleInput {
  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final Host host;

  private SingleInput(String name, Host host) {
    this.name = name;
    this.host = host;
  }

  /**
   * The only operand.
   *
   * @throws CommandFailure when there is none or more than one
   */
  static SingleInput of(List<String> operands, Host host) throws CommandFailure {
    if (operands.size() != 1) {
      throw CommandFailure.usage(Term.COMPLAINT_ONE_INPUT, Map.of());
    }
    return new SingleInput(operands.get(0), host);
  }

  /** A text file named by an option. */
  static SingleInput named(String name, Host host) {
    return new SingleInput(name, host);
  }

  /** As the user wrote it. */
  String name() {
    return name;
  }

  /** Opens a PDF file, or all of standard input. */
  PdfFile open() throws CommandFailure {
    try {
      return name.equals(STANDARD_INPUT)
          ? PdfFile.of(new StandardInput(host.streams().in()).bytes())
          : PdfFile.open(existing(), Limits.DEFAULT);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** All its bytes, for a file that is no PDF. */
  byte[] bytes() throws CommandFailure {
    try {
      return name.equals(STANDARD_INPUT)
          ? host.streams().in().readAllBytes()
          : Files.readAllBytes(existing());
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** What is written must not replace the very file that it is made from. */
  void refuseAmong(List<Output> outputs) throws CommandFailure {
    if (!name.equals(STANDARD_INPUT)) {
      OutputOption.refuse(existing(), outputs);
    }
  }

  CommandFailure unreadable() {
    return CommandFailure.inputMissing(Term.COMPLAINT_FILE_UNREADABLE, Map.of("file", name));
  }

  private Path existing() throws CommandFailure {
    try {
      Path path = Path.of(name);
      if (!name.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // No such file can exist.
    }
    throw CommandFailure.inputMissing(Term.COMPLAINT_FILE_MISSING, Map.of("file", name));
  }
}
