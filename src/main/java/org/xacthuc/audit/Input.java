package org.xacthuc.audit;

import java.nio.file.Path;
import java.util.function.Function;
import org.xacthuc.base.Bytes;

/** One thing to verify, or the place of one that is not there. */
public sealed interface Input {

  /** As the user wrote it, or below the folder that the user wrote; not escaped. */
  String name();

  /** Hands what is there to one function, what is not to the other. */
  <T> T match(Function<Present, T> present, Function<Absent, T> absent);

  /** What can be handed to a verifier. */
  sealed interface Present extends Input {
    @Override
    default <T> T match(Function<Present, T> present, Function<Absent, T> absent) {
      return present.apply(this);
    }
  }

  /** A file that was there when the inputs were listed. */
  record OnDisk(String name, Path path) implements Present {}

  /** What somebody handed over, under a name of his own. */
  record InMemory(String name, Bytes content) implements Present {}

  /** The bytes of standard input. */
  record Standard() implements Present {
    @Override
    public String name() {
      return "-";
    }
  }

  /** Nothing to verify. */
  record Absent(String name, Reason reason) implements Input {
    @Override
    public <T> T match(Function<Present, T> present, Function<Absent, T> absent) {
      return absent.apply(this);
    }
  }

  /** Why there is nothing to verify. */
  enum Reason {
    /** No file or folder of that name. */
    MISSING,
    /** A folder without a file that ends in .pdf, at any depth. */
    FOLDER_WITHOUT_PDF,
    /** A file or folder that cannot be read. */
    UNREADABLE
  }
}
