package org.xacthuc.online;

import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch;

/**
 * What came of asking.
 *
 * @param body empty unless it was fetched
 * @param detail a status code, an address, a limit, the protocol that failed; never a word of a
 *     language
 * @param noConnection the server that the URL names took none: it will not take the next one either
 */
record Reply(Fetch.Outcome outcome, Bytes body, Optional<String> detail, boolean noConnection) {
  static Reply of(Bytes body) {
    return new Reply(Fetch.Outcome.FETCHED, body, Optional.empty(), false);
  }

  static Reply failed(Fetch.Outcome outcome) {
    return new Reply(outcome, Bytes.EMPTY, Optional.empty(), false);
  }

  static Reply failed(Fetch.Outcome outcome, String detail) {
    return new Reply(outcome, Bytes.EMPTY, Optional.of(detail), false);
  }

  static Reply noConnection(Fetch.Outcome outcome, String detail) {
    return new Reply(outcome, Bytes.EMPTY, Optional.of(detail), true);
  }

  /** The same of a server that the URL itself does not name. */
  Reply afterRedirection() {
    return new Reply(outcome, body, detail, false);
  }
}
