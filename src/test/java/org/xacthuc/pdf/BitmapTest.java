package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BitmapTest {
  /** Rows of a picture in letters: # is black. */
  static Bitmap of(String... rows) {
    Bitmap bitmap = new Bitmap(rows[0].length(), rows.length);
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length(); x++) {
        if (rows[y].charAt(x) == '#') {
          bitmap.blacken(x, y);
        }
      }
    }
    return bitmap;
  }

  static String[] rows(Bitmap bitmap) {
    String[] rows = new String[bitmap.height()];
    for (int y = 0; y < rows.length; y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < bitmap.width(); x++) {
        row.append(bitmap.isBlack(x, y) ? '#' : '.');
      }
      rows[y] = row.toString();
    }
    return rows;
  }

  private final Bitmap bitmap = of("#.......#.#", ".#.....#..#", "..#.###...#");

  @Test
  void eachPixelIsItsOwn() {
    assertThat(bitmap.width()).isEqualTo(11);
    assertThat(bitmap.height()).isEqualTo(3);
    assertThat(rows(bitmap)).containsExactly("#.......#.#", ".#.....#..#", "..#.###...#");
    bitmap.whiten(7, 1);
    bitmap.whiten(10, 2);
    bitmap.whiten(3, 2);
    bitmap.blacken(8, 0);
    assertThat(rows(bitmap)).containsExactly("#.......#.#", ".#........#", "..#.###....");
  }

  @Test
  void aPartIsWhatLiesInside() {
    assertThat(rows(bitmap.part(1, 1, 9, 2))).containsExactly("#.....#..", ".#.###...");
    assertThat(rows(bitmap.part(0, 0, 11, 3))).isEqualTo(rows(bitmap));
    assertThat(rows(bitmap.part(10, 0, 1, 2))).containsExactly("#", "#");
  }

  @Test
  void aPortableBitmapHasWholeBytes() {
    byte[] bytes = bitmap.toPortableBitmap().toArray();
    String head = "P4\n11 3\n";
    assertThat(new String(bytes, 0, head.length(), StandardCharsets.US_ASCII)).isEqualTo(head);
    assertThat(bytes).hasSize(head.length() + 6);
    assertThat(bytes)
        .endsWith(0b1000_0000, 0b1010_0000, 0b0100_0001, 0b0010_0000, 0b0010_1110, 0b0010_0000);
  }
}
