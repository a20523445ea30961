package org.xacthuc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/**
 * Asks on the terminal. Only an answer written out counts, in either language, with its marks or
 * without: a key that is hit by mistake, or an input that ends, is no consent.
 */
final class Confirmation {
  private static final int MOST_TRIES = 3;
  private static final int LONGEST_ANSWER = 1000;

  private final Host host;
  private final Messages messages;

  Confirmation(Host host, Messages messages) {
    this.host = host;
    this.messages = messages;
  }

  /** Whether the answer is yes. */
  boolean ask(Term question) throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      say(messages.term(question) + " ");
      Optional<String> answer = line();
      if (answer.isEmpty()) {
        say("\n");
        return false;
      }
      switch (StreamSafe.normalize(answer.get(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT)) {
        case "yes", "có", "co" -> {
          return true;
        }
        case "no", "không", "khong" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private void say(String text) throws IOException {
    host.streams().err().write(host.shown(text).getBytes(StandardCharsets.UTF_8));
    host.streams().err().flush();
  }

  /** The next line without blanks around it; empty at the end of the input. */
  private Optional<String> line() throws IOException {
    InputStream in = host.streams().in();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() < LONGEST_ANSWER) {
        line.write(next);
      }
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
  }
}
