package org.xacthuc.register;

/**
 * Why a text is no register.
 *
 * @param line where, from 1; 0 when it is about the text as a whole
 * @param value the column or cell that is wrong; empty where that says nothing
 */
public record RegisterDefect(Kind kind, long line, String value) {

  /** What can be wrong. */
  public enum Kind {
    /** Not UTF-8, or too large. */
    NOT_TEXT,
    /** Quotes that do not close, or characters behind them. */
    BAD_SYNTAX,
    /** The first line has no column {@code file}. */
    NO_FILE_COLUMN,
    /** Not one column of which something may be expected. */
    NOTHING_EXPECTED,
    /** Two columns say the same thing. */
    DUPLICATE_COLUMN,
    /** A row has more or fewer cells than the first line. */
    CELL_COUNT,
    /** A row without a file's name. */
    NO_FILE,
    /** Two rows for one file. */
    DUPLICATE_FILE,
    /** A date that is not 2021-07-20 or 20/07/2021. */
    BAD_DATE
  }
}
