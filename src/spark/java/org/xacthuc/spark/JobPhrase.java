package org.xacthuc.spark;

import java.util.Locale;
import org.xacthuc.report.Phrase;

/** What the job says besides what {@code verify} says. */
enum JobPhrase implements Phrase {
  USAGE,
  INPUT_MISSING,
  OUTPUT_EXISTS;

  @Override
  public String key() {
    return "job." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
