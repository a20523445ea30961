package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.Written;

/** What is kept of the objects read, and what goes first. */
class ObjectCacheTest {
  private static final int HALF = (1 << 20) - 64;

  private final ObjectCache cache = new ObjectCache();

  private static ObjectCache.Key key(int number) {
    return new ObjectCache.Key(number, new XrefEntry.InFile(number, 0), Optional.empty());
  }

  private Optional<IndirectObject> put(int number, PdfObject value) {
    Optional<IndirectObject> object =
        Optional.of(new IndirectObject(number, 0, Optional.empty(), Written.source(""), value));
    cache.put(key(number), object);
    return object;
  }

  private Optional<IndirectObject> put(int number, long length) {
    return put(number, new PdfObject.Null(new Span(0, length)));
  }

  @Test
  void whatWasPutIsThere() {
    Optional<IndirectObject> object = put(1, 4);
    cache.put(key(2), Optional.empty());
    assertThat(cache.get(key(1))).isSameAs(object);
    assertThat(cache.get(key(2))).isEmpty();
    assertThat(cache.get(key(3))).isNull();
    assertThat(
            cache.get(
                new ObjectCache.Key(
                    1, new XrefEntry.InFile(1, 0), Optional.of(new XrefEntry.Free()))))
        .isNull();
  }

  @Test
  void whatWasUsedLeastLatelyGoesFirst() {
    put(1, HALF);
    put(2, HALF);
    assertThat(cache.get(key(1))).as("exactly full").isNotNull();
    put(3, 0);
    assertThat(cache.get(key(2))).isNull();
    assertThat(cache.get(key(1))).isNotNull();
    assertThat(cache.get(key(3))).isNotNull();
    for (int number = 4; number < 4 + HALF / 64; number++) {
      cache.put(key(number), Optional.empty()); // Each weighs 64 bytes.
    }
    assertThat(cache.get(key(1))).as("full again").isNotNull();
    put(2, HALF);
    put(5, HALF);
    assertThat(cache.get(key(6))).isNull();
    assertThat(cache.get(key(1))).isNull();
    assertThat(cache.get(key(2))).isNotNull();
    assertThat(cache.get(key(5))).isNotNull();
  }

  @Test
  void theLastIsKeptHoweverLargeItIs() {
    put(1, 4);
    put(2, 1L << 40);
    assertThat(cache.get(key(1))).isNull();
    assertThat(cache.get(key(2))).isNotNull();
    put(3, 4);
    put(4, 4);
    assertThat(cache.get(key(2))).isNull();
    assertThat(cache.get(key(3))).isNotNull();
    assertThat(cache.get(key(4))).isNotNull();
  }

  @Test
  void aStreamWeighsWhatItsDictionaryDoes() {
    put(1, HALF);
    put(
        2,
        new PdfObject.Stream(
            new Span(0, 1L << 40),
            new PdfObject.Dict(new Span(0, HALF), List.of()),
            new Span(HALF, 1L << 39)));
    assertThat(cache.get(key(1))).isNotNull();
    put(3, new PdfObject.Dict(new Span(0, 1), List.of()));
    assertThat(cache.get(key(2))).isNull();
  }
}
