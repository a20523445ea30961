package org.xacthuc.cli;

import java.io.IOException;
import org.xacthuc.Verifier;

/** What {@code xacthuc audit} starts for each of its workers; nobody calls it by hand. */
public final class AuditWorkerMain {
  private AuditWorkerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Main.quieten();
    Verifier verifier = new Verifier();
    WorkerMain.run(host -> new AuditWorker(host, verifier::verify));
  }
}
