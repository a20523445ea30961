package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table written out of the faces of the test kit: what it tells is what was drawn. */
class ReferenceShapesTest {
  /** Figures are kept in thousandths. */
  private static final Offset<Double> ROUNDED = within(0.001);

  private static List<TypeFace> faces;
  private static ReferenceShapes references;

  @BeforeAll
  static void writeTable() throws IOException {
    faces = TypeFaces.ofTheKit();
    references = table(faces);
  }

  private static ReferenceShapes table(List<TypeFace> faces) {
    return new ReferenceShapes(
        faces.stream().map(TypeFace::name).toList(), ReferenceShapesWriter.table(faces));
  }

  private static Shape shape(int face, char letter) {
    TypeFace drawn = faces.get(face);
    return Shape.of(drawn.outline(letter), drawn.unit()).orElseThrow();
  }

  private static Shape.Mark mark(int face, char letter) {
    return shape(face, letter).above().orElseThrow();
  }

  private static int body(char letter) {
    return Letter.BODIES.indexOf(letter);
  }

  @Test
  void everyBodyIsNearestToItself() {
    for (int face = 0; face < faces.size(); face++) {
      for (char letter : Letter.BODIES.toCharArray()) {
        Shape shape = shape(face, letter);
        assertThat(references.body(shape, body(letter), face)).isCloseTo(0, ROUNDED);
        assertThat(references.top(body(letter), face)).isCloseTo(shape.top(), ROUNDED);
      }
    }
  }

  @Test
  void everyMarkIsNearestToItself() {
    for (int face = 0; face < faces.size(); face++) {
      for (char letter : ReferenceShapes.MARKED.toCharArray()) {
        int above = Letter.of(letter).orElseThrow().above();
        assertThat(references.mark(mark(face, letter), above, face)).isCloseTo(0, ROUNDED);
      }
    }
  }

  /** Two less twice the cosine of the angle between two pictures. */
  private static double apart(Grid one, Grid other) {
    double product = 0;
    for (int i = 0; i < one.size(); i++) {
      product += one.at(i) * other.at(i);
    }
    return 2 - 2 * product / Math.sqrt((double) one.square() * other.square());
  }

  /** A tenth of the difference in width, and three tenths of those at foot and head. */
  private static double figures(Shape one, Shape other) {
    return 0.1 * Math.abs(one.wide() - other.wide())
        + 0.3 * Math.abs(one.bottom() - other.bottom())
        + 0.3 * Math.abs(one.top() - other.top());
  }

  @ParameterizedTest
  @CsvSource({"a, o, 0, 1", "I, q, 1, 2", "W, ư, 3, 0", "8, 3, 2, 2", "g, p, 0, 3"})
  void bodiesAreApartByPictureAndFigures(char drawn, char letter, int face, int other) {
    Shape shape = shape(face, drawn);
    Shape reference = shape(other, letter);
    double figures = figures(shape, reference);
    double whole = apart(shape.body(), reference.body()) + figures;
    assertThat(references.body(shape, body(letter), other)).isCloseTo(whole, ROUNDED);
    // Where the figures alone are too much, the pictures are not looked at.
    assertThat(references.body(shape, body(letter), other, figures / 2))
        .isCloseTo(figures, ROUNDED);
    assertThat(references.body(shape, body(letter), other, figures * 1.5 + 0.01))
        .isCloseTo(whole, ROUNDED);
  }

  /** Of one mark a face has several, on other letters: the nearest counts. */
  @ParameterizedTest
  @CsvSource({"ó, òÒìĩ, 0", "ổ, ằỐ, 1", "õ, óÓí, 2", "í, õÕĩ, 3"})
  void marksAreApartFromTheNearest(char drawn, String marked, int face) {
    Shape.Mark mark = mark(0, drawn);
    for (int i = 0; i < marked.length(); i++) {
      int above = Letter.of(marked.charAt(i)).orElseThrow().above();
      double nearest = Double.MAX_VALUE;
      for (char like : ReferenceShapes.MARKED.toCharArray()) {
        if (Letter.of(like).orElseThrow().above() == above) {
          Shape.Mark other = mark(face, like);
          nearest =
              Math.min(
                  nearest,
                  apart(mark.grid(), other.grid())
                      + 0.1 * Math.abs(mark.aspect() - other.aspect())
                      + 0.1 * Math.abs(mark.height() - other.height()));
        }
      }
      assertThat(references.mark(mark, above, face)).isCloseTo(nearest, ROUNDED);
    }
  }

  /** Nothing is near to a mark that a face does not draw. */
  @Test
  void aMarkThatIsNotThereIsFar() {
    List<Byte> table = new ArrayList<>();
    ReferenceShapes.writeMark(table, Optional.empty());
    assertThat(table).hasSize(8 + Shape.MARK_COLUMNS * Shape.MARK_ROWS / 2).containsOnly((byte) 0);
    assertThat(references.mark(mark(0, 'ó'), 0, 0)).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void facesAreChosenByTheirNames() {
    String third = faces.get(2).name();
    ReferenceShapes only = references.only(third::equals);
    assertThat(references.names()).hasSize(4).doesNotHaveDuplicates();
    assertThat(references.faces()).isEqualTo(4);
    assertThat(only.names()).containsExactly(third);
    assertThat(only.faces()).isEqualTo(1);
    ReferenceShapes others = references.only(n -> !n.equals(third));
    assertThat(others.names())
        .containsExactly(faces.get(0).name(), faces.get(1).name(), faces.get(3).name());
    for (char letter : "aW8".toCharArray()) {
      Shape shape = shape(1, letter);
      assertThat(only.body(shape, body(letter), 0))
          .isEqualTo(references.body(shape, body(letter), 2));
      assertThat(others.body(shape, body(letter), 2))
          .isEqualTo(references.body(shape, body(letter), 3));
    }
  }
}
