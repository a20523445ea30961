package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The program with an {@link AuditEngine}; each file takes it some milliseconds. The first argument
 * is where it notes whom it was asked about, the second how long a file takes.
 */
public final class AuditFixtureMain {
  private AuditFixtureMain() {}

  public static void main(String[] args) {
    Main.quieten();
    AuditEngine engine = new AuditEngine(Path.of(args[0]));
    long millis = Long.parseLong(args[1]);
    Engine slow =
        (file, name, request) -> {
          sleep(millis);
          return engine.verify(file, name, request);
        };
    String[] rest = Arrays.copyOfRange(args, 2, args.length);
    System.exit(new Main(Host.ofThisProcess(), slow).run(rest).code());
  }

  private static void sleep(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
