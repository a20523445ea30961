package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What object numbers lead to, and what is told of those that lead to nothing readable. */
class ObjectStoreTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  /** Every stream is a byte shorter than it was written, and every string is "clear". */
  private static final Decryptor DECRYPTOR =
      new Decryptor() {
        @Override
        public Optional<Bytes> stream(int number, int generation, Bytes encrypted) {
          return number == 21
              ? Optional.empty()
              : Optional.of(encrypted.slice(0, encrypted.length() - 1));
        }

        @Override
        public Optional<Bytes> string(int number, int generation, Bytes encrypted) {
          return Optional.of(Written.bytes("clear"));
        }
      };

  private static ObjectStore store(TestPdf pdf, Limits limits, Optional<Decryptor> decryptor) {
    return Skeletons.read(pdf.text(), limits).value().orElseThrow().objects(decryptor);
  }

  private static ObjectStore store(TestPdf pdf) {
    return store(pdf, Limits.DEFAULT, Optional.empty());
  }

  private static ObjectStore store(PdfUpdate update) {
    return store(LETTER.append(update));
  }

  private static Ref ref(int number, int generation) {
    return new Ref(new Span(1, 2), number, generation);
  }

  private static Optional<Long> integer(ObjectStore store, int number, int revision) {
    return store
        .object(number, revision)
        .map(o -> o.value() instanceof Int i ? i.value() : Long.valueOf(-1));
  }

  @Test
  void anObjectIsWhatItsRevisionHas() {
    ObjectStore store = store(LETTER.append(update().put(20, "1")).append(update().put(20, "2")));
    assertThat(integer(store, 20, 1)).isEmpty();
    assertThat(integer(store, 20, 2)).contains(1L);
    assertThat(integer(store, 20, 3)).contains(2L);
    assertThat(store.object(0, 1)).as("free").isEmpty();
    assertThat(store.object(20, 3).orElseThrow())
        .as("read once")
        .isSameAs(store.object(20, 3).orElseThrow());
    assertThat(store.defects()).isEmpty();
    assertThat(store.isUnspent()).isTrue();
    assertThat(store.encrypted()).isFalse();
  }

  @Test
  void whatCannotBeReadIsToldOnce() {
    TestPdf broken = LETTER.append(update().put(20, "(never ends"));
    ObjectStore store = store(broken);
    assertThat(store.object(20, 2)).isEmpty();
    assertThat(store.object(20, 2)).isEmpty();
    long at = broken.text().indexOf("(never");
    assertThat(store.defects())
        .containsExactly(StructureDefect.at(Kind.OBJECT_BROKEN, at, "the end of a string"));
    assertThat(store.isUnspent()).isFalse();
  }

  @Test
  void anObjectBearsTheNumberAndGenerationOfItsEntry() {
    TestPdf other = LETTER.patch("3 0 obj", "9 0 obj").patch("4 0 obj", "4 1 obj");
    ObjectStore store = store(other);
    assertThat(store.object(3, 1)).isEmpty();
    assertThat(store.object(4, 1)).isEmpty();
    assertThat(store.defects())
        .containsExactly(
            StructureDefect.at(Kind.OBJECT_BROKEN, LETTER.indexOf("3 0 obj"), "3 obj"),
            StructureDefect.at(Kind.OBJECT_BROKEN, LETTER.indexOf("4 0 obj"), "4 obj"));
  }

  @Test
  void ofAFloodOfDefectsTwoHundredAreTold() {
    PdfUpdate update = update();
    for (int number = 20; number < 221; number++) {
      update = update.put(number, "x");
    }
    ObjectStore store = store(update);
    for (int number = 20; number < 219; number++) {
      assertThat(store.object(number, 2)).isEmpty();
    }
    assertThat(store.defects()).hasSize(199);
    store.object(219, 2);
    store.object(220, 2);
    assertThat(store.defects()).hasSize(200);
  }

  @Test
  void aReferenceIsFollowedToItsEnd() {
    ObjectStore store =
        store(update().put(20, "21 0 R").put(21, "22 0 R").put(22, "7").put(23, "23 0 R"));
    assertThat(((Int) store.resolve(ref(20, 0), 2)).value()).isEqualTo(7);
    assertThat(store.resolve(new Null(new Span(3, 4)), 2)).isEqualTo(new Null(new Span(3, 4)));
    Null nothing = new Null(new Span(1, 2));
    assertThat(store.resolve(ref(22, 1), 2)).isEqualTo(nothing);
    assertThat(store.resolve(ref(99, 0), 2)).isEqualTo(nothing);
    assertThat(store.resolve(ref(20, 0), 1)).isEqualTo(nothing);
    assertThat(store.resolve(ref(23, 0), 2)).as("a circle").isEqualTo(nothing);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "2, false"})
  void referencesLeadToEachOtherWithinTheLimit(int nesting, boolean isFollowed) {
    TestPdf pdf =
        LETTER.append(update().put(20, "21 0 R").put(21, "22 0 R").put(22, "7").put(23, "null"));
    ObjectStore store = store(pdf, Limits.DEFAULT.with(Limit.NESTING, nesting), Optional.empty());
    assertThat(store.resolve(ref(20, 0), 2) instanceof Int).isEqualTo(isFollowed);
  }

  @Test
  void whatStandsAtAnOffsetIsReadThere() {
    TestPdf pdf = LETTER.append("30 0 obj (x) endobj\n").append(update().put(20, "null"));
    ObjectStore store = store(pdf);
    IndirectObject object = store.at(pdf.indexOf("30 0 obj"), 2).orElseThrow();
    assertThat(object.number()).isEqualTo(30);
    assertThat(store.at(pdf.indexOf("0 obj (x)"), 2)).isEmpty();
    assertThat(store.defects()).isEmpty();
  }

  private static final String STREAM = "<< /Length %s >>\nstream\nabcde\nendstream";

  @ParameterizedTest
  @ValueSource(strings = {"5", "21 0 R", "22 0 R"})
  void aLengthMayBeAnObjectOfItsOwn(String length) {
    PdfUpdate update = update().put(20, STREAM.formatted(length)).put(21, "5").put(22, "%x\n5");
    for (PdfUpdate layout : List.of(update, update.compressed())) {
      ObjectStore store = store(layout);
      IndirectObject object = store.object(20, 2).orElseThrow();
      assertThat(store.decrypted(object)).contains(Written.bytes("abcde"));
      assertThat(store.decode(object, 2)).contains(Written.bytes("abcde"));
      assertThat(store.at(object.extent().orElseThrow().start(), 2)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 0 R", "21 0 R", "22 0 R", "23 0 R", "24 0 R", "99 0 R", "-5", "/A"})
  void anyOtherLengthIsToldAsWrong(String length) {
    TestPdf pdf =
        LETTER.append(
            update()
                .put(20, STREAM.formatted(length))
                .put(21, "-5")
                .put(22, "5.0")
                .put(23, "x")
                .put(24, STREAM.formatted("24 0 R")));
    ObjectStore store = store(pdf);
    assertThat(store.object(20, 2)).isEmpty();
    long at = pdf.text().lastIndexOf("abcde", pdf.text().indexOf("21 0 obj"));
    assertThat(store.defects())
        .containsExactly(StructureDefect.at(Kind.STREAM_LENGTH_WRONG, at, "/Length"));
  }

  @Test
  void aStreamIsDecodedByItsFilters() {
    PdfUpdate update =
        update()
            .putStream(20, "<< /Filter 22 0 R >>", new byte[] {'3', '0', '>'})
            .putStream(21, "<< /Filter /JPXDecode >>", new byte[] {'q'})
            .put(22, "/AHx");
    ObjectStore store = store(update);
    assertThat(store.decode(store.object(20, 2).orElseThrow(), 2)).contains(Written.bytes("0"));
    assertThat(store.decode(store.object(22, 2).orElseThrow(), 2)).as("no stream").isEmpty();
    assertThat(store.decrypted(store.object(22, 2).orElseThrow())).isEmpty();
    assertThat(store.defects()).isEmpty();
    assertThat(store.decode(store.object(21, 2).orElseThrow(), 2)).isEmpty();
    assertThat(store.defects())
        .containsExactly(StructureDefect.of(Kind.OBJECT_BROKEN, "/Filter /JPXDecode"));
  }

  /** All streams together expand to four times what one may. */
  @Test
  void whatIsExpandedIsCounted() {
    Limits limits = Limits.DEFAULT.with(Limit.STREAM_SIZE, 1_000);
    byte[] data = new byte[500];
    TestPdf pdf = LETTER.append(update().putStream(20, "<< >>", data));
    ObjectStore store = store(pdf, limits, Optional.empty());
    IndirectObject stream = store.object(20, 2).orElseThrow();
    assertThat(store.isUnspent()).isTrue();
    for (int i = 0; i < 4; i++) {
      assertThat(store.decode(stream, 2)).contains(Bytes.of(data)); // 500 read, 500 written.
      assertThat(store.isUnspent()).isEqualTo(i == 0);
    }
    assertThat(store.decode(stream, 2)).isEmpty();
    assertThat(store.defects())
        .containsExactly(StructureDefect.limit(Limit.STREAM_SIZE, "20 0 obj"));
  }

  @Test
  void whatIsExpandedMayJustFitInAndNotOut() {
    Limits limits = Limits.DEFAULT.with(Limit.STREAM_SIZE, 1_000);
    TestPdf pdf = LETTER.append(update().putStream(20, "<< >>", new byte[900]));
    ObjectStore store = store(pdf, limits, Optional.empty());
    IndirectObject stream = store.object(20, 2).orElseThrow();
    assertThat(store.decode(stream, 2)).isNotEmpty();
    assertThat(store.decode(stream, 2)).isNotEmpty();
    assertThat(store.decode(stream, 2)).as("400 are left").isEmpty();
    TestPdf odd = LETTER.append(update().putStream(20, "<< >>", new byte[799]));
    ObjectStore other = store(odd, limits, Optional.empty());
    IndirectObject shorter = other.object(20, 2).orElseThrow();
    assertThat(other.decode(shorter, 2)).isNotEmpty();
    assertThat(other.decode(shorter, 2)).isNotEmpty();
    assertThat(other.decode(shorter, 2)).as("804 are left, 799 are read").isEmpty();
    assertThat(other.defects())
        .containsExactly(StructureDefect.limit(Limit.STREAM_SIZE, "20 0 obj"));
  }

  @Test
  void whatIsReadAgainAndAgainIsCounted() {
    ObjectStore store = store(LETTER, Limits.DEFAULT.with(Limit.STREAM_SIZE, 1), Optional.empty());
    long length = LETTER.bytes().length;
    long offset = LETTER.indexOf("4 0 obj");
    long own = store.at(offset, 1).orElseThrow().extent().orElseThrow().length();
    long readings = 64 * length / own;
    for (long i = 1; i < readings / 4; i++) {
      assertThat(store.at(offset, 1)).isNotEmpty();
    }
    assertThat(store.isUnspent()).isTrue();
    for (long i = readings / 4; i <= readings; i++) {
      store.at(offset, 1);
    }
    assertThat(store.isUnspent()).isFalse();
    assertThat(store.object(1, 1)).isEmpty();
    assertThat(store.defects()).containsExactly(StructureDefect.limit(Limit.READING, "obj"));
  }

  @Test
  void stringsAndStreamsOfAnEncryptedFileAreDecrypted() {
    TestPdf pdf =
        LETTER.append(
            update()
                .putStream(20, "<< /A (x) >>", new byte[] {'a', 'b'})
                .putStream(21, "<< >>", new byte[] {'a', 'b'}));
    ObjectStore store = store(pdf, Limits.DEFAULT, Optional.of(DECRYPTOR));
    assertThat(store.encrypted()).isTrue();
    IndirectObject stream = store.object(20, 2).orElseThrow();
    assertThat(stream.value().asDict().orElseThrow().get("A").orElseThrow())
        .isInstanceOfSatisfying(
            PdfObject.Text.class, t -> assertThat(t.value()).isEqualTo(Written.bytes("clear")));
    assertThat(store.decrypted(stream)).contains(Written.bytes("a"));
    assertThat(store.decode(stream, 2)).contains(Written.bytes("a"));
    assertThat(store.decode(store.object(21, 2).orElseThrow(), 2)).isEmpty();
    assertThat(store.defects())
        .containsExactly(StructureDefect.of(Kind.OBJECT_BROKEN, "21 0 obj /Encrypt"));
  }

  @Test
  void objectsInStreamsAreFoundThere() {
    TestPdf packed = LETTER.withXrefStream();
    ObjectStore store = store(packed);
    IndirectObject catalog = store.object(TestPdf.CATALOG, 1).orElseThrow();
    assertThat(catalog.value().asDict().orElseThrow().name("Type")).contains("Catalog");
    assertThat(catalog.extent()).isEmpty();
    assertThat(store.unlistedIn(store.object(7, 1).orElseThrow(), 1)).isEmpty();
    assertThat(store.unlistedIn(store.object(6, 1).orElseThrow(), 1))
        .as("no object stream")
        .isEmpty();
    assertThat(store.defects()).isEmpty();
    TestPdf updated = packed.append(update().put(2, "(newer)").put(3, "(newer)"));
    ObjectStore newer = store(updated);
    assertThat(newer.unlistedIn(newer.object(7, 2).orElseThrow(), 2))
        .extracting(IndirectObject::number)
        .containsExactly(2, 3);
    assertThat(newer.unlistedIn(newer.object(7, 1).orElseThrow(), 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/Type /ObjStm, /Type /ObjSt_", "7 0 obj, 7 0 obx", "/First, /Firs_"})
  void withoutTheirStreamTheyAreTold(String find, String replacement) {
    ObjectStore store = store(LETTER.withXrefStream().patch(find, replacement));
    assertThat(store.object(TestPdf.CATALOG, 1)).isEmpty();
    assertThat(store.defects())
        .contains(
            StructureDefect.of(
                Kind.OBJECT_BROKEN, find.equals("/First") ? "1 in /ObjStm at 0" : "7 /ObjStm"));
  }

  @Test
  void aStreamThatIsNotInTheFileHoldsNone() {
    TestPdf packed = LETTER.withXrefStream().append(update().put(7, "<< >>").compressed());
    ObjectStore store = store(packed);
    assertThat(store.object(TestPdf.CATALOG, 1)).isNotEmpty();
    assertThat(store.object(TestPdf.CATALOG, 2)).as("a stream in a stream").isEmpty();
    assertThat(store.defects())
        .containsExactly(StructureDefect.of(Kind.OBJECT_BROKEN, "7 /ObjStm"));
  }

  @Test
  void whatIsKeptIsThatOfItsRevision() {
    ObjectStore store = store(LETTER.append(update().put(3, "(newer)")));
    IndirectObject held =
        new IndirectObject(3, 0, Optional.empty(), Written.source(""), new Null(new Span(0, 0)));
    store.keep(held, 2);
    assertThat(store.object(3, 2).orElseThrow()).isSameAs(held);
    assertThat(store.object(3, 1).orElseThrow()).isNotEqualTo(held);
  }
}
