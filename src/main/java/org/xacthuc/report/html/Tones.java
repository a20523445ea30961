package org.xacthuc.report.html;

import java.util.Locale;
import org.xacthuc.report.Style.Tone;

/** News and the names of their classes in the style sheet. */
public final class Tones {
  private Tones() {}

  /** A word with the class and the sign of its news. */
  public static Page.Toned of(Tone tone, String text) {
    String symbol = tone == Tone.NEUTRAL ? "–" : tone.symbol();
    return new Page.Toned(tone.name().toLowerCase(Locale.ROOT), symbol, text);
  }
}
