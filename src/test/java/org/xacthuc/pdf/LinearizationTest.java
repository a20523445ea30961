package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.SkeletonReader;

/** A file of one section, which stands behind the first object or somewhere else. */
class LinearizationTest {
  private static final String FIRST = "<</Linearized 1/L LENGTH>>";
  private static final String ANOTHER = "2 0 obj null endobj\n";

  /**
   * @param first the object, with LENGTH for the length of the file
   * @param gap between the word at its end and the section
   */
  private static Optional<PdfDefect> check(String first, String gap) {
    return check("%PDF-1.7\n1 0 obj " + first + " endobj" + gap);
  }

  private static Optional<PdfDefect> check(String front) {
    String table = "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\nstartxref\n";
    int at = front.replace("LENGTH", "00000").length();
    String file = front + table + at + "\n%%EOF\n";
    int length = file.replace("LENGTH", "00000").length();
    file = file.replace("LENGTH", String.format(Locale.ROOT, "%05d", length));
    PdfFile pdf = PdfFile.of(Bytes.of(file.getBytes(StandardCharsets.ISO_8859_1)));
    Skeleton skeleton =
        SkeletonReader.read(pdf, file.lastIndexOf("startxref"), Limits.DEFAULT)
            .value()
            .orElseThrow();
    return Linearization.check(pdf, skeleton);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", " \r\n\t\f"})
  void theNewestSectionStandsBehindTheFirstObject(String gap) {
    assertThat(check(FIRST, gap)).isEmpty();
  }

  @Test
  void anotherStandsThere() {
    assertThat(check(FIRST, "\n" + ANOTHER))
        .contains(
            PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, new Span(17, 17 + 25), "/Linearized"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</Linearized 1/L 99>>",
        "<</Linearized 1/L 99.0>>",
        "<</Linearized 1/L (LENGTH)>>",
        "<</Linearized 1>>",
        "<</L LENGTH>>",
        "[/Linearized/L LENGTH]",
        "<</Linearized 1/L LENGTH"
      })
  void nobodyTakesItForLinearized(String first) {
    assertThat(check(first, "\n" + ANOTHER)).isEmpty();
  }

  @Test
  void aLengthInFractionsCounts() {
    assertThat(check(FIRST.replace("LENGTH", "LENGTH.9"), "\n" + ANOTHER)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n", "%PDF-1.7\n1 0 object\n", "%PDF-1.7\n1 obj\n"})
  void thereMayBeNoObject(String front) {
    assertThat(check(front)).isEmpty();
  }

  @Test
  void theWordIsLookedForAnywhereInFront() {
    String commented = "%PDF-1.7\n%endobj\n1 0 obj " + FIRST + " endobj\n";
    assertThat(check(commented)).isPresent();
    assertThat(check("%PDF-1.7\n%endobj\n")).isEmpty();
  }

  @Test
  void itIsLookedForInTheFirstThousandBytes() {
    String before = "%PDF-1.7\n1 0 obj " + FIRST.replace(">>", "/X(>>");
    int blanks = 1024 - before.replace("LENGTH", "00000").length() - ")>>".length();
    String within = before.replace("(>>", "(" + " ".repeat(blanks + 2) + ")>>");
    assertThat(check(within + "endobj\n")).isEmpty();
    assertThat(check(within + " endobj\n")).isPresent();
  }
}
