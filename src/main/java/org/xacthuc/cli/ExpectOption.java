package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.cli.CommandLineOptions.Expected;
import org.xacthuc.register.Register;
import org.xacthuc.register.RegisterDefect;
import org.xacthuc.register.RegisterFile;
import org.xacthuc.report.Term;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/** What {@code --expect} and its kin say of each file. */
final class ExpectOption {
  private static final int MOST_NAMES = 5;

  private final Expectation ofAll;
  private final Optional<Register> register;

  private ExpectOption(Expectation ofAll, Optional<Register> register) {
    this.ofAll = ofAll;
    this.register = register;
  }

  /**
   * Reads the options and the register that they name.
   *
   * @throws CommandFailure when the register is missing or not wholly understood, when it stands
   *     beside expectations of its own kind, or when the policy has no page read
   */
  static ExpectOption read(Expected expected, Policy policy, Complaints complaints)
      throws CommandFailure {
    Expectation ofAll =
        new Expectation(
            expected.signer(), expected.number(), expected.issuer(), Optional.empty(), true);
    if (expected.file().isPresent() && !ofAll.isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_EXPECT_TWICE, Map.of());
    }
    boolean any = expected.file().isPresent() || !ofAll.isEmpty();
    if (any && policy.signatory() == RequirementLevel.OFF) {
      throw CommandFailure.usage(Term.COMPLAINT_EXPECT_OFF, Map.of());
    }
    Optional<Register> register = Optional.empty();
    if (expected.file().isPresent()) {
      register = Optional.of(register(expected.file().get(), complaints));
    }
    return new ExpectOption(ofAll, register);
  }

  /**
   * Reads a register, and tells which of its columns are passed over.
   *
   * @throws CommandFailure when it is missing or not wholly understood
   */
  static Register register(String name, Complaints complaints) throws CommandFailure {
    Reading<Register, RegisterDefect> reading = RegisterFile.read(bytes(name));
    Optional<Register> register = reading.value();
    if (register.isEmpty()) {
      RegisterDefect defect = reading.defects().get(0);
      throw CommandFailure.usage(
          term(defect.kind()),
          Map.of("file", name, "line", Long.toString(defect.line()), "value", defect.value()));
    }
    List<String> ignored = register.get().ignored();
    if (!ignored.isEmpty()) {
      complaints.say(
          Term.COMPLAINT_REGISTER_IGNORED,
          Map.of("file", name, "columns", String.join(", ", ignored)));
    }
    return register.get();
  }

  private static Bytes bytes(String name) throws CommandFailure {
    try {
      return RegisterFile.bytes(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_REGISTER_MISSING, Map.of("file", name));
    }
  }

  private static Term term(RegisterDefect.Kind kind) {
    return switch (kind) {
      case NOT_TEXT -> Term.COMPLAINT_REGISTER_TEXT;
      case BAD_SYNTAX -> Term.COMPLAINT_REGISTER_SYNTAX;
      case NO_FILE_COLUMN -> Term.COMPLAINT_REGISTER_NO_FILE_COLUMN;
      case NOTHING_EXPECTED -> Term.COMPLAINT_REGISTER_NOTHING;
      case DUPLICATE_COLUMN -> Term.COMPLAINT_REGISTER_COLUMN_TWICE;
      case CELL_COUNT -> Term.COMPLAINT_REGISTER_CELLS;
      case NO_FILE -> Term.COMPLAINT_REGISTER_NO_FILE;
      case DUPLICATE_FILE -> Term.COMPLAINT_REGISTER_FILE_TWICE;
      case BAD_DATE -> Term.COMPLAINT_REGISTER_DATE;
    };
  }

  /** What is expected of that file. */
  Expectation of(String file) {
    return register.map(r -> r.of(file)).orElse(ofAll);
  }

  /** The register, where one was given. */
  Optional<Register> register() {
    return register;
  }

  /** All of it as one text, the same for the same expectations. */
  String text() {
    return ofAll + " " + register.map(r -> new TreeMap<>(r.rows()).toString()).orElse("none");
  }

  /** Tells which rows of the register no file was given for. */
  void tellRowsWithout(List<String> files, Complaints complaints) {
    List<String> left = register.map(r -> r.rowsWithout(files)).orElse(List.of());
    if (!left.isEmpty()) {
      String more = left.size() > MOST_NAMES ? ", …" : "";
      complaints.say(
          Term.COMPLAINT_REGISTER_ROWS_LEFT,
          Map.of(
              "count",
              Integer.toString(left.size()),
              "files",
              String.join(", ", left.subList(0, Math.min(left.size(), MOST_NAMES))) + more));
    }
  }
}
