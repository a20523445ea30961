package org.xacthuc.audit.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this process has of the machine, and how it starts another like itself. */
public final class Machine {
  /** A child is one of several: it takes no more than it needs, and leaves nothing on the disk. */
  private static final List<String> CHILD =
      List.of(
          "-XX:+UseSerialGC",
          "-Xlog:disable",
          "-XX:-UsePerfData",
          "-XX:+SuppressFatalErrorMessage");

  private static final String SHORT_HEAP = "-Xmx1g";

  /** The quick compiler alone: a child that answers some dozens of questions is warm sooner. */
  private static final String SHORT_WORK = "-XX:TieredStopAtLevel=1";

  /** Where the launcher says which option has Java use the archive of classes. */
  private static final String ARCHIVE = "xacthuc.archive";

  private Machine() {}

  /** Processors that this process may use; at least one. */
  public static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Bytes that this process' heap may grow to. */
  public static long memory() {
    return Runtime.getRuntime().maxMemory();
  }

  /** Has that thread started when the user or the system ends this process, which waits for it. */
  public static void beforeEnd(Thread thread) {
    Runtime.getRuntime().addShutdownHook(thread);
  }

  /** Has it not started any more; too late when the process is ending. */
  public static void notBeforeEnd(Thread thread) {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException ending) {
      // It was started.
    }
  }

  /** The command that starts another Java process with the classes of this one, for short work. */
  public static List<String> child(Class<?> main) {
    return command(main, List.of(SHORT_HEAP, SHORT_WORK));
  }

  /**
   * The same for long work.
   *
   * @param heap bytes that its heap may grow to
   */
  public static List<String> child(Class<?> main, long heap) {
    return command(main, List.of("-Xmx" + heap));
  }

  private static List<String> command(Class<?> main, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CHILD);
    command.addAll(flags);
    // It is of this Java and of the class path's first jar, which are the child's as well.
    Optional.ofNullable(System.getProperty(ARCHIVE)).ifPresent(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    return command;
  }
}
