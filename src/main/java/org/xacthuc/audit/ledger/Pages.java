package org.xacthuc.audit.ledger;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A long result, read page by page: memory holds one, and nothing stays open in between. */
final class Pages<T> implements Iterator<T> {
  /** Reports have some kilobytes each. */
  static final int SIZE = 200;

  private final Page<T> pages;
  private final Queue<T> page = new ArrayDeque<>();
  private Optional<T> last = Optional.empty();
  private boolean over;

  Pages(Page<T> pages) {
    this.pages = pages;
  }

  /** What follows an element, at most {@link #SIZE} of them; none at the end. */
  @FunctionalInterface
  interface Page<T> {
    List<T> after(Optional<T> last) throws LedgerException;
  }

  /**
   * The result as a stream, which throws an {@link UncheckedIOException} around a {@link
   * LedgerException}.
   */
  static <T> Stream<T> stream(Page<T> pages) {
    return stream(new Pages<>(pages));
  }

  /** Makes something else of an element. */
  @FunctionalInterface
  interface Making<T, R> {
    R make(T element) throws LedgerException;
  }

  /** The same, something else made of each element. */
  static <T, R> Stream<R> stream(Page<T> pages, Making<T, R> making) {
    return stream(pages)
        .map(
            element -> {
              try {
                return making.make(element);
              } catch (LedgerException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static <T> Stream<T> stream(Iterator<T> elements) {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, ordered), false);
  }

  /** What an {@link UncheckedIOException} of such a stream is about. */
  static LedgerException unwrapped(UncheckedIOException e, String place) {
    return e.getCause() instanceof LedgerException ledgers
        ? ledgers
        : new LedgerException(LedgerProblem.FAILED, place, e.toString(), e);
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty() && !over) {
      try {
        page.addAll(pages.after(last));
      } catch (LedgerException e) {
        throw new UncheckedIOException(e);
      }
      over = page.isEmpty();
    }
    return !page.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    last = Optional.of(page.remove());
    return last.get();
  }
}
