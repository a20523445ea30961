package org.xacthuc.audit.workers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** One child, asked by one thread at a time. What it writes to standard error is thrown away. */
final class WorkerProcess {
  private static final int BLOCK = 1 << 16;

  private final Process process;
  private final OutputStream questions;
  private final InputStream answers;
  private final long longestAnswer;
  private int asked;

  private WorkerProcess(Process process, long longestAnswer) {
    this.process = process;
    this.longestAnswer = longestAnswer;
    questions = new BufferedOutputStream(process.getOutputStream(), BLOCK);
    answers = new BufferedInputStream(process.getInputStream(), BLOCK);
  }

  /**
   * Starts a child, which is not ready yet.
   *
   * @throws IOException when the system cannot start it
   */
  static WorkerProcess start(List<String> command, long longestAnswer) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new WorkerProcess(builder.start(), longestAnswer);
  }

  /**
   * Asks and waits for the answer, however long it takes: {@link #kill} from another thread ends
   * the wait.
   *
   * @throws IOException when the child is gone or answers what is no answer
   */
  WorkerLoop.Answer ask(Frame question) throws IOException {
    asked++;
    question.writeTo(questions);
    return WorkerLoop.read(
        Frame.readFrom(answers, longestAnswer).orElseThrow(() -> new EOFException("no answer")));
  }

  int asked() {
    return asked;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Calls {@code then} once, in another thread, when the child has ended. */
  void onEnd(Runnable then) {
    var unused = process.onExit().thenRun(then);
  }

  /** Ends the child and whatever it has started, without asking it. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
