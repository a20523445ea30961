package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;

/** Where pages differ before and after an update. */
class RevisionPicturesTest {
  private static final TestPdf EMPTY = TestPdf.small("");

  private static TestPdf draws(TestPdf before, String operators) {
    return before.append(
        PdfUpdate.update()
            .putStream(
                before.view().content(), "<< >>", operators.getBytes(StandardCharsets.US_ASCII)));
  }

  private static RevisionDifference compare(TestPdf before, TestPdf after, Integer... pages) {
    PdfFile file = PdfFile.of(Bytes.of(after.bytes()));
    return RevisionPictures.compare(
            file,
            new RevisionPictures.Request(
                before.bytes().length,
                file.length(),
                new TreeSet<>(Arrays.asList(pages)),
                5,
                Duration.ofMinutes(1)),
            Optional.empty())
        .value()
        .orElseThrow();
  }

  @Test
  void eachPlaceThatDiffersIsABoxOfItsOwnAndTight() {
    TestPdf before = draws(EMPTY, "0 g 100 700 50 10 re f 300 400 20 20 re f 50 50 30 30 re f");
    TestPdf after =
        draws(
            before,
            "0 g 100 700 50 10 re f 322 400 20 20 re f 50 50 30 30 re f 1 0 0 rg 200 600 30 12 re f");
    PageDifference page = compare(before, after, 1).pages().get(0);
    assertThat(page.places()).hasSize(2);
    assertHolds(page.places().get(0).box(), new Box(200, 600, 230, 612));
    assertHolds(page.places().get(1).box(), new Box(300, 400, 342, 420));
  }

  /** And is hardly larger. */
  private static void assertHolds(Box found, Box drawn) {
    assertThat(found.left()).isBetween(drawn.left() - 1.5, drawn.left() + 0.5);
    assertThat(found.right()).isBetween(drawn.right() - 0.5, drawn.right() + 1.5);
    assertThat(found.bottom()).isBetween(drawn.bottom() - 1.5, drawn.bottom() + 0.5);
    assertThat(found.top()).isBetween(drawn.top() - 0.5, drawn.top() + 1.5);
  }

  @Test
  void aPlaceIsShownCloseByBeforeAndAfter() {
    TestPdf before = draws(EMPTY, "1 0 0 rg 300 400 20 20 re f");
    TestPdf after = draws(before, "0 0 1 rg 300 400 20 20 re f");
    PageDifference.Closeup closeup =
        compare(before, after, 1).pages().get(0).places().get(0).closeup().orElseThrow();
    double x = 310 - closeup.area().left();
    double y = 410 - closeup.area().bottom();
    assertThat(new Pixels(closeup.before()).at(x, y)).isEqualTo(0xFF0000);
    assertThat(new Pixels(closeup.after()).at(x, y)).isEqualTo(0x0000FF);
  }

  @Test
  void onATurnedPageThePlaceIsTurnedToo() {
    PdfView view = EMPTY.view();
    TestPdf turned =
        EMPTY.append(PdfUpdate.update().put(view.page(), view.with(view.page(), "Rotate", "90")));
    TestPdf before = draws(turned, "0 g 100 700 50 10 re f");
    TestPdf after = draws(before, "0 g 100 700 50 10 re f 300 400 40 20 re f");
    Box found = compare(before, after, 1).pages().get(0).places().get(0).box();
    PageFrame frame = new PageFrame(new Box(0, 0, 595, 842), 90);
    double[] one = frame.shown(300, 400);
    double[] other = frame.shown(340, 420);
    assertHolds(found, Box.ofCorners(one[0], one[1], other[0], other[1]));
  }

  @Test
  void aPageThatLooksAsBeforeIsNamedAndNotShown() {
    TestPdf before = draws(EMPTY, "0 g 100 700 50 10 re f");
    TestPdf after = draws(before, "q 0 g 100 700 50 10 re f Q");
    RevisionDifference difference = compare(before, after, 1);
    assertThat(difference.pages()).isEmpty();
    assertThat(difference.alike()).containsExactly(1);
  }

  private static TestPdf sized(String mediaBox) {
    PdfView view = EMPTY.view();
    return EMPTY.append(
        PdfUpdate.update().put(view.page(), view.with(view.page(), "MediaBox", mediaBox)));
  }

