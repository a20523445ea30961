package org.xacthuc.cli.usage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One command.
 *
 * @param word what the user writes first
 * @param operands what follows it
 * @param following for a first operand that wants a second one, what that is
 * @param calls the ways to call it, each a key of the texts {@code call.KEY} and {@code about.KEY}
 */
public record CommandEntry(
    String word, Value operands, Map<String, Value> following, List<String> calls) {
  public CommandEntry {
    following = Collections.unmodifiableMap(new TreeMap<>(following));
    calls = List.copyOf(calls);
  }
}
