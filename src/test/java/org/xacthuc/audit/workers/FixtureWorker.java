package org.xacthuc.audit.workers;

import java.io.IOException;
import java.util.List;

/** A child that does what it is asked to, be it well or badly. */
public final class FixtureWorker implements WorkerLoop.Worker {
  private String greeting = "";

  public static void main(String[] args) throws IOException, InterruptedException {
    WorkerLoop.run(System.in, System.out, new FixtureWorker(), () -> System.exit(0));
    System.exit(0);
  }

  @Override
  public void greet(Frame frame) {
    greeting = frame.text(0);
    if (greeting.equals("refuse")) {
      throw new IllegalArgumentException("refused");
    }
  }

  @Override
  public WorkerLoop.Answer answer(Frame question) {
    return switch (question.text(0)) {
      case "hang" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "die" -> {
        Runtime.getRuntime().halt(1);
        yield said("never");
      }
      case "babble" -> {
        System.out.println("This is no frame.");
        yield said("never");
      }
      case "memory" -> said("eaten " + eaten());
      case "last" -> new WorkerLoop.Answer(Frame.ofTexts(List.of("done")), true);
      case "pid" -> said(Long.toString(ProcessHandle.current().pid()));
      default -> said(greeting + " " + question.text(0));
    };
  }

  /** Unlike the verifier's own, this appetite is caught nowhere. */
  private static int eaten() {
    byte[][] eaten = new byte[1 << 20][];
    for (int i = 0; i < eaten.length; i++) {
      eaten[i] = new byte[1 << 20];
    }
    return eaten.length;
  }

  private static WorkerLoop.Answer said(String text) {
    return new WorkerLoop.Answer(Frame.ofTexts(List.of(text)), false);
  }
}
