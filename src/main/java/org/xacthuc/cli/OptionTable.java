package org.xacthuc.cli;

import static org.xacthuc.cli.CommandLineOptions.Command.AUDIT;
import static org.xacthuc.cli.CommandLineOptions.Command.EXPLAIN;
import static org.xacthuc.cli.CommandLineOptions.Command.EXTRACT;
import static org.xacthuc.cli.CommandLineOptions.Command.INSPECT;
import static org.xacthuc.cli.CommandLineOptions.Command.REPLAY;
import static org.xacthuc.cli.CommandLineOptions.Command.SERVE;
import static org.xacthuc.cli.CommandLineOptions.Command.VERIFY;
import static org.xacthuc.cli.usage.OptionEntry.Section.DEMANDS;
import static org.xacthuc.cli.usage.OptionEntry.Section.IO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.xacthuc.Recognition;
import org.xacthuc.cli.CommandLineOptions.Colour;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.usage.OptionEntry;
import org.xacthuc.cli.usage.OptionEntry.Section;
import org.xacthuc.cli.usage.Value;
import org.xacthuc.report.Language;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.verdict.RequirementLevel;

/**
 * The options there are, who takes them and what they take. Each has its words in the usage texts,
 * and help, manual and completions follow from this table.
 */
final class OptionTable {
  static final String TRUST = "trust";
  static final String CERT = "cert";
  static final String CRL = "crl";
  static final String OCSP = "ocsp";
  static final String YES = "yes";
  static final String FINGERPRINT = "fingerprint";
  static final String NO_CONFIG = "no-config";
  static final String FORMAT = "format";
  static final String OUTPUT = "output";
  static final String AT = "at";
  static final String REVOCATION = "revocation";
  static final String SIGNATORY = "signatory";
  static final String POLICY = "policy";
  static final String EXPECT = "expect";
  static final String EXPECT_SIGNER = "expect-signer";
  static final String EXPECT_NUMBER = "expect-number";
  static final String EXPECT_ISSUER = "expect-issuer";
  static final String OCR = "ocr";
  static final String ONLINE = "online";
  static final String PASSWORD_FILE = "password-file";
  static final String LANG = "lang";
  static final String COLOR = "color";
  static final String QUIET = "quiet";
  static final String VERBOSE = "verbose";
  static final String FILES_FROM = "files-from";
  static final String NULL = "null";
  static final String LEDGER = "ledger";
  static final String JOURNAL = "journal";
  static final String CHECK = "check";
  static final String NEW_RUN = "new-run";
  static final String JOBS = "jobs";
  static final String SHARD = "shard";
  static final String FAIL_ON = "fail-on";
  static final String IN_PROCESS = "in-process";
  static final String TIME_LIMIT = "time-limit";
  static final String WORKER_HEAP = "worker-heap";
  static final String RUN = "run";
  static final String CHANGES = "changes";
  static final String SINCE = "since";
  static final String PAGE_TEXT = "page-text";
  static final String REVISION = "revision";
  static final String SIGNED = "signed";
  static final String PORT = "port";
  static final String HELP = "help";
  static final String VERSION = "version";

  /** What {@code audit --check} takes. */
  static final Set<String> BESIDE_CHECK =
      Set.of(CHECK, LEDGER, JOURNAL, FORMAT, OUTPUT, NO_CONFIG, LANG, COLOR);

  private OptionTable() {}

