package org.xacthuc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfFile;

/**
 * How many bytes a verification allocates, in a process that has verified before: what no clock has
 * a say in. Compiled code allocates less than interpreted code, so that these are upper bounds.
 */
class AllocationsTest {
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final Path SAMPLE = Path.of("src/samples/309-CV-TU.pdf");
  private static final int WARM = 3;
  private static final int MEASURED = 3;
  private static final int FEW = 20;
  private static final int MANY = 160;

  @TempDir static Path folder;

  @BeforeAll
  static void needsCounts() {
    assumeTrue(
        THREADS.isThreadAllocatedMemorySupported() && THREADS.isThreadAllocatedMemoryEnabled(),
        "this Java does not count what a thread allocates");
  }

  /** The least of some runs in KiB: what else happens in a process only adds to it. */
  private static long allocatedFor(Path path, int signatures) throws IOException {
    Verifier verifier = new Verifier();
    VerificationRequest request = Verification.strict().request();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < WARM + MEASURED; i++) {
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
        VerificationReport report = verifier.verify(file, "x.pdf", request);
        assertThat(report.signatures().size()).isEqualTo(signatures);
      }
      long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      least = i < WARM ? least : Math.min(least, allocated);
    }
    return least >> 10;
  }

  @Test
  void aSampleAllocatesNoMoreThanRecorded() throws IOException {
    assertThat(allocatedFor(SAMPLE, 2)).isLessThanOrEqualTo(bound("sample"));
  }

  /** Eight times as many signatures: each may cost what it costs, but not more for the others. */
  @Test
  void signaturesAllocateLinearly() throws IOException {
    long few = allocatedFor(ManySignatures.write(folder, FEW), FEW);
    long many = allocatedFor(ManySignatures.write(folder, MANY), MANY);

    assertThat((many - few) / (MANY - FEW)).isLessThanOrEqualTo(bound("signature"));
    assertThat(many).isLessThanOrEqualTo(few * MANY / FEW);
  }

  /** The control: a second document beside the first one is beyond the first one's bound. */
  @Test
  void whatIsDoneTwiceIsBeyondTheBound() throws IOException {
    long once = allocatedFor(SAMPLE, 2);

    assertThat(2 * once).isGreaterThan(bound("sample"));
  }

  private static long bound(String key) throws IOException {
    Properties recorded = new Properties();
    try (var stream = AllocationsTest.class.getResourceAsStream("allocations.properties")) {
      recorded.load(stream);
    }
    return Long.parseLong(recorded.getProperty(key));
  }
}
