package org.xacthuc.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.xacthuc.Verifier;
import org.xacthuc.audit.workers.WorkerLoop;

/** What {@code xacthuc serve} starts for each of its workers; nobody calls it by hand. */
public final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Main.quieten();
    Verifier verifier = new Verifier();
    run(verifier::verify);
  }

  /** Serves the process that started this one until it is gone. */
  static void run(Engine engine) throws IOException, InterruptedException {
    run(host -> new DocumentWorker(host, engine));
  }

  /** The same with a worker of another kind. */
  static void run(Function<Host, WorkerLoop.Worker> kind) throws IOException, InterruptedException {
    Host host = Host.ofThisProcess();
    WorkerLoop.Worker worker = kind.apply(host);
    // Standard output is for answers; a library that prints would break them.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    WorkerLoop.run(
        host.streams().in(),
        new BufferedOutputStream(host.streams().out()),
        worker,
        () -> System.exit(ExitCode.SUCCESS.code()));
    // Threads that a document has left behind would keep the process alive.
    System.exit(ExitCode.SUCCESS.code());
  }
}
