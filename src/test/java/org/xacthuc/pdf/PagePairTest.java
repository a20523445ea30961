package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limits;

/** Which pages of two revisions are the same one. */
class PagePairTest {
  private static PDDocument document(List<String> pages) throws IOException {
    String kids = pages.stream().map(p -> p + " 0 R").collect(Collectors.joining(" "));
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
    for (int number = 3; number <= 6; number++) {
      objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");
    }
    byte[] file = OddPages.file(objects);
    return LenientDocument.openForDrawing(new RandomAccessReadBuffer(file), "", Limits.DEFAULT);
  }

  private static List<String> items(String list) {
    return list == null ? List.of() : Arrays.asList(list.split(" ", -1));
  }

  /**
   * Pages by their objects, those asked for, and the pairs, each the number before and after; -
   * where it is not there.
   */
  @ParameterizedTest
  @CsvSource({
    "3 4, 3 4, 1 2, '1>1 2>2'",
    "3 4, 4 3, 1 2, '2>1 1>2'",
    "3 4, 3 4, 2, '2>2'",
    // Those that came and those that went are looked at in any case.
    "3 4, 3 5 4, 3, '2>3 ->2'",
    "3 4, 3 5 4, 2, '->2'",
    "3 4 5, 4, 1, '2>1 1>- 3>-'",
    "3, 4, , '->1 1>-'",
    // What is not there is not asked for.
    "3 4, 3 4, 0 2 3, '2>2'",
    // Of a page that is shown twice nobody can say which is which: the number counts.
    "3 3, 3 4, 1 2, '1>1 2>2'",
    "3 4, 3 3, 2, '2>2'",
    "3 4, 4 4 3, 1 3, '1>1 ->3'",
    "3 3 4, 4, 1 3, '1>1 3>-'",
    "3 3, 4 5, 0 3, ''",
  })
  void pagesArePairedByTheirObjects(String before, String after, String wanted, String pairs)
      throws IOException {
    Set<Integer> asked =
        items(wanted).stream()
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<PagePair> found;
    try (PDDocument old = document(items(before));
        PDDocument now = document(items(after))) {
      found = PagePair.of(old, now, asked);
    }
    assertThat(found.stream().map(PagePairTest::told).collect(Collectors.joining(" ")))
        .isEqualTo(pairs);
  }

  /** Of more than two thousand pages nobody looks for one that moved. */
  @ParameterizedTest
  @CsvSource({"2000, 2>1", "2001, 1>1"})
  void longDocumentsArePairedByTheirNumbers(int pages, String pair) throws IOException {
    List<String> kids = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      kids.add(String.valueOf(i + 3));
    }
    try (PDDocument old = longDocument(kids)) {
      Collections.swap(kids, 0, 1);
      try (PDDocument now = longDocument(kids)) {
        assertThat(PagePair.of(old, now, Set.of(1)))
            .extracting(PagePairTest::told)
            .containsExactly(pair);
      }
    }
  }

  private static PDDocument longDocument(List<String> kids) throws IOException {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add(
        "<</Type/Pages/Kids[" + String.join(" 0 R ", kids) + " 0 R]/Count " + kids.size() + ">>");
    objects.addAll(
        Collections.nCopies(kids.size(), "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"));
    byte[] file = OddPages.file(objects);
    return LenientDocument.openForDrawing(new RandomAccessReadBuffer(file), "", Limits.DEFAULT);
  }

  private static String told(PagePair pair) {
    return number(pair.before().stream().boxed().findFirst())
        + ">"
        + number(pair.after().stream().boxed().findFirst());
  }

  private static String number(Optional<Integer> page) {
    return page.map(String::valueOf).orElse("-");
  }
}
