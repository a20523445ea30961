package org.xacthuc.cli.usage;

import java.util.List;

/**
 * What an option, or a command's operands, may be.
 *
 * @param words those of a closed list; beside paths, the words that mean something other than a
 *     path
 */
public record Value(Kind kind, List<String> words) {
  /** How a shell completes it. */
  public enum Kind {
    /** Nothing is taken. */
    NONE,
    /** One of the words. */
    WORDS,
    /** Any file or folder, or one of the words. */
    PATH,
    /** A PDF file or a folder. */
    PDF,
    /** Anything that cannot be guessed. */
    TEXT
  }

  public Value {
    words = List.copyOf(words);
  }

  public static Value none() {
    return new Value(Kind.NONE, List.of());
  }

  public static Value words(List<String> words) {
    return new Value(Kind.WORDS, words);
  }

  public static Value path(String... wordsBeside) {
    return new Value(Kind.PATH, List.of(wordsBeside));
  }

  public static Value pdf() {
    return new Value(Kind.PDF, List.of());
  }

  public static Value text() {
    return new Value(Kind.TEXT, List.of());
  }
}
