package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.legacy.LegacyEncoding;

/** What fonts say of themselves, by name and descriptor. */
class FontFaceTest {
  /** ISO 32000-2 table 121: bit 19. */
  private static final int FORCE_BOLD = 1 << 18;

  private static PDFont font(String name, int flags, int weight) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, flags);
    descriptor.setInt(COSName.FONT_WEIGHT, weight);
    COSDictionary font = font(name);
    font.setItem(COSName.FONT_DESC, descriptor);
    return PDFontFactory.createFont(font);
  }

  private static COSDictionary font(String name) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, name);
    return font;
  }

  @ParameterizedTest
  @CsvSource({
    "Tinos-Bold, 32, 400, true",
    "TINOS-BOLDITALIC, 32, 400, true",
    "Arial-Black, 32, 400, true",
    "Foo-Heavy, 32, 400, true",
    "Tinos, 32, 400, false",
    "Tinos, 32, 599, false",
    "Tinos, 32, 600, true",
    "Tinos, " + FORCE_BOLD + ", 400, true",
  })
  void aFontIsBoldByNameOrDescriptor(String name, int flags, int weight, boolean bold)
      throws IOException {
    assertThat(FontFace.of(font(name, flags, weight)))
        .isEqualTo(new FontFace(name, bold, Optional.empty(), true));
  }

  @Test
  void aFontWithoutDescriptorIsBoldByItsName() throws IOException {
    assertThat(FontFace.of(PDFontFactory.createFont(font("Tinos"))))
        .isEqualTo(new FontFace("Tinos", false, Optional.empty(), true));
    assertThat(FontFace.of(PDFontFactory.createFont(font(".VnTime-Bold"))))
        .isEqualTo(new FontFace(".VnTime-Bold", true, Optional.of(LegacyEncoding.TCVN3), true));
  }
}
