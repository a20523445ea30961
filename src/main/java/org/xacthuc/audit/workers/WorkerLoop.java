package org.xacthuc.audit.workers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import org.xacthuc.base.Bytes;

/** The child's side: greeted once, then asked until its parent goes away or it wants to end. */
public final class WorkerLoop {
  private static final Bytes GO_ON = Bytes.ofUtf8("go-on");
  private static final Bytes LAST = Bytes.ofUtf8("last");

  private final OutputStream out;
  private final SynchronousQueue<Frame> questions = new SynchronousQueue<>();

  private WorkerLoop(OutputStream out) {
    this.out = out;
  }

  /** What a worker does. */
  public interface Worker {

    /** Makes itself ready; everything that it must know is in the greeting. */
    void greet(Frame greeting) throws IOException;

    /** Answers one question. */
    Answer answer(Frame question) throws IOException;
  }

  /**
   * One answer.
   *
   * @param last whether this process should answer no other question, because this one may have
   *     left it in a bad state
   */
  public record Answer(Frame frame, boolean last) {}

  /**
   * Serves until the worker gives its last answer. The stream's end, which is the parent's, is
   * noticed in the midst of an answer, too.
   *
   * @param parentIsGone called once, in a thread of its own, when {@code in} ends
   * @throws IOException when an answer can no longer be given
   */
  public static void run(InputStream in, OutputStream out, Worker worker, Runnable parentIsGone)
      throws IOException, InterruptedException {
    WorkerLoop loop = new WorkerLoop(out);
    Thread reader = new Thread(() -> loop.read(in, parentIsGone), "worker-questions");
    reader.setDaemon(true);
    reader.start();
    worker.greet(loop.questions.take());
    loop.write(GO_ON, Frame.of());
    while (true) {
      Answer answer = worker.answer(loop.questions.take());
      loop.write(answer.last() ? LAST : GO_ON, answer.frame());
      if (answer.last()) {
        return;
      }
    }
  }

  private void read(InputStream in, Runnable parentIsGone) {
    try {
      Optional<Frame> question = Frame.readFrom(in, Integer.MAX_VALUE);
      while (question.isPresent()) {
        questions.put(question.get());
        question = Frame.readFrom(in, Integer.MAX_VALUE);
      }
    } catch (IOException e) {
      // It was cut off: the parent is gone all the same.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    parentIsGone.run();
  }

  private void write(Bytes state, Frame answer) throws IOException {
    List<Bytes> parts = new ArrayList<>(List.of(state));
    parts.addAll(answer.parts());
    new Frame(parts).writeTo(out);
  }

  /** What the worker said, as its parent reads it. */
  static Answer read(Frame wire) throws IOException {
    List<Bytes> parts = wire.parts();
    if (parts.isEmpty() || !(parts.get(0).equals(GO_ON) || parts.get(0).equals(LAST))) {
      throw new IOException("an answer without a state");
    }
    return new Answer(new Frame(parts.subList(1, parts.size())), parts.get(0).equals(LAST));
  }
}
