package org.xacthuc.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;

/** Draws pages before and after a change and finds where they differ. */
public final class RevisionPictures {
  private final PDDocument before;
  private final PDDocument after;
  private final PagePainter painter;
  private final List<PageDifference> differing = new ArrayList<>();
  private final List<Integer> alike = new ArrayList<>();

  private RevisionPictures(PDDocument before, PDDocument after, PagePainter painter) {
    this.before = before;
    this.after = after;
    this.painter = painter;
  }

  /**
   * What is drawn.
   *
   * @param signedEnd the offset after the last byte of the earlier revision
   * @param end the same of the later one
   * @param pages as of the later one, from 1, the likeliest to differ first; pages that came or
   *     went are looked at besides
   * @param most how many are looked at
   * @param longest for all of them together
   */
  public record Request(long signedEnd, long end, Set<Integer> pages, int most, Duration longest) {}

  /**
   * Compares two revisions of a file.
   *
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static Reading<RevisionDifference, RecognitionDefect> compare(
      PdfFile file, Request request, Optional<String> password) {
    try (PDDocument before = load(file, request.signedEnd(), password);
        PDDocument after = load(file, request.end(), password)) {
      PagePainter painter = new PagePainter(request.longest());
      return Reading.of(new RevisionPictures(before, after, painter).compare(request));
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      return Reading.failed(RecognitionDefect.PAGE_NOT_DRAWN);
    }
  }

  private static PDDocument load(PdfFile file, long end, Optional<String> password)
      throws IOException {
    return LenientDocument.openForDrawing(
        new FileRandomAccess(file, end), password.orElse(""), Limits.DEFAULT);
  }

  private RevisionDifference compare(Request request) {
    List<PagePair> pairs = PagePair.of(before, after, request.pages());
    List<PagePair> looked = pairs.subList(0, Math.min(request.most(), pairs.size()));
    looked.forEach(this::compare);
    return new RevisionDifference(
        before.getNumberOfPages(),
        after.getNumberOfPages(),
        differing,
        alike,
        pairs.size() - looked.size());
  }

  private void compare(PagePair pair) {
    PageDifference difference = difference(pair);
    if (difference.looksAlike()) {
      alike.add(pair.after().orElseThrow());
    } else {
      differing.add(difference);
    }
  }

  private PageDifference difference(PagePair pair) {
    Optional<Reading<BufferedImage, RecognitionDefect>> old = pixels(before, pair.before());
    Optional<Reading<BufferedImage, RecognitionDefect>> now = pixels(after, pair.after());
    List<RecognitionDefect> defects = new ArrayList<>();
    old.ifPresent(r -> defects.addAll(r.defects()));
    now.ifPresent(r -> defects.addAll(r.defects()));
    Optional<BufferedImage> one = old.flatMap(Reading::value);
    Optional<BufferedImage> other = now.flatMap(Reading::value);
    List<PageDifference.Place> places = List.of();
    if (one.isPresent() && other.isPresent()) {
      Reading<List<PageDifference.Place>, RecognitionDefect> found =
          PageDrawings.attempt(
              after,
              pair.after().orElseThrow(),
              (d, p) -> DifferingPlaces.of(d.getPage(p - 1), p, one.get(), other.get()));
      defects.addAll(found.defects());
      places = found.value().orElse(places);
    }
    return new PageDifference(
        pair.before(),
        pair.after(),
        image(before, pair.before(), one, defects),
        image(after, pair.after(), other, defects),
        places,
        defects.stream().distinct().toList());
  }

  private Optional<Reading<BufferedImage, RecognitionDefect>> pixels(
      PDDocument document, OptionalInt page) {
    return page.isEmpty()
        ? Optional.empty()
        : Optional.of(PageDrawings.attempt(document, page.getAsInt(), painter::paint));
  }

  private Optional<PageImage> image(
      PDDocument document,
      OptionalInt page,
      Optional<BufferedImage> pixels,
      List<RecognitionDefect> defects) {
    if (pixels.isEmpty()) {
      return Optional.empty();
    }
    Reading<PageImage, RecognitionDefect> image =
        PageDrawings.attempt(
            document, page.orElseThrow(), (d, p) -> painter.image(d, p, pixels.get()));
    defects.addAll(image.defects());
    return image.value();
  }
}
