package org.xacthuc.attacks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.xacthuc.Verification;
import org.xacthuc.Verifier;
import org.xacthuc.cli.ExitCode;
import org.xacthuc.cli.Host;
import org.xacthuc.cli.Main;

/**
 * Verifies each file whose name it is told as the command line does, and says what came of it and
 * how much of the processor's time it took: see {@link VerifyingChild}.
 */
final class VerifyingChildMain {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private VerifyingChildMain() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    System.setProperty("java.awt.headless", "true");
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    BufferedReader names =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Verifier verifier = new Verifier();
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      answers.println(answer(verifier, args, name));
    }
  }

  /** Exit code, milliseconds, what was complained about, the report: one line of four columns. */
  private static String answer(Verifier verifier, String[] options, String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            new Host.Streams(InputStream.nullInputStream(), out, err),
            Clock.fixed(Verification.NOW, ZoneOffset.UTC),
            Map.of("LANG", "en_US.UTF-8"),
            false);
    String[] call = new String[options.length + 2];
    System.arraycopy(options, 0, call, 0, options.length);
    call[options.length] = "--";
    call[options.length + 1] = name;
    long start = PROCESS.getProcessCpuTime();
    ExitCode code = new Main(host, verifier::verify).run(call);
    long spent = (PROCESS.getProcessCpuTime() - start) / 1_000_000;
    return String.join("\t", code.name(), Long.toString(spent), line(err), line(out));
  }

  private static String line(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).strip().replaceAll("[\t\r\n]+", " ");
  }
}
