package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;

/** Where pixels of a picture stand on the page: words that are recognised there. */
class PagePictureTest {
  /** Drawn of a part of a page, four pixels to a point. */
  private final PagePicture picture =
      new PagePicture(1, new Box(100, 200, 150, 260), 200, 240, 288, Bytes.of(new byte[0]));

  @ParameterizedTest
  @CsvSource({
    "0, 0, 200, 240, 100, 200, 150, 260",
    "0, 0, 4, 8, 100, 258, 101, 260",
    "40, 20, 8, 4, 110, 254, 112, 255",
    "196, 236, 4, 4, 149, 200, 150, 201"
  })
  void pixelsStandOnThePage(
      int left,
      int top,
      int across,
      int down,
      double fromLeft,
      double fromBottom,
      double toRight,
      double toTop) {
    assertThat(picture.onPage(left, top, across, down))
        .isEqualTo(new Box(fromLeft, fromBottom, toRight, toTop));
  }
}
