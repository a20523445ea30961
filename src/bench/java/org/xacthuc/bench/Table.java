package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures as they come: printed at once, and kept for a file of Markdown. */
final class Table {
  private final List<String> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** A sentence that stands before the table. */
  void say(String sentence) {
    lines.add(sentence);
    print(sentence);
  }

  /** The table begins. */
  void head() {
    lines.add("");
    say(Row.HEAD);
  }

  void add(Row row) {
    say(row.toString());
  }

  /** Says behind the table what else was seen, or what could not be measured here and why. */
  void note(String sentence) {
    notes.add("- " + sentence);
    print(sentence);
  }

  /** Writes what was said so far. */
  void write(Path file) throws IOException {
    List<String> all = new ArrayList<>(lines);
    all.add("");
    all.addAll(notes);
    Files.writeString(file, String.join("\n", all) + "\n");
  }

  @SuppressWarnings("SystemOut") // The figures are what this program is for.
  private static void print(String line) {
    System.out.println(line);
  }
}
