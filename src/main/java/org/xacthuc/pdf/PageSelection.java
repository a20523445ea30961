package org.xacthuc.pdf;

import java.util.Optional;

/**
 * What of a file is read as pages.
 *
 * @param end the offset after the last byte that counts
 * @param text whether the pages' text is wanted; without it only pages with added seals are read
 * @param firstSigned the field whose signature came first, where further ones may lie over what it
 *     covers; absent where no signature came later
 */
public record PageSelection(long end, boolean text, Optional<ObjectId> firstSigned) {

  /** Every page up to {@code end}, whoever signed. */
  public static PageSelection upTo(long end) {
    return new PageSelection(end, true, Optional.empty());
  }

  /** The pages as the last signature saw them; of a document without one, as they are. */
  public static PageSelection of(PdfDocument document, long length, boolean text) {
    long end =
        document.signatures().stream()
            .filter(s -> s.coverage().isOfARevision())
            .flatMap(s -> s.dictionary().flatMap(d -> d.byteRange()).stream())
            .mapToLong(ByteRange::end)
            .max()
            .orElse(length);
    Optional<ObjectId> first =
        document.signatures().stream()
            .filter(s -> s.coverage().isOfARevision())
            .map(s -> s.field().id())
            .findFirst();
    boolean further = document.signatures().size() + document.emptyFields().size() > 1;
    return new PageSelection(end, text, first.filter(f -> further));
  }
}
