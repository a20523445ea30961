package org.xacthuc.report;

import org.xacthuc.verdict.Severity;
import org.xacthuc.verdict.Verdict;

/**
 * Colour by ANSI escape sequences, or none. A symbol and a word always say the same: nobody needs
 * to see the colour.
 */
public enum Style {
  PLAIN,
  COLOURED;

  /** How good news is, for symbol and colour. */
  public enum Tone {
    GOOD("✔", "32"),
    BAD("✘", "31"),
    DOUBTFUL("?", "33"),
    NEUTRAL("-", "0");

    private final String symbol;
    private final String colour;

    Tone(String symbol, String colour) {
      this.symbol = symbol;
      this.colour = colour;
    }

    /** One character that says the same as the colour. */
    public String symbol() {
      return symbol;
    }

    public static Tone of(Verdict verdict) {
      return switch (verdict) {
        case AUTHENTIC -> GOOD;
        case NOT_AUTHENTIC -> BAD;
        case UNDETERMINED -> DOUBTFUL;
        case UNSIGNED, UNREADABLE -> NEUTRAL;
      };
    }

    public static Tone of(Severity severity) {
      return switch (severity) {
        case FAILURE -> BAD;
        case UNDETERMINED, WARNING -> DOUBTFUL;
        case UNREADABLE, UNSIGNED, INFO -> NEUTRAL;
      };
    }
  }

  /** Symbol and text, bold and in the tone's colour. */
  String strong(Tone tone, String text) {
    return paint("1;" + tone.colour, tone.symbol + " " + text);
  }

  /** Symbol and text in the tone's colour. */
  String toned(Tone tone, String text) {
    return paint(tone.colour, tone.symbol + " " + text);
  }

  /** The text alone in the tone's colour. */
  String painted(Tone tone, String text) {
    return paint(tone.colour, text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  private String paint(String codes, String text) {
    return switch (this) {
      case PLAIN -> text;
      case COLOURED -> "\u001B[" + codes + "m" + text + "\u001B[0m";
    };
  }
}
