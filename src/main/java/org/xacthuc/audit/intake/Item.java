package org.xacthuc.audit.intake;

import java.nio.file.Path;
import java.util.function.Function;
import org.xacthuc.verdict.InputProblem;

/** One input of an audit: it gets one row, whatever becomes of it. */
public sealed interface Item {

  /** Its path as the ledger has it: {@link PathName}. */
  String path();

  /** What reports call it: as {@code xacthuc verify} would. */
  String name();

  /** Hands it to the function for its kind. */
  <T> T match(
      Function<Present, T> present, Function<Absent, T> absent, Function<Limited, T> limited);

  /**
   * A file that was there when it was listed.
   *
   * @param file where it is
   */
  record Present(String path, String name, Path file) implements Item {
    @Override
    public <T> T match(
        Function<Present, T> present, Function<Absent, T> absent, Function<Limited, T> limited) {
      return present.apply(this);
    }
  }

  /** Nothing that could be read. */
  record Absent(String path, String name, InputProblem why) implements Item {
    @Override
    public <T> T match(
        Function<Present, T> present, Function<Absent, T> absent, Function<Limited, T> limited) {
      return absent.apply(this);
    }
  }

  /** A folder beyond what is walked. */
  record Limited(String path, String name, int limit) implements Item {
    @Override
    public <T> T match(
        Function<Present, T> present, Function<Absent, T> absent, Function<Limited, T> limited) {
      return limited.apply(this);
    }
  }
}
