package org.xacthuc.cli;

import java.io.IOException;
import org.xacthuc.Verifier;

/** A worker whose verifier does to some names what a hostile document would have to make it do. */
public final class HostileWorkerMain {
  private HostileWorkerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Main.quieten();
    Verifier verifier = new Verifier();
    WorkerMain.run(
        (file, name, request) -> {
          switch (name) {
            case "hang.pdf" -> hang();
            case "die.pdf" -> Runtime.getRuntime().halt(1);
            case "memory.pdf" -> eat();
            case "fault.pdf" -> throw new IllegalStateException("fault");
            default -> {}
          }
          return verifier.verify(file, name, request);
        });
  }

  static void hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  static void eat() {
    byte[][] eaten = new byte[1 << 16][];
    for (int i = 0; i < eaten.length; i++) {
      eaten[i] = new byte[1 << 24];
    }
  }
}
