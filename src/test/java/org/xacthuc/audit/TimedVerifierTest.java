package org.xacthuc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.report.TestReports;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;

class TimedVerifierTest {
  private static final Duration ENOUGH = Duration.ofMinutes(5);

  @Test
  void aFileThatTakesTooLongIsGivenUpAndInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    FileVerifier endless =
        input -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return TestReports.authentic(input.name());
        };

    // Long enough for its thread to begin: who never began is not interrupted either.
    FileOutcome outcome = outcome(endless, Duration.ofSeconds(2));

    Finding told = report(outcome).judgement().headline().orElseThrow();
    assertThat(told.code()).isEqualTo(FindingCode.LIMIT_REACHED);
    assertThat(told.evidence().get(Evidence.Key.LIMIT)).contains("time");
    assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void whatEndsInTimeIsAsWithoutALimit() throws IOException {
    assertThat(report(outcome(i -> TestReports.authentic(i.name()), ENOUGH)).judgement())
        .isEqualTo(TestReports.authentic("a").judgement());
    assertThat(outcome(broken(new IOException("gone")), ENOUGH))
        .isInstanceOf(FileOutcome.Missing.class);
    IllegalStateException fault = new IllegalStateException("fault");
    assertThat(outcome(broken(fault), ENOUGH)).isEqualTo(new FileOutcome.Faulty("a", fault));
    Finding memory =
        report(outcome(broken(new OutOfMemoryError()), ENOUGH))
            .judgement()
            .headline()
            .orElseThrow();
    assertThat(memory.evidence().get(Evidence.Key.LIMIT)).contains("memory");
  }

  private static FileVerifier broken(Throwable thrown) {
    return input -> {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException fault) {
        throw fault;
      }
      throw (IOException) thrown;
    };
  }

  private static VerificationReport report(FileOutcome outcome) {
    assertThat(outcome).isInstanceOf(FileOutcome.Verified.class);
    return ((FileOutcome.Verified) outcome).report();
  }

  private static FileOutcome outcome(FileVerifier verifier, Duration limit) throws IOException {
    VerificationRequest request = VerificationRequest.of(TrustAnchors.NONE, TestReports.NOW);
    List<FileOutcome> outcomes = new ArrayList<>();
    new Audit(new TimedVerifier(verifier, limit), request)
        .run(List.of(new Input.OnDisk("a", Path.of("a"))), outcomes::add);
    return outcomes.get(0);
  }
}
