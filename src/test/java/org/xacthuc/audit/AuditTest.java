package org.xacthuc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.report.TestReports;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.FindingCode;

class AuditTest {
  @Test
  void noFileKeepsTheOthersFromBeingVerified() throws IOException {
    FileVerifier verifier =
        input ->
            switch (input.name()) {
              case "fault" -> throw new IllegalStateException("fault");
              case "stack" -> throw new StackOverflowError();
              case "memory" -> throw new OutOfMemoryError();
              case "gone" -> throw new IOException("gone");
              default -> TestReports.authentic(input.name());
            };
    List<String> outcomes =
        run(verifier, "a", "fault", "stack", "memory", "gone", "b").stream()
            .map(AuditTest::tell)
            .toList();
    assertThat(outcomes)
        .containsExactly(
            "a AUTHENTIC",
            "fault IllegalStateException",
            "stack " + FindingCode.LIMIT_REACHED.code(),
            "memory " + FindingCode.LIMIT_REACHED.code(),
            "gone UNREADABLE",
            "b AUTHENTIC");
  }

  @Test
  void whatIsAbsentIsToldInItsPlace() throws IOException {
    Input absent = new Input.Absent("none", Input.Reason.MISSING);
    List<FileOutcome> outcomes = new ArrayList<>();
    audit(input -> TestReports.authentic(input.name())).run(List.of(absent), outcomes::add);
    assertThat(outcomes).map(AuditTest::tell).containsExactly("none MISSING");
  }

  @Test
  void aReceiverThatCanTakeNoMoreEndsTheRun() {
    List<Input> inputs = List.of(input("a"), input("b"));
    List<FileOutcome> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                audit(input -> TestReports.authentic(input.name()))
                    .run(
                        inputs,
                        outcome -> {
                          seen.add(outcome);
                          throw new IOException("full");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(seen).hasSize(1);
  }

  private static List<FileOutcome> run(FileVerifier verifier, String... names) throws IOException {
    List<FileOutcome> outcomes = new ArrayList<>();
    audit(verifier).run(List.of(names).stream().map(AuditTest::input).toList(), outcomes::add);
    return outcomes;
  }

  private static Audit audit(FileVerifier verifier) {
    return new Audit(verifier, VerificationRequest.of(TrustAnchors.NONE, TestReports.NOW));
  }

  private static Input input(String name) {
    return new Input.OnDisk(name, Path.of(name));
  }

  private static String tell(FileOutcome outcome) {
    return outcome.match(
        verified -> tell(verified.report()),
        missing -> missing.input().name() + " " + missing.input().reason(),
        faulty -> faulty.name() + " " + faulty.fault().getClass().getSimpleName());
  }

  private static String tell(VerificationReport report) {
    return report.file()
        + " "
        + report
            .judgement()
            .headline()
            .map(f -> f.code().code())
            .orElse(report.judgement().verdict().name());
  }
}
