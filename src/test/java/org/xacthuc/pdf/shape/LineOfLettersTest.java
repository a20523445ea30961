package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
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

  @Test
  void whatLooksLikeNothingIsNobodysLetter() {
    Path2D box = new Path2D.Double();
    box.append(new java.awt.geom.Rectangle2D.Double(0, 0, 400, 700), false);
    box.append(new java.awt.geom.Ellipse2D.Double(100, 800, 200, 90), false);
    List<DrawnLetter> line =
        "Thanh".chars().mapToObj(c -> new DrawnLetter(String.valueOf((char) c), box)).toList();
    assertThat(LineOfLetters.read(line)).isEmpty();
  }

  @Test
  void anEmptyLineIsNoMisreading() {
    assertThat(LineOfLetters.read(List.of())).isEmpty();
    assertThat(LineOfLetters.read(List.of(new DrawnLetter("a", new Path2D.Double())))).isEmpty();
  }

  @Test
  void theTableHasTheFacesThatItsWriterNames() {
    assertThat(ReferenceShapes.bundled().names()).isEqualTo(ReferenceShapesWriter.FACES);
  }

  private static Optional<Misreading> read(TypeFace face, String said, String shown) {
    return LineOfLetters.read(face.line(said, shown));
  }
}
