package org.xacthuc.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cli.usage.Nearest;
import org.xacthuc.report.ExplanationReport;
import org.xacthuc.report.Layout;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style;
import org.xacthuc.report.Term;
import org.xacthuc.verdict.FindingCode;

/** {@code xacthuc explain}: what findings mean, where they come from and what to do. */
final class ExplainCommand {
  private final Host host;
  private final Messages messages;

  ExplainCommand(Host host, Messages messages) {
    this.host = host;
    this.messages = messages;
  }

  /**
   * Explains the codes named, those that a prefix such as {@code trust.} names, or lists all.
   *
   * @throws CommandFailure when there is no such code
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    List<String> operands = options.sources().operands();
    Set<FindingCode> codes = new LinkedHashSet<>();
    for (String operand : operands) {
      codes.addAll(named(operand));
    }
    boolean asTable = operands.isEmpty() || operands.stream().anyMatch(ExplainCommand::isPrefix);
    List<FindingCode> told =
        operands.isEmpty() ? List.of(FindingCode.values()) : List.copyOf(codes);
    for (Output output : options.rendering().outputs()) {
      Layout layout =
          output.path().isEmpty()
              ? host.layout(options.rendering().colour())
              : Layout.of(Style.PLAIN);
      ExplanationReport report = new ExplanationReport(messages, layout);
      StringBuilder text = new StringBuilder();
      if (output.format() == Format.JSON) {
        report.writeJson(told, text);
      } else if (asTable) {
        report.writeTable(told, text);
      } else {
        report.writeText(told, text);
      }
      SingleOutput.writeText(host, output, text);
    }
    return ExitCode.SUCCESS;
  }

  private static boolean isPrefix(String operand) {
    return operand.endsWith(".") || operand.endsWith("*") || operand.indexOf('.') < 0;
  }

  /** All codes that the operand names: one, or those of a room such as {@code trust.}. */
  private static List<FindingCode> named(String operand) throws CommandFailure {
    String given = operand.toLowerCase(Locale.ROOT).replaceAll("\\*$", "");
    String prefix = given.indexOf('.') < 0 ? given + "." : given;
    List<FindingCode> found =
        Stream.of(FindingCode.values())
            .filter(c -> isPrefix(operand) ? c.code().startsWith(prefix) : c.code().equals(given))
            .toList();
    if (found.isEmpty()) {
      Map<String, String> values = new HashMap<>(Map.of("value", operand));
      List<String> near = near(given);
      if (!near.isEmpty()) {
        values.put("near", String.join(", ", near));
      }
      throw CommandFailure.usage(Term.COMPLAINT_UNKNOWN_CODE, values);
    }
    return found;
  }

  /** Codes that look like it; where the room was left out, those of any room. */
  private static List<String> near(String given) {
    List<String> known = Stream.of(FindingCode.values()).map(FindingCode::code).toList();
    List<String> sameName = known.stream().filter(c -> c.endsWith("." + given)).toList();
    return sameName.isEmpty() ? Nearest.of(given, known) : sameName;
  }
}
