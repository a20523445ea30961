package org.xacthuc.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.report.Term;

/** The value of {@code --port}. */
final class PortOption {
  private static final int HIGHEST = 65535;

  private PortOption() {}

  /**
   * A port; 0 for any that is free.
   *
   * @throws CommandFailure when it is no number of a port
   */
  static OptionalInt read(Optional<String> value) throws CommandFailure {
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    int port = value.get().matches("[0-9]{1,5}") ? Integer.parseInt(value.get()) : HIGHEST + 1;
    if (port > HIGHEST) {
      throw CommandFailure.usage(
          Term.COMPLAINT_BAD_VALUE,
          Map.of(
              "option",
              "--" + OptionTable.PORT,
              "value",
              value.get(),
              "allowed",
              "0, 1, 2, … 65535"));
    }
    return OptionalInt.of(port);
  }
}
