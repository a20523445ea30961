package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.TrueTypeProgram.DISTANCES;
import static org.xacthuc.testkit.TrueTypeProgram.SCALE;
import static org.xacthuc.testkit.TrueTypeProgram.SCALED_DISTANCES;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.TrueTypeProgram;
import org.xacthuc.testkit.TrueTypeProgram.Part;

/** Of glyph 1, where it has parts. */
class CompositeGlyphTest {
  private static final TrueTypeProgram SQUARES = TrueTypeProgram.of(9);

  private static boolean isPlain(TrueTypeProgram program) throws IOException {
    try (TrueTypeFont read =
        new TTFParser(true).parse(new RandomAccessReadBuffer(program.bytes()))) {
      return CompositeGlyph.isPlain(read, 1);
    }
  }

  private static TrueTypeProgram composed(int flags, int one, int other) {
    return SQUARES.parts(1, new Part(2, DISTANCES, 0, 0), new Part(3, flags, one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0, true",
    "2, 500, -500, true",
    "10, 500, 0, true",
    "2058, 0, 0, true",
    "2058, 500, 0, false",
    "2058, 0, 500, false",
    "0, 0, 0, false",
    "0, 1, 1, false",
  })
  void partsAreJoinedByPlainDistances(int flags, int one, int other, boolean plain)
      throws IOException {
    assertThat(DISTANCES | SCALE | SCALED_DISTANCES).isEqualTo(2058);
    assertThat(isPlain(composed(flags, one, other))).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"50, true", "-50, true", "51, false", "-51, false"})
  void aBearingIsWhereTheGlyphBegins(int bearing, boolean plain) throws IOException {
    TrueTypeProgram program = composed(DISTANCES, 0, 0);
    assertThat(isPlain(program.bearing(1, bearing))).isEqualTo(plain);
    assertThat(isPlain(program.bearing(3, bearing))).isEqualTo(plain);
    assertThat(isPlain(program.bearing(4, bearing))).isTrue();
    assertThat(isPlain(SQUARES.bearing(1, bearing))).isTrue();
  }

  @Test
  void aPartMayBeEmpty() throws IOException {
    TrueTypeProgram program = SQUARES.parts(1, new Part(0, DISTANCES, 0, 0));
    assertThat(isPlain(program)).isTrue();
    assertThat(isPlain(program.bearing(0, 500))).isTrue();
  }

  @Test
  void aPartIsThere() throws IOException {
    assertThat(isPlain(SQUARES.parts(1, new Part(99, DISTANCES, 0, 0)))).isFalse();
  }

  @Test
  void partsMayHaveParts() throws IOException {
    TrueTypeProgram program = SQUARES;
    for (int glyph = 1; glyph < 6; glyph++) {
      program = program.parts(glyph, new Part(glyph + 1, DISTANCES, 0, 0));
    }
    assertThat(isPlain(program)).isTrue();
    assertThat(isPlain(program.bearing(6, 51))).isFalse();
    assertThat(isPlain(program.parts(5, new Part(6, 0, 0, 0)))).isFalse();
    assertThat(isPlain(program.parts(6, new Part(7, DISTANCES, 0, 0)))).isFalse();
  }

  @Test
  void oneAfterAnotherIsCounted() throws IOException {
    Part[] many = new Part[1000];
    Arrays.fill(many, new Part(2, DISTANCES, 0, 0));
    assertThat(isPlain(SQUARES.parts(1, many))).isTrue();
    assertThat(isPlain(SQUARES.parts(1, Arrays.copyOf(many, 999)))).isTrue();
    Part[] more = Arrays.copyOf(many, 1001);
    more[1000] = many[0];
    assertThat(isPlain(SQUARES.parts(1, more))).isFalse();
  }

  @Test
  void bothKindsOfFontsAreAsked() {
    TrueTypeProgram plain = composed(DISTANCES, 0, 0).codes(3, 1, Map.of(65, 1));
    String encoding = "/Encoding /WinAnsiEncoding";
    assertThat(GlyphProgram.isDisputed(ProgramFonts.trueType(plain.bytes(), encoding), 'A'))
        .isFalse();
    byte[] moved = plain.bearing(1, 500).bytes();
    assertThat(GlyphProgram.isDisputed(ProgramFonts.trueType(moved, encoding), 'A')).isTrue();
  }
}
