package org.xacthuc.pdf.legacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How letters of Vietnamese were coded in fonts before Unicode. */
public enum LegacyEncoding {
  /** TCVN 5712:1993 (ABC): {@code .VnTime}. */
  TCVN3,
  /** The same in fonts that draw capitals for small letters: {@code .VnTimeH}. */
  TCVN3_CAPITALS,
  /** Two codes for most letters: {@code VNI-Times}. */
  VNI,
  /** RFC 1456. */
  VISCII;

  private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+");
  private static final Pattern STYLE =
      Pattern.compile("(?:[-, ]|Bold|Italic|Oblique|Regular|Normal|Roman|PS|MT)+$");
  private static final Pattern ABC = Pattern.compile("\\.[Vv][Nn].*|Vn[A-Z ].*");
  private static final Pattern VNI_FONT = Pattern.compile("(?i)vni(?:[-_ ].*|times.*|helve.*)");
  private static final Pattern VISCII_FONT = Pattern.compile("(?i)vi[-_ ].*|.*viscii.*");

  /**
   * The encoding that a font's name tells.
   *
   * @param name as in /BaseFont (ISO 32000-2 §9.6.2.1), a subset's tag included
   * @return absent for all other fonts, which are taken for Unicode
   */
  public static Optional<LegacyEncoding> ofFont(String name) {
    String bare = SUBSET.matcher(name).lookingAt() ? name.substring(7) : name;
    if (ABC.matcher(bare).matches()) {
      String family = STYLE.matcher(bare).replaceFirst("");
      return Optional.of(family.endsWith("H") ? TCVN3_CAPITALS : TCVN3);
    }
    if (VNI_FONT.matcher(bare).matches()) {
      return Optional.of(VNI);
    }
    return VISCII_FONT.matcher(bare).matches() ? Optional.of(VISCII) : Optional.empty();
  }

  /**
   * Reads text whose codes were shown as those of Windows code page 1252.
   *
   * @return composed (NFC); what has no letter in this encoding stays as it is
   */
  public String decode(String shown) {
    return switch (this) {
      case TCVN3 -> CodeTable.TCVN3.decode(shown);
      case TCVN3_CAPITALS -> CodeTable.TCVN3.decode(shown).toUpperCase(Locale.ROOT);
      case VNI -> Vni.decode(shown);
      case VISCII -> CodeTable.VISCII.decode(shown);
    };
  }

  /** Whether all codes of the text mean something where they stand. */
  public boolean explains(String shown) {
    return this != VNI || Vni.strays(shown) == 0;
  }

  /** Whether {@code sign}, drawn behind {@code base}, belongs to the same letter. */
  public boolean isPair(String base, String sign) {
    return this == VNI
        && base.length() == 1
        && sign.length() == 1
        && !Vni.marks(base.charAt(0), sign.charAt(0)).isEmpty();
  }

  /**
   * Whether text holds letters of Vietnamese that no legacy font has, combining marks included:
   * then it is Unicode already.
   */
  public static boolean isUnicode(String text) {
    return text.codePoints().anyMatch(LegacyEncoding::isOnlyUnicode);
  }

  private static boolean isOnlyUnicode(int c) {
    return (c >= 0x1EA0 && c <= 0x1EF9)
        || (c >= 0x0300 && c <= 0x036F)
        || "\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0".indexOf(c)
            >= 0;
  }
}
