package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However drawing a page ends, it ends with a word about it. */
class PageDrawingsTest {
  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(new MissingImageReaderException("none"), RecognitionDefect.PICTURE_FORMAT),
        Arguments.of(new OutOfMemoryError(), RecognitionDefect.PICTURE_TOO_LARGE),
        Arguments.of(
            new PictureRefused(RecognitionDefect.TIME_LIMIT), RecognitionDefect.TIME_LIMIT),
        Arguments.of(new IOException("broken"), RecognitionDefect.PAGE_NOT_DRAWN),
        Arguments.of(new IllegalStateException("broken"), RecognitionDefect.PAGE_NOT_DRAWN),
        Arguments.of(new StackOverflowError(), RecognitionDefect.PAGE_NOT_DRAWN),
        Arguments.of(new NoClassDefFoundError("none"), RecognitionDefect.PAGE_NOT_DRAWN));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatEndsDrawingIsTold(Throwable end, RecognitionDefect defect) {
    var drawn = PageDrawings.attempt(null, 1, (document, page) -> thrown(end));
    assertThat(drawn.value()).isEmpty();
    assertThat(drawn.defects()).containsExactly(defect);
  }

  private static String thrown(Throwable end) throws IOException {
    if (end instanceof IOException checked) {
      throw checked;
    }
    if (end instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) end;
  }

  @Test
  void whatIsDrawnIsGivenBack() {
    var drawn = PageDrawings.attempt(null, 7, (document, page) -> "page " + page);
    assertThat(drawn.value()).contains("page 7");
    assertThat(drawn.defects()).isEmpty();
  }
}