  /** All of them, in the order of the help. */
  static List<OptionEntry> entries() {
    return List.of(
        entry("t", TRUST, Value.path(trustWords()), Section.TRUST, VERIFY, AUDIT, SERVE),
        entry(CERT, Value.path(), Section.TRUST, VERIFY, AUDIT, SERVE),
        entry(CRL, Value.path(), Section.TRUST, VERIFY, AUDIT, SERVE),
        entry(OCSP, Value.path(), Section.TRUST, VERIFY, AUDIT, SERVE),
        entry("y", YES, Value.none(), Section.TRUST, Command.TRUST),
        entry(FINGERPRINT, Value.text(), Section.TRUST, Command.TRUST),
        entry(AT, Value.text(), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(REVOCATION, words(RequirementLevel.values()), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(SIGNATORY, words(RequirementLevel.values()), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(POLICY, Value.path(), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(EXPECT, Value.path(), DEMANDS, VERIFY, AUDIT, REPLAY, SERVE),
        entry(EXPECT_SIGNER, Value.text(), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(EXPECT_NUMBER, Value.text(), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(EXPECT_ISSUER, Value.text(), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(OCR, words(Recognition.Mode.values()), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(ONLINE, Value.none(), DEMANDS, VERIFY, AUDIT, SERVE),
        entry(PASSWORD_FILE, Value.path(), DEMANDS, VERIFY, AUDIT, SERVE, INSPECT, EXTRACT),
        entry(
            "f",
            FORMAT,
            words(Format.values()),
            IO,
            VERIFY,
            AUDIT,
            REPLAY,
            INSPECT,
            Command.TRUST,
            EXPLAIN),
        entry("o", OUTPUT, Value.path(formatPrefixes()), IO, writing()),
        entry(PAGE_TEXT, Value.path(), IO, INSPECT),
        entry(SIGNED, Value.text(), IO, EXTRACT),
        entry(REVISION, Value.text(), IO, EXTRACT),
        entry(FILES_FROM, Value.path(), IO, VERIFY),
        entry("0", NULL, Value.none(), IO, VERIFY, AUDIT),
        entry(LEDGER, Value.path(), IO, AUDIT, REPLAY),
        entry(JOURNAL, Value.path(), IO, AUDIT),
        entry(RUN, Value.text(), IO, REPLAY),
        entry(CHANGES, Value.none(), IO, REPLAY),
        entry(SINCE, Value.text(), IO, REPLAY),
        entry(CHECK, Value.none(), IO, AUDIT),
        entry(NEW_RUN, Value.none(), IO, AUDIT),
        entry("j", JOBS, Value.text(), IO, AUDIT),
        entry(SHARD, Value.text(), IO, AUDIT),
        entry(FAIL_ON, Value.text(), IO, AUDIT),
        entry(IN_PROCESS, Value.none(), IO, AUDIT),
        entry(TIME_LIMIT, Value.text(), IO, AUDIT),
        entry(WORKER_HEAP, Value.text(), IO, AUDIT),
        entry(PORT, Value.text(), IO, SERVE),
        entry(NO_CONFIG, Value.none(), IO),
        entry(LANG, Value.words(tags()), IO),
        entry(COLOR, words(Colour.values()), IO),
        entry("q", QUIET, Value.none(), IO, VERIFY, AUDIT, EXTRACT),
        entry("v", VERBOSE, Value.none(), IO, VERIFY),
        entry("h", HELP, Value.none(), IO),
        entry(VERSION, Value.none(), IO));
  }

  /** The same for the library that splits a command line. */
  static Options options() {
    Options options = new Options();
    for (OptionEntry entry : entries()) {
      options.addOption(
          Option.builder(entry.letter().orElse(null))
              .longOpt(entry.name())
              .hasArg(entry.takesValue())
              .get());
    }
    return options;
  }

  private static OptionEntry entry(String name, Value value, Section section, Command... commands) {
    return new OptionEntry(Optional.empty(), name, value, section, taking(commands));
  }

  private static OptionEntry entry(
      String letter, String name, Value value, Section section, Command... commands) {
    return new OptionEntry(Optional.of(letter), name, value, section, taking(commands));
  }

  /** Without one, every command takes it. */
  private static Set<String> taking(Command... commands) {
    return Arrays.stream(commands).map(Command::word).collect(Collectors.toUnmodifiableSet());
  }

  /** Every command that prints something of its own: the page of {@code serve} is asked for. */
  private static Command[] writing() {
    return Stream.of(Command.values())
        .filter(c -> c != SERVE && !c.word().isEmpty())
        .toArray(Command[]::new);
  }

  private static Value words(Enum<?>... constants) {
    return Value.words(Stream.of(constants).map(OptionTable::lower).toList());
  }

  private static List<String> tags() {
    return Stream.of(Language.values()).map(Language::tag).toList();
  }

  private static String[] trustWords() {
    return Stream.concat(
            Stream.of(TrustValue.STORE), KnownAnchors.names().stream().map(n -> "known:" + n))
        .toArray(String[]::new);
  }

  private static String[] formatPrefixes() {
    return Stream.of(Format.values()).map(f -> lower(f) + "=").toArray(String[]::new);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
