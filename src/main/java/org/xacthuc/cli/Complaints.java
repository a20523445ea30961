package org.xacthuc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Phrase;

/** Standard error: one sentence a line, in the user's language, never a stack trace. */
final class Complaints {
  private final Host host;
  private final Messages messages;

  Complaints(Host host, Messages messages) {
    this.host = host;
    this.messages = messages;
  }

  void say(Phrase term, Map<String, String> values) {
    String line = "xacthuc: " + messages.term(term, values) + "\n";
    OutputStream err = host.streams().err();
    try {
      err.write(host.shown(line).getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException nobodyListens) {
      // The exit code still tells.
    }
  }

  void say(CommandFailure.Complaint complaint) {
    say(complaint.term(), values(complaint));
  }

  private Map<String, String> values(CommandFailure.Complaint complaint) {
    Map<String, String> values = new HashMap<>(complaint.values());
    complaint
        .reason()
        .ifPresent(reason -> values.put("reason", messages.term(reason.term(), values(reason))));
    return values;
  }

  /** A fault of the program: what was thrown and where, for whoever mends it. */
  static String detail(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return fault.getClass().getSimpleName() + where;
  }
}
