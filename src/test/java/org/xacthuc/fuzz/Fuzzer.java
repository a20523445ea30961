package org.xacthuc.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xacthuc.base.Bytes;

/** What Jazzer calls: one target for the life of the process, named by its first argument. */
public final class Fuzzer {
  /** Held, else its level would be forgotten. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private static final FuzzTarget TARGET =
      Target.labelled(System.getProperty(FuzzRun.TARGET_PROPERTY)).make();

  private Fuzzer() {}

  /** Called once before the first input. */
  public static void fuzzerInitialize() {
    PDFBOX.setLevel(Level.OFF);
    TARGET.seeds().forEach(TARGET::run);
  }

  /** Called at the end: on a busy machine seconds say little. */
  public static void fuzzerTearDown() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.err.println(FuzzRun.PROCESSOR_SECONDS + system.getProcessCpuTime() / 1_000_000_000);
  }

  /** Called for every input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Bounds.run(TARGET, Bytes.of(input));
  }
}