  @Test
  void aPageOfAnotherSizeIsShownWithoutPlaces() {
    TestPdf after = sized("[0 0 300 300]");
    PageDifference page = compare(EMPTY, after, 1).pages().get(0);
    assertThat(page.places()).isEmpty();
    assertThat(page.looksAlike()).isFalse();
    assertThat(page.after().orElseThrow().width()).isEqualTo(300);
  }

  /** Which of the two cannot be drawn makes no difference: nobody can say that they look alike. */
  @Test
  void aPageThatCannotBeDrawnIsToldBeforeAndAfter() {
    PdfView view = EMPTY.view();
    TestPdf huge = sized("[0 0 20000 20000]");
    TestPdf small =
        huge.append(PdfUpdate.update().put(view.page(), view.with(view.page(), "Rotate", "0")));
    PageDifference grown = compare(EMPTY, huge, 1).pages().get(0);
    assertThat(grown.defects()).containsExactly(RecognitionDefect.PAGE_TOO_LARGE);
    assertThat(grown.before()).isPresent();
    assertThat(grown.after()).isEmpty();
    PageDifference shrunk = compare(huge, small, 1).pages().get(0);
    assertThat(shrunk.defects()).containsExactly(RecognitionDefect.PAGE_TOO_LARGE);
    assertThat(shrunk.before()).isEmpty();
    assertThat(shrunk.after()).isPresent();
  }

  @Test
  void whatIsNoPdfIsNotCompared() {
    PdfFile file = PdfFile.of(Bytes.ofUtf8("nothing"));
    var compared =
        RevisionPictures.compare(
            file,
            new RevisionPictures.Request(3, 7, Set.of(1), 1, Duration.ofMinutes(1)),
            Optional.empty());
    assertThat(compared.value()).isEmpty();
    assertThat(compared.defects()).containsExactly(RecognitionDefect.PAGE_NOT_DRAWN);
  }

  @Test
  void pagesThatCameAndWentAreFoundWhereverTheyStand() {
    TestPdf before = letter(3);
    PdfView view = before.view();
    int root = view.reference(view.catalog(), "Pages");
    List<Integer> pages = view.references(root, "Kids");
    int added = view.free();
    TestPdf after =
        before.append(
            PdfUpdate.update()
                .put(
                    root,
                    view.with(
                        root,
                        "Kids",
                        "[" + added + " 0 R " + pages.get(0) + " 0 R " + pages.get(2) + " 0 R]"))
                .put(added, view.with(pages.get(1), "Rotate", "0")));
    RevisionDifference difference = compare(before, after);
    assertThat(difference.pages())
        .extracting(PageDifference::pageBefore, PageDifference::pageAfter)
        .containsExactly(
            tuple(OptionalInt.empty(), OptionalInt.of(1)),
            tuple(OptionalInt.of(2), OptionalInt.empty()));
  }

  private static TestPdf letter(int pages) {
    return TestPdf.pages(
        IntStream.rangeClosed(1, pages).mapToObj(i -> List.of("PAGE " + i)).toList());
  }

  @Test
  void ofFiveHundredChangedPagesAFewAreDrawnAndTheRestAreCounted() {
    TestPdf before = letter(500);
    Set<Integer> all = IntStream.rangeClosed(1, 500).boxed().collect(Collectors.toSet());
    PdfFile file = PdfFile.of(Bytes.of(before.bytes()));
    RevisionDifference difference =
        RevisionPictures.compare(
                file,
                new RevisionPictures.Request(
                    file.length(), file.length(), all, 5, Duration.ofMinutes(1)),
                Optional.empty())
            .value()
            .orElseThrow();
    assertThat(difference.alike()).hasSize(5);
    assertThat(difference.notLookedAt()).isEqualTo(495);
  }

  @Test
  void aThousandSpecksAreAFewBoxes() {
    StringBuilder specks = new StringBuilder("0 g ");
    for (int i = 0; i < 1000; i++) {
      specks.append(20 + i % 25 * 22).append(' ').append(20 + i / 25 * 20).append(" 2 2 re f ");
    }
    TestPdf after = draws(EMPTY, specks.toString());
    List<PageDifference.Place> places = compare(EMPTY, after, 1).pages().get(0).places();
    assertThat(places).hasSizeBetween(1, 24);
    assertThat(Collections.max(places.stream().map(p -> p.box().right()).toList()))
        .isGreaterThan(540);
  }
}
