package org.xacthuc.pdf.legacy;

/** Codes of one byte as readers show them: the characters of Windows code page 1252. */
final class Codes {
  /** Of 0x80 to 0x9F; where the code page has none, the control character. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private Codes() {}

  /** The code that is shown as that character; -1 where none is. */
  static int of(char shown) {
    if (shown < 0x100) {
      return shown;
    }
    int at = WINDOWS.indexOf(shown);
    return at < 0 ? -1 : 0x80 + at;
  }
}
