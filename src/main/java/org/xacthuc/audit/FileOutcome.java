package org.xacthuc.audit;

import java.util.function.Function;
import org.xacthuc.VerificationReport;

/** What became of one input. */
public sealed interface FileOutcome {

  /** Hands the outcome to the function for its kind. */
  <T> T match(
      Function<Verified, T> verified, Function<Missing, T> missing, Function<Faulty, T> faulty);

  /** It was verified, whatever the verdict. */
  record Verified(VerificationReport report) implements FileOutcome {
    @Override
    public <T> T match(
        Function<Verified, T> verified, Function<Missing, T> missing, Function<Faulty, T> faulty) {
      return verified.apply(this);
    }
  }

  /** There was nothing to verify. */
  record Missing(Input.Absent input) implements FileOutcome {
    @Override
    public <T> T match(
        Function<Verified, T> verified, Function<Missing, T> missing, Function<Faulty, T> faulty) {
      return missing.apply(this);
    }
  }

  /**
   * A fault of this program kept it from being verified.
   *
   * @param fault what was thrown, for whoever mends it
   */
  record Faulty(String name, Throwable fault) implements FileOutcome {
    @Override
    public <T> T match(
        Function<Verified, T> verified, Function<Missing, T> missing, Function<Faulty, T> faulty) {
      return faulty.apply(this);
    }
  }
}
