package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLookTest {
  private static final String RECT = " /Rect [100 100 200 150]";
  private static final String DRAWN = RECT + " /AP <</N /Stream>>";
  private static final String ANEW = "/AcroForm <</NeedAppearances true>>";
  private static final String CAPTION = " /MK <</CA (Two)>>";

  private static OwnLook look(String annotation, String catalog) {
    COSDictionary dictionary = CosText.dictionary(annotation);
    try {
      return new OwnLook(PDAnnotation.createAnnotation(dictionary), CosText.dictionary(catalog));
    } catch (IOException e) {
      throw new AssertionError(annotation, e);
    }
  }

  private static boolean isDisputed(String annotation) {
    OwnLook look = look(annotation, "");
    look.disputed().ifPresent(name -> assertThat(name).isEqualTo(look.name()));
    return look.disputed().isPresent();
  }

  /** The boxes of what is painted, as "x y width height". */
  private static List<String> painted(String annotation) {
    return look(annotation, "").painted().stream().map(OwnLookTest::box).toList();
  }

  private static String box(Path2D path) {
    var box = path.getBounds2D();
    return String.format(
        Locale.ROOT,
        "%.0f %.0f %.0f %.0f",
        box.getX(),
        box.getY(),
        box.getWidth(),
        box.getHeight());
  }

  @Test
  void itIsNamedByItsKind() {
    assertThat(look("/Subtype /Square", "").name()).isEqualTo("/Square");
    assertThat(look("", "").name()).isEqualTo("/Annot");
    assertThat(look("/Subtype /Square", "").disputed()).contains("/Square");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Caret",
        "Circle",
        "FreeText",
        "Highlight",
        "Ink",
        "Line",
        "PolyLine",
        "Polygon",
        "Redact",
        "Square",
        "Squiggly",
        "Stamp",
        "StrikeOut",
        "Underline"
      })
  void readersDrawShapesThatBringNoAppearance(String kind) {
    String shape = "/Subtype /" + kind;
    assertThat(isDisputed(shape + RECT)).isTrue();
    assertThat(isDisputed(shape + RECT + " /F 4")).isTrue();
    assertThat(isDisputed(shape + RECT + " /F 2")).isFalse();
    assertThat(isDisputed(shape + DRAWN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Link", "Popup", "Widget", "Other", "Text", "FileAttachment", "Sound"})
  void ofOthersTheyDrawNothingElse(String kind) {
    assertThat(isDisputed("/Subtype /" + kind + RECT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text", "FileAttachment", "Sound"})
  void iconsHaveASizeOfTheirOwn(String kind) {
    String icon = "/Subtype /" + kind;
    assertThat(isDisputed(icon)).isTrue();
    assertThat(isDisputed(icon + " /Rect [9 9 9 20]")).isTrue();
    assertThat(isDisputed(icon + " /Rect [9 9 20 9]")).isTrue();
    assertThat(isDisputed(icon + " /Rect [9 9 9 9] /F 2")).isFalse();
    assertThat(painted(icon + RECT)).containsExactly("100 100 100 50", "100 118 32 32");
    assertThat(painted(icon + DRAWN)).isEmpty();
    assertThat(painted(icon)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/F 4          | false",
        "/F null       | false",
        "/F 2147483647 | false",
        "/F 2147483648 | true",
        "/F 4.0        | true",
        "/F (4)        | true",
      })
  void flagsAreAnInteger(String flags, boolean disputed) {
    assertThat(isDisputed("/Subtype /Link " + flags + DRAWN)).isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/Rect [1 1 9 9]                    | false",
        "/Rect [1 1 9]                      | true",
        "/Rect [1 1 9 9 9]                  | true",
        "/Rect [1 1 9 9 9] /F 2             | false",
        "/Other 1                           | false",
      })
  void aRectangleIsFourNumbers(String rectangle, boolean disputed) {
    assertThat(isDisputed("/Subtype /Link /AP <</N /Stream>> " + rectangle)).isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/AP <</N <</On /Stream>>>>                | true",
        "/AS (On) /AP <</N <</On /Stream>>>>       | true",
        "/AS /Off /AP <</N <</On /Stream>>>>       | false",
        "/AS /On /AP <</N <</On /Stream>>>>        | false",
        "/AP <</N <</On <<>>>>>>                   | false",
        "/AP <</N <<>>>>                           | false",
        "/AP <</D /Stream>>                        | false",
        "/AP <<>>                                  | false",
      })
  void aStateIsNamed(String states, boolean disputed) {
    assertThat(isDisputed("/Subtype /Widget " + RECT + states)).isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/MK <</CA (Two)>>         | true",
        "/MK <</RC (Two)>>         | true",
        "/MK <</AC (Two)>>         | true",
        "/MK <</CA (4)>>           | false",
        "/MK <</CA ( 4 )>>         | false",
        "/MK <</CA /Two>>          | false",
        "/MK <</I /Stream>>        | true",
        "/MK <</RI /Stream>>       | true",
        "/MK <</IX /Stream>>       | true",
        "/MK <</I <<>>>>           | false",
        "/MK <<>>                  | false",
        "/FT /Sig /MK <</CA (Two)>> | false",
        "/FT /Ch /Opt [(a)]        | true",
        "/FT /Ch /Opt []           | false",
        "/FT /Ch /Opt (a)          | false",
        "/FT /Ch                   | false",
        "/FT /Tx /Opt [(a)]        | false",
        "/FT /Ch /Ff 131072 /Opt [(a)] | false",
        "/FT /Ch /Ff 65536 /Opt [(a)]  | true",
        "/FT /Ch /Ff (131072) /Opt [(a)] | true",
        "/Parent <</FT /Ch /Opt [(a)]>> | true",
      })
  void fieldsAreFilledByTheReader(String entries, boolean disputed) {
    String widget = "/Subtype /Widget " + entries;
    assertThat(isDisputed(widget + RECT)).isEqualTo(disputed);
    assertThat(isDisputed(widget + RECT + " /F 2")).isFalse();
    assertThat(isDisputed(widget + DRAWN)).isFalse();
    assertThat(look(widget + DRAWN, ANEW).disputed().isPresent()).isEqualTo(disputed);
    assertThat(look(widget + DRAWN, ANEW.replace("true", "false")).disputed()).isEmpty();
  }

  @Test
  void theFormAsksForItsWidgetsAlone() {
    assertThat(look("/Subtype /Link" + CAPTION + DRAWN, ANEW).disputed()).isEmpty();
    assertThat(isDisputed("/Subtype /Link" + CAPTION + RECT)).isTrue();
    assertThat(isDisputed("/Subtype /Screen /FT /Ch /Opt [(a)]" + RECT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/Link                             | 100 100 101 51",
        "/Link /C [1 0 0]                  | 100 100 101 51",
        "/Link /C []                       | ''",
        "/Link /Border [0 0 0]             | ''",
        "/Link /Border [0 0 -1]            | ''",
        "/Link /Border [0 0 10]            | 95 95 110 60",
        "/Link /Border [0 0]               | 100 100 101 51",
        "/Link /Border [0 0 (9)]           | 100 100 101 51",
        "/Link /Border [0 0 0] /BS <</W 4>> | 98 98 104 54",
        "/Link /Border [0 0 0] /BS <<>>    | 100 100 101 51",
        "/Widget                           | ''",
        "/Widget /MK <<>>                  | ''",
        "/Widget /MK <</BC []>>            | ''",
        "/Widget /MK <</BC [0]>> /BS <</W 2>> | 99 99 102 52",
        "/Widget /MK <</BC [0]>> /BS <</W 0>> | ''",
        "/Widget /MK <</BG [0]>>           | 100 100 100 50",
        "/Widget /MK <</BG []>>            | ''",
      })
  void groundAndFrame(String entries, String boxes) {
    String kind = "/Subtype " + entries;
    assertThat(String.join(", ", painted(kind + RECT))).isEqualTo(boxes);
    assertThat(painted(kind + DRAWN)).isEmpty();
    assertThat(painted(kind)).isEmpty();
  }

  @Test
  void aFrameIsEmptyWithinUntilItIsTooWide() {
    Path2D frame = look("/Subtype /Link /BS <</W 10>>" + RECT, "").painted().get(0);
    assertThat(frame.contains(96, 96)).isTrue();
    assertThat(frame.contains(109, 109)).isTrue();
    assertThat(frame.contains(111, 111)).isFalse();
    assertThat(frame.contains(189, 139)).isFalse();
    assertThat(frame.contains(191, 141)).isTrue();
    assertThat(frame.contains(204, 154)).isTrue();
    Path2D wide = look("/Subtype /Link /BS <</W 25>>" + RECT, "").painted().get(0);
    assertThat(wide.contains(150, 125)).isTrue();
    Path2D high = look("/Subtype /Link /BS <</W 24>>" + RECT, "").painted().get(0);
    assertThat(high.contains(150, 125)).isFalse();
  }

  @Test
  void aWidgetIsPaintedAnewWhereTheFormAsks() {
    String widget = "/Subtype /Widget /MK <</BG [1]>>" + DRAWN;
    assertThat(look(widget, ANEW).painted()).hasSize(1);
    assertThat(look(widget, "/AcroForm <<>>").painted()).isEmpty();
    assertThat(look(widget.replace("/BG", "/BC"), ANEW).painted()).hasSize(1);
  }
}
