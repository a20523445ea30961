package org.xacthuc.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.Recognition;
import org.xacthuc.audit.intake.Shard;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.Verdict;

/** What the user asked for. */
record CommandLineOptions(
    Command command,
    Sources sources,
    TrustPaths trust,
    Demands demands,
    Auditing auditing,
    Rendering rendering) {

  /** The commands. */
  enum Command {
    VERIFY("verify"),
    INSPECT("inspect"),
    EXTRACT("extract"),
    TRUST("trust"),
    AUDIT("audit"),
    REPLAY("replay"),
    SERVE("serve"),
    EXPLAIN("explain"),
    SCHEMA("schema"),
    COMPLETIONS("completions"),
    MAN("man"),
    HELP("help"),
    /** Has no word: only {@code --version} asks for it. */
    VERSION("");

    private final String word;

    Command(String word) {
      this.word = word;
    }

    /** What the user writes first. */
    String word() {
      return word;
    }

    static Optional<Command> ofWord(String word) {
      return Stream.of(values()).filter(c -> !word.isEmpty() && c.word.equals(word)).findFirst();
    }
  }

  /**
   * Where the files are.
   *
   * @param operands files, folders and {@code -}
   * @param filesFrom lists of further ones
   * @param endedByNul whether names in those lists end with NUL instead of a line break
   * @param pageText for {@code inspect}: a text file to be read as a directive's pages
   * @param part for {@code extract}: what is to be written
   * @param port for {@code serve}: absent for the usual one
   */
  record Sources(
      List<String> operands,
      List<String> filesFrom,
      boolean endedByNul,
      Optional<String> pageText,
      Optional<Part> part,
      OptionalInt port) {
    Sources {
      operands = List.copyOf(operands);
      filesFrom = List.copyOf(filesFrom);
    }
  }

  /**
   * What is trusted, and the evidence that is not: files or folders.
   *
   * @param trust files, folders, lists of known anchors, the user's store
   * @param consent for {@code trust add} and {@code trust remove}
   */
  record TrustPaths(
      List<TrustValue> trust,
      List<String> cert,
      List<String> crl,
      List<String> ocsp,
      Consent consent) {
    TrustPaths {
      trust = List.copyOf(trust);
      cert = List.copyOf(cert);
      crl = List.copyOf(crl);
      ocsp = List.copyOf(ocsp);
    }
  }

  /**
   * What the user agrees to without being asked.
   *
   * @param yes everything
   * @param fingerprints those certificates and no other ones
   */
  record Consent(boolean yes, List<String> fingerprints) {
    Consent {
      fingerprints = List.copyOf(fingerprints);
    }
  }

  /**
   * What is demanded of a file.
   *
   * @param at the instant as of which it is validated; absent for now
   * @param ocr which pages are read as pictures
   * @param online whether the network may be asked for what is missing
   */
  record Demands(
      PolicyChoice policy,
      Optional<Instant> at,
      Recognition.Mode ocr,
      boolean online,
      Optional<String> passwordFile,
      Expected expected) {}

  /**
   * What a file should say of itself.
   *
   * @param file a register that says it of many files
   */
  record Expected(
      Optional<String> file,
      Optional<String> signer,
      Optional<String> number,
      Optional<String> issuer) {}

  /**
   * What the policy is made of: a level on the command line outweighs the file.
   *
   * @param file absent for the default policy
   */
  record PolicyChoice(
      Optional<String> file,
      Optional<RequirementLevel> revocation,
      Optional<RequirementLevel> signatory) {}

  /**
   * For {@code audit} and {@code replay}: where rows are kept, how they are come by and which are
   * told of.
   *
   * @param ledger a file, or the address of a database
   * @param journal absent for the usual place
   * @param task what is to be done
   * @param failOn the verdicts that make the exit code another one than 0
   */
  record Auditing(
      Optional<String> ledger,
      Optional<String> journal,
      Task task,
      Work work,
      Set<Verdict> failOn,
      Replaying replaying) {
    Auditing {
      failOn = Set.copyOf(failOn);
    }
  }

  /**
   * For {@code replay}: what is told.
   *
   * @param run its number; absent for the last one
   * @param changes whether of what changed since an earlier run
   * @param since the earlier run's number; absent for the one before
   */
  record Replaying(OptionalLong run, boolean changes, OptionalLong since) {}

  /** What an audit does. */
  enum Task {
    /** Goes on with an unfinished run, or begins one. */
    GO_ON,
    /** Gives an unfinished run up and begins another. */
    NEW_RUN,
    /** Verifies nothing: compares the ledger with its journal. */
    CHECK
  }

  /**
   * How an audit works.
   *
   * @param jobs how many files at a time; absent for the machine's processors
   * @param inProcess whether without children
   * @param timeLimit for one file; absent for the usual one
   * @param heap bytes that a child's heap may grow to; absent for the usual ones
   */
  record Work(
      OptionalInt jobs,
      boolean inProcess,
      Shard shard,
      Optional<Duration> timeLimit,
      OptionalLong heap) {}

  /** How the answer is told. */
  record Rendering(List<Output> outputs, Detail detail, Colour colour) {
    Rendering {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * One place for reports.
   *
   * @param path absent for standard output
   */
  record Output(Format format, Optional<String> path) {}

  /** The formats there are. */
  enum Format {
    TEXT(""),
    JSON(""),
    CSV(""),
    HTML("html"),
    ETSI("xml"),
    /** Of a ledger's run alone. */
    PREMIS("xml");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** Whether each file's report is a document by itself, which no other can follow. */
    boolean isDocument() {
      return !ending.isEmpty();
    }

    /** What the names of its documents end in, without the dot; empty where it has none. */
    String ending() {
      return ending;
    }

    /** How users write it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much the text report tells: {@code -q}, nothing, {@code -v}. */
  enum Detail {
    BRIEF,
    NORMAL,
    VERBOSE
  }

  /** The values of {@code --color}. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }
}
