package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines in faces that the table has: what is shown is exactly what it is, and what counts is told.
 */
class LinesOfKnownFacesTest {
  private static TypeFace face;
  private static ReferenceShapes references;

  @BeforeAll
  static void writeTable() throws IOException {
    List<TypeFace> faces = TypeFaces.ofTheKit();
    face = faces.stream().filter(f -> f.name().equals("Tinos-Regular")).findFirst().orElseThrow();
    references =
        new ReferenceShapes(
            faces.stream().map(TypeFace::name).toList(), ReferenceShapesWriter.table(faces));
  }

  private static Optional<Misreading> read(String said, String shown) {
    return LineOfLetters.read(face.line(said, shown), references);
  }

  /** The letters, and those with marks, of a line that is a word. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Nguyễn Thị Thử", "HỘI ĐỒNG", "ẩnh ửng ổi", "0123456789", "kg", "ỵ", "Quyết định"})
  void whatIsSaidIsShown(String line) {
    assertThat(read(line, line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // One letter, where three others fit.
    "bang, bong, 1",
    "cung, cứng, 1",
    "viet, việt, 1",
    // The same letter again and again is one, told wherever it stands.
    "banana cg, bonono cg, 3",
    // Two for two reasons.
    "ag, oy, 2",
    "bẩo, bấa, 2",
    "309, 368, 2",
    // Nothing of it is true.
    "Trương, Phạmvũ, 6",
    "abcde, vxyzư, 5",
    // Two of five are more than a third.
    "abcde, obcdu, 2",
  })
  void whatIsClearlySeenOtherwiseIsTold(String said, String shown, int letters) {
    assertThat(read(said, shown)).contains(new Misreading(said, shown, letters));
  }

  @ParameterizedTest
  @CsvSource({
    // Fewer than three others.
    "bag, bog",
    "banana, bonono",
    "a, o",
    "3, 8",
    // Marks that differ by little.
    "bẩng, bấng",
    // The same twice is one reason.
    "bẩng thể, bấng thế",
    // What looks alike by nature.
    "Iloj0, lIOJO",
    "cosvwz, COSVWZ",
    // No letters.
    "a+b=c, a-b/c",
  })
  void whatIsNotClearIsNotTold(String said, String shown) {
    assertThat(read(said, shown)).isEmpty();
  }

  /** Capitals said to be small letters, and the other way around: the size is another. */
  @ParameterizedTest
  @CsvSource({
    "nuvxa, THPKB, 5",
    "THPKB, nuvxa, 5",
    "xxvna, HTKĐB, 5",
    "ẤỐẾHT, nmuvx, 5",
    "nmuvx, ẤỐẾHT, 5",
  })
  void aLineIsReadInTheSizeInWhichItLooksLikeLetters(String said, String shown, int letters) {
    assertThat(read(said, shown)).contains(new Misreading(said, shown, letters));
  }

  /** However large the unit of the font is. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 1, 700})
  void aLineIsReadInAnyUnit(double scale) {
    AffineTransform size = AffineTransform.getScaleInstance(scale, scale);
    List<DrawnLetter> line = new ArrayList<>();
    for (DrawnLetter letter : face.line("bang THPKB", "bong nuvxa")) {
      line.add(new DrawnLetter(letter.text(), new Path2D.Double(letter.outline(), size)));
    }
    assertThat(LineOfLetters.read(line, references))
        .contains(new Misreading("bang THPKB", "bong nuvxa", 6));
  }

  /** Its own face stands behind more others than a line is held against. */
  @Test
  void aLineIsHeldAgainstTheFacesMostLikeIt() throws IOException {
    TypeFace other =
        TypeFaces.ofTheKit().stream()
            .filter(f -> f.name().equals("Tinos-BoldItalic"))
            .findFirst()
            .orElseThrow();
    List<TypeFace> faces = new ArrayList<>(List.of(other, other, other, other));
    assertThat(readBy(faces)).isEmpty();
    faces.add(face);
    assertThat(readBy(faces)).contains(new Misreading("mbngea", "mbngeà", 1));
  }

  private static Optional<Misreading> readBy(List<TypeFace> faces) {
    List<String> names = faces.stream().map(TypeFace::name).toList();
    return LineOfLetters.read(
        face.line("mbngea", "mbngeà"),
        new ReferenceShapes(names, ReferenceShapesWriter.table(faces)));
  }

  private static List<DrawnLetter> with(
      String said, String shown, Predicate<String> which, Path2D outline) {
    List<DrawnLetter> line = new ArrayList<>();
    for (DrawnLetter letter : face.line(said, shown)) {
      line.add(which.test(letter.text()) ? new DrawnLetter(letter.text(), outline) : letter);
    }
    return line;
  }

  /** One that is like no letter is told of nobody, be it below the line; a line of them is told. */
  @Test
  void oneThatLooksLikeNothingIsNotTold() {
    Path2D box = Drawn.boxes(Drawn.box(0, 0, 1500, 300), Drawn.box(0, 900, 300, 1500));
    Path2D below = Drawn.boxes(Drawn.box(0, -1500, 900, -300));
    for (Path2D outline : List.of(box, below)) {
      assertThat(LineOfLetters.read(with("thanh", "thanh", "a"::equals, outline), references))
          .isEmpty();
      assertThat(LineOfLetters.read(with("thanh", "thanh", t -> true, outline), references))
          .contains(new Misreading("thanh", "", 4));
    }
    // Beside a letter that is seen clearly, it is left as it is said.
    assertThat(LineOfLetters.read(with("thanhbde", "thonhbde", "d"::equals, box), references))
        .contains(new Misreading("thanhbde", "thonhbde", 1));
  }

  /** A glyph of several letters is none of them. */
  @Test
  void ligaturesArePassedOver() {
    List<DrawnLetter> line = new ArrayList<>(face.line("bang", "bong"));
    line.add(2, new DrawnLetter("fi", face.outline('x')));
    assertThat(LineOfLetters.read(line, references))
        .contains(new Misreading("bafing", "bofing", 1));
  }
}
