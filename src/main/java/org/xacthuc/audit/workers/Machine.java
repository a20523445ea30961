package org.xacthuc.audit.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this process has of the machine, and how it starts another like itself. */
public final class Machine {
  /** A child is one of several: its heap is bounded, and it leaves nothing on the disk. */
  private static final List<String> CHILD =
      List.of(
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-XX:-UsePerfData",
          "-XX:+SuppressFatalErrorMessage");

  private Machine() {}

  /** Processors that this process may use; at least one. */
  public static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Bytes that this process' heap may grow to. */
  public static long memory() {
    return Runtime.getRuntime().maxMemory();
  }

  /** The command that starts another Java process with the classes of this one. */
  public static List<String> child(Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CHILD);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    return command;
  }
}
