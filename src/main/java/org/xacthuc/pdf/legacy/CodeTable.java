package org.xacthuc.pdf.legacy;

import java.text.Normalizer;
import org.xacthuc.base.StreamSafe;

/** Encodings with one byte a letter. */
final class CodeTable {
  /**
   * TCVN 5712:1993, VN3 (the ABC fonts) with the capitals of VN1, from 0xA0: 0xB0 to 0xB4 are the
   * five tones alone. Below 0xA0 the fonts draw what Windows draws.
   */
  static final CodeTable TCVN3 =
      new CodeTable(
          0xA0,
          "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
              + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
              + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
              + "éẹềểễếệìỉỄẾỒĩíịò"
              + "Ổỏõóọồổỗốộờởỡớợù"
              + "ỖủũúụừửữứựỳỷỹýỵỐ");

  /** RFC 1456, the letters from 0x80; six more stand among the control codes. */
  static final CodeTable VISCII =
      new CodeTable(
          0x80,
          "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
              + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
              + "Õắằặấầẩậẽẹếềểễệố"
              + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
              + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
              + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
              + "àáâãảăữẫèéêẻìíĩỉ"
              + "đựòóôõỏọụùúũủýợỮ");

  private static final String VISCII_CONTROLS = "\u0002\u0005\u0006\u0014\u0019\u001E";
  private static final String VISCII_OF_CONTROLS = "ẲẴẪỶỸỴ";

  private final int first;
  private final String letters;

  private CodeTable(int first, String letters) {
    this.first = first;
    this.letters = letters;
  }

  String decode(String shown) {
    StringBuilder out = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      int code = Codes.of(c);
      char letter = code >= first ? letters.charAt(code - first) : c;
      out.append(isToneAlone(letter, out) ? c : this == VISCII ? control(letter) : letter);
    }
    return StreamSafe.normalize(out, Normalizer.Form.NFC);
  }

  /** A tone on nothing is the sign that Windows has there: the degree's, of 0xB0. */
  private static boolean isToneAlone(char letter, StringBuilder before) {
    boolean tone = letter >= '\u0300' && letter <= '\u036F';
    return tone && (before.isEmpty() || !Character.isLetter(before.charAt(before.length() - 1)));
  }

  private static char control(char letter) {
    int at = VISCII_CONTROLS.indexOf(letter);
    return at < 0 ? letter : VISCII_OF_CONTROLS.charAt(at);
  }
}
