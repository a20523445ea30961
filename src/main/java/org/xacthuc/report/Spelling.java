package org.xacthuc.report;

import java.util.Locale;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.KebabCase;
import org.xacthuc.verdict.Subject;

/** How closed lists are spelt in schema 1. */
public final class Spelling {
  private Spelling() {}

  /** {@code ENTIRE_FILE} is {@code entire-file}. */
  public static String of(Enum<?> constant) {
    return KebabCase.of(constant);
  }

  /** As ETSI EN 319 102-1 §5.1.3 writes it: {@code TOTAL-PASSED}. */
  public static String of(Indication indication) {
    return indication.name().replace('_', '-');
  }

  /** A time-stamp is validated by a building block (ETSI EN 319 102-1 §5.4): {@code PASSED}. */
  public static String ofBlock(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> "PASSED";
      case TOTAL_FAILED -> "FAILED";
      case INDETERMINATE -> "INDETERMINATE";
    };
  }

  /** {@code document}, or kind and name: {@code signature:Signature1}. */
  public static String of(Subject subject) {
    String kind = of(subject.kind());
    return switch (subject.kind()) {
      case DOCUMENT -> kind;
      case SIGNATURE, TIME_STAMP, CERTIFICATE -> kind + ":" + subject.name();
    };
  }

  /** {@code ISSUER_URL} is {@code issuerUrl}. */
  public static String of(Evidence.Key key) {
    StringBuilder camel = new StringBuilder();
    for (String word : key.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }

  /** The code that everybody searches for. */
  public static String of(Finding finding) {
    return finding.code().code();
  }

  /** The four numbers of a ByteRange: ISO 32000-2 table 255. */
  public static String of(ByteRange range) {
    return range.firstStart()
        + " "
        + range.firstLength()
        + " "
        + range.secondStart()
        + " "
        + range.secondLength();
  }
}
