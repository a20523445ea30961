package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.PolicyFile;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.cli.CommandLineOptions.PolicyChoice;
import org.xacthuc.report.Term;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.PolicyDefect;

/** The value of {@code --policy} with the levels that stand beside it on the command line. */
final class PolicyOption {
  private PolicyOption() {}

  /**
   * The policy to judge by: the default, changed by the file, changed by the command line.
   *
   * @throws CommandFailure when the file is missing or not wholly understood
   */
  static Policy read(PolicyChoice choice) throws CommandFailure {
    Policy policy = choice.file().isPresent() ? file(choice.file().get()) : Policy.DEFAULT;
    policy = policy.withRevocation(choice.revocation().orElse(policy.revocation()));
    return policy.withSignatory(choice.signatory().orElse(policy.signatory()));
  }

  private static Policy file(String name) throws CommandFailure {
    Reading<Policy, PolicyDefect> reading =
        PolicyFile.read(bytes(name), String.valueOf(Path.of(name).getFileName()));
    Optional<Policy> policy = reading.value();
    if (policy.isEmpty()) {
      PolicyDefect defect = reading.defects().get(0);
      throw CommandFailure.usage(
          term(defect.kind()),
          Map.of(
              "file",
              name,
              "line",
              Integer.toString(defect.line()),
              "key",
              defect.key(),
              "value",
              defect.value(),
              "allowed",
              defect.allowed()));
    }
    return policy.get();
  }

  private static Bytes bytes(String name) throws CommandFailure {
    try {
      return PolicyFile.bytes(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_POLICY_MISSING, Map.of("file", name));
    }
  }

  private static Term term(PolicyDefect.Kind kind) {
    return switch (kind) {
      case UNKNOWN_KEY -> Term.COMPLAINT_POLICY_KEY;
      case DUPLICATE_KEY -> Term.COMPLAINT_POLICY_TWICE;
      case BAD_VALUE -> Term.COMPLAINT_POLICY_VALUE;
      case INCOMPLETE -> Term.COMPLAINT_POLICY_INCOMPLETE;
      case BAD_NAME -> Term.COMPLAINT_POLICY_NAME;
      case BAD_SYNTAX -> Term.COMPLAINT_POLICY_SYNTAX;
      case NOT_TEXT -> Term.COMPLAINT_POLICY_TEXT;
    };
  }
}
