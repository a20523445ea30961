package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines of letters look like, drawn in the Times-like faces of the test kit. */
class LineOfLettersTest {
  private static final Map<String, TypeFace> FACES = new TreeMap<>();
  private static final Path2D BOX = box();

  @BeforeAll
  static void readFaces() throws IOException {
    TypeFaces.ofTheKit().forEach(face -> FACES.put(face.name(), face));
    assertThat(FACES).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phương Thị Thanh", "Lê Thị Kiểm Thử", "Nguyễn Đức Quỳnh", "Vũ Ước Mỹ", "Số: 309-CV/TU",
        "TM. ỦY BAN NHÂN DÂN", "Bắc Kạn, ngày 20 tháng 7 năm 2021", "1", "I l | 1", "Oo0"
      })
  void aLineThatIsWhatItSaysIsNoMisreading(String line) {
    FACES.values().forEach(face -> assertThat(read(face, line, line)).isEmpty());
  }

  @Test
  void smallCapitalsAreNoMisreading() {
    TypeFace face = FACES.get("Tinos-Regular");
    List<DrawnLetter> line = new ArrayList<>();
    for (char letter : "Phạm Duy Hưng".toCharArray()) {
      if (letter != ' ') {
        boolean small = Character.isLowerCase(letter);
        String capital = String.valueOf(letter).toUpperCase(Locale.ROOT);
        AffineTransform size =
            small ? AffineTransform.getScaleInstance(0.75, 0.75) : new AffineTransform();
        line.add(
            new DrawnLetter(
                String.valueOf(letter), new Path2D.Double(face.outline(capital.charAt(0)), size)));
      }
    }
    assertThat(LineOfLetters.read(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Trương Kim Khánh, Phương Thị Thanh",
    "Phương Thị Khánh, Phương Thị Thanh",
    "Phương Thị Thành, Phương Thị Thanh",
    "Phuơng Thị Thanh, Phương Thị Thanh",
    "Số: 309-CV/TU, Số: 369-CV/TU",
    "Số: 309-CV/TU, Số: 301-CV/TU",
    "ngày 20 tháng 7, ngày 26 tháng 7"
  })
  void aLineThatShowsAnotherIsOne(String said, String shown) {
    for (TypeFace face : FACES.values()) {
      Optional<Misreading> misread = read(face, said, shown);
      assertThat(misread).as(face.name()).isPresent();
      assertThat(misread.get().said()).isEqualTo(said);
      assertThat(misread.get().looks()).as(face.name()).isEqualTo(shown);
    }
  }

  /** Three letters at the least, and a quarter of the line. */
  @ParameterizedTest
  @CsvSource({
    "Thanh, 'T,h,a,n', 4",
    "Thanh, 'T,h', 0",
    "PhươngThịanh, 'P,h,n', 3",
    "Phương Thị Khdeam, 'P,h,n', 0"
  })
  void whatLooksLikeNoLettersIsTold(String said, String boxes, int told) {
    List<DrawnLetter> line = new ArrayList<>();
    for (int i = 0; i < said.length(); i++) {
      String text = said.substring(i, i + 1);
      boolean asBox = List.of(boxes.split(",", -1)).contains(text);
      line.add(new DrawnLetter(text, asBox ? BOX : outline(said.charAt(i))));
    }
    assertThat(LineOfLetters.read(line))
        .isEqualTo(told == 0 ? Optional.empty() : Optional.of(new Misreading(said, "", told)));
  }

  /** As in a font whose glyphs are content. */
  @ParameterizedTest
  @CsvSource({"Thanh, 5", "T, 1", "Hà Nội, 5", "- - -, 0"})
  void lettersWithoutOutlinesLookLikeNone(String said, int told) {
    List<DrawnLetter> line = new ArrayList<>();
    said.chars()
        .forEach(c -> line.add(new DrawnLetter(String.valueOf((char) c), new Path2D.Double())));
    assertThat(LineOfLetters.read(line))
        .isEqualTo(told == 0 ? Optional.empty() : Optional.of(new Misreading(said, "", told)));
  }

  /** One glyph for a whole name can look like any; a ligature, or a letter in two parts, is one. */
  @ParameterizedTest
  @CsvSource({"Thanh, 5", "Thành, 5", "nh, 2", "ti, 0", "Th, 0", "e\u0301, 0"})
  void aGlyphForSeveralLettersLooksLikeNone(String said, int told) {
    assertThat(LineOfLetters.read(List.of(new DrawnLetter(said, outline('é')))))
        .isEqualTo(told == 0 ? Optional.empty() : Optional.of(new Misreading(said, "", told)));
  }

  @Test
  void anEmptyLineIsNoMisreading() {
    assertThat(LineOfLetters.read(List.of())).isEmpty();
  }

  @Test
  void theTableHasTheFacesThatItsWriterNames() {
    assertThat(ReferenceShapes.bundled().names()).isEqualTo(ReferenceShapesWriter.FACES);
  }

  private static Path2D box() {
    Path2D box = new Path2D.Double();
    box.append(new Rectangle2D.Double(0, 0, 400, 700), false);
    box.append(new Ellipse2D.Double(100, 800, 200, 90), false);
    return box;
  }

  private static Path2D outline(char letter) {
    Path2D outline = FACES.get("Tinos-Regular").outline(letter);
    return outline == null ? new Path2D.Double() : outline;
  }

  private static Optional<Misreading> read(TypeFace face, String said, String shown) {
    return LineOfLetters.read(face.line(said, shown));
  }
}
