package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.xacthuc.Recognition;
import org.xacthuc.VerificationRequest;
import org.xacthuc.base.Bytes;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.usage.OptionEntry.Section;
import org.xacthuc.register.RegisterFile;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/**
 * Those arguments of {@code verify} that a verdict follows from, for a program that verifies
 * elsewhere than in this process.
 *
 * @param request everything that was read from the files they name; what is expected of each file,
 *     unless a register says it
 * @param register the file of {@code --expect}, which is understood
 * @param online whether the network may be asked for what is missing
 * @param language of the sentences
 */
public record VerdictArguments(
    VerificationRequest request, Optional<Bytes> register, boolean online, Language language) {

  /**
   * Reads them as {@code verify} does, the user's configuration included.
   *
   * @param host whose standard error is told what is wrong or odd
   * @return empty when they are not understood or name what is not there
   */
  public static Optional<VerdictArguments> read(Host host, String... args) {
    ConfigurationReading configured = ConfigurationReading.of(host, args);
    Configuration configuration = configured.configuration();
    Messages messages = Messages.of(CommandLineParser.language(host, configuration, args));
    Complaints complaints = new Complaints(host, messages);
    try {
      refuseOthers(args);
      CommandLineOptions options =
          CommandLineParser.parse(
              configuration,
              Stream.concat(Stream.of(Command.VERIFY.word(), "-"), Stream.of(args))
                  .toArray(String[]::new));
      configured.refuseFor(options.command());
      return Optional.of(read(options, host, messages, complaints));
    } catch (CommandFailure e) {
      complaints.say(e.complaint());
      return Optional.empty();
    }
  }

  private static VerdictArguments read(
      CommandLineOptions options, Host host, Messages messages, Complaints complaints)
      throws CommandFailure {
    VerificationRequest request = new RequestReader(host, messages, complaints).read(options);
    CommandLineOptions.Expected expected = options.demands().expected();
    ExpectOption expectations = ExpectOption.read(expected, request.policy(), complaints);
    boolean online = options.demands().online();
    return expected.file().isPresent()
        ? new VerdictArguments(
            request, Optional.of(bytes(expected.file().get())), online, messages.language())
        : new VerdictArguments(
            request.withExpectation(expectations.of("")),
            Optional.empty(),
            online,
            messages.language());
  }

  private static Bytes bytes(String register) throws CommandFailure {
    try {
      return RegisterFile.bytes(Path.of(register));
    } catch (IOException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_REGISTER_MISSING, Map.of("file", register));
    }
  }

  /** Files, outputs and colours are not ours; passing over them would mislead. */
  private static void refuseOthers(String... args) throws CommandFailure {
    var line = Arguments.split(args);
    List<String> ours = List.of(OptionTable.LANG, OptionTable.NO_CONFIG);
    Optional<String> other =
        Stream.concat(
                Stream.of(line.getOptions())
                    .map(Option::getLongOpt)
                    .filter(name -> !ours.contains(name))
                    .filter(name -> isOfSection(name, Section.IO))
                    .map(name -> "--" + name),
                line.getArgList().stream())
            .findFirst();
    if (other.isPresent()) {
      throw CommandFailure.usage(Term.COMPLAINT_NOT_OF_VERDICT, Map.of("argument", other.get()));
    }
  }

  private static boolean isOfSection(String option, Section section) {
    return OptionTable.entries().stream()
        .anyMatch(entry -> entry.name().equals(option) && entry.section() == section);
  }

  /**
   * The request with what only the machine that verifies has: its text recognition, and its way to
   * the network where that may be asked.
   */
  public static VerificationRequest equipped(
      VerificationRequest request, Recognition.Mode mode, boolean online, Host host) {
    VerificationRequest reading = request.withRecognition(TextRecogniser.of(mode, host));
    return online ? reading.withSource(Network.of(host)) : reading;
  }

  /** Keeps libraries from logging what is told, where it matters, by findings. */
  public static void quieten() {
    Main.quieten();
  }

  /** This program's version, as rows of reports name it. */
  public static String version() {
    return Version.NUMBER;
  }
}
