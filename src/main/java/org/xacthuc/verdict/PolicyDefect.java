package org.xacthuc.verdict;

/**
 * Why a text is no policy.
 *
 * @param line where, from 1; 0 when it is about the text as a whole
 * @param key as written; empty when it is about the text as a whole
 * @param value as written, or what could not be read
 * @param allowed what would have been understood there: keys or values with commas between them
 */
public record PolicyDefect(Kind kind, int line, String key, String value, String allowed) {

  /** What can be wrong. */
  public enum Kind {
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    BAD_VALUE,
    /** A publisher that is not told from others: the key is one of its own. */
    INCOMPLETE,
    /** Not a name: empty, longer than 100 characters, or with control characters. */
    BAD_NAME,
    /** Not the syntax of a properties file: an escape that is none. */
    BAD_SYNTAX,
    /** Not UTF-8, or too large. */
    NOT_TEXT
  }
}
