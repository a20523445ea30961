package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xacthuc.Verifier;

/**
 * An audit's worker whose verifier does to some names what a hostile document would have to make it
 * do. Beside the audited folder it notes whom it was asked about.
 */
public final class HostileAuditMain {
  private HostileAuditMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Main.quieten();
    Verifier verifier = new Verifier();
    WorkerMain.run(
        host ->
            new AuditWorker(
                host,
                (file, name, request) -> {
                  Path path = Path.of(name);
                  if (path.getParent() == null) {
                    return verifier.verify(file, name, request);
                  }
                  Path asked = path.getParent().resolveSibling("asked");
                  boolean again =
                      Files.exists(asked)
                          && Files.readAllLines(asked).contains(path.getFileName().toString());
                  Files.writeString(
                      asked,
                      path.getFileName() + "\n",
                      StandardOpenOption.CREATE,
                      StandardOpenOption.APPEND);
                  harm(path.getFileName().toString(), again);
                  return verifier.verify(file, told(path, again), request);
                }));
  }

  /** Under another name the row is of another file. */
  private static String told(Path path, boolean again) {
    String name = path.getFileName().toString();
    return name.equals("other.pdf") || (name.equals("other-once.pdf") && !again)
        ? path.resolveSibling("a.pdf").toString()
        : path.toString();
  }

  private static void harm(String name, boolean again) {
    switch (name) {
      case "hang.pdf" -> HostileWorkerMain.hang();
      case "die.pdf" -> Runtime.getRuntime().halt(1);
      case "memory.pdf" -> HostileWorkerMain.eat();
      case "fault.pdf" -> throw new IllegalStateException("fault");
      case "once.pdf" -> {
        if (!again) {
          Runtime.getRuntime().halt(1);
        }
      }
      default -> {}
    }
  }
}
