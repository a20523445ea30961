package org.xacthuc.cli.usage;

import java.util.List;

/**
 * One command.
 *
 * @param word what the user writes first
 * @param operands what follows it
 * @param following what may follow the first operand; no words for nothing
 * @param calls the ways to call it, each a key of the texts {@code call.KEY} and {@code about.KEY}
 */
public record CommandEntry(
    String word, Value operands, List<String> following, List<String> calls) {
  public CommandEntry {
    following = List.copyOf(following);
    calls = List.copyOf(calls);
  }
}
