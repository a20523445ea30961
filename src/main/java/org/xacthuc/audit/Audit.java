package org.xacthuc.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.xacthuc.VerificationRequest;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.FileTooLargeException;

/** Runs through inputs one by one. No input can keep another from being verified. */
public final class Audit {
  private final FileVerifier verifier;
  private final VerificationRequest request;

  /**
   * @param request what the verifier verifies by, and what reports are judged under that this room
   *     makes itself
   */
  public Audit(FileVerifier verifier, VerificationRequest request) {
    this.verifier = verifier;
    this.request = request;
  }

  /** Takes each outcome as soon as it is there. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * Takes one outcome.
     *
     * @throws IOException when nothing further can be taken; this ends the run
     */
    void accept(FileOutcome outcome) throws IOException;
  }

  /**
   * Verifies the inputs in their order.
   *
   * @throws IOException the receiver's own
   */
  public void run(List<Input> inputs, Receiver receiver) throws IOException {
    for (Input input : inputs) {
      receiver.accept(input.<FileOutcome>match(this::verify, FileOutcome.Missing::new));
    }
  }

  private FileOutcome verify(Input.Present input) {
    try {
      return new FileOutcome.Verified(verifier.verify(input));
    } catch (FileTooLargeException e) {
      return limitReached(input, e.length(), Limit.FILE_SIZE);
    } catch (TimeLimitException e) {
      return limitReached(input, length(input), Limit.TIME);
    } catch (IOException e) {
      return new FileOutcome.Missing(new Input.Absent(input.name(), Input.Reason.UNREADABLE));
    } catch (StackOverflowError e) {
      return limitReached(input, length(input), Limit.STACK);
    } catch (OutOfMemoryError e) {
      return limitReached(input, length(input), Limit.MEMORY);
    } catch (RuntimeException | Error e) {
      return new FileOutcome.Faulty(input.name(), e);
    }
  }

  private static long length(Input.Present input) {
    if (input instanceof Input.InMemory file) {
      return file.content().length();
    }
    try {
      return input instanceof Input.OnDisk file ? Files.size(file.path()) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** A file that takes more than this machine has is as unreadable as one over the limits. */
  private FileOutcome limitReached(Input.Present input, long length, Limit limit) {
    Unverified file = new Unverified(input.name(), Optional.empty(), length);
    return new FileOutcome.Verified(file.limitReached(limit, request));
  }
}
