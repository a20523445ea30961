package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.Written;

/** Which strings of an object are decrypted: all but those of signatures and sections. */
class ClearStringsTest {
  /** Of object 7 3, small letters are what capital letters were; a string of digits is lost. */
  private static final Decryptor SMALL =
      new Decryptor() {
        @Override
        public Optional<Bytes> stream(int number, int generation, Bytes encrypted) {
          return Optional.empty();
        }

        @Override
        public Optional<Bytes> string(int number, int generation, Bytes encrypted) {
          String text = encrypted.utf8().orElseThrow();
          return number == 7 && generation == 3 && !text.startsWith("1")
              ? Optional.of(Written.bytes(text.toLowerCase(Locale.ROOT)))
              : Optional.empty();
        }
      };

  private static IndirectObject indirect(PdfObject value) {
    return new IndirectObject(
        7, 3, Optional.of(new Span(1, 99)), Written.source("(source)"), value);
  }

  private static Optional<IndirectObject> decrypted(IndirectObject object, Budget reading) {
    try {
      return Optional.of(ClearStrings.of(object, SMALL, reading));
    } catch (StructureException e) {
      assertThat(e.defect().limit()).contains(Limit.READING);
      return Optional.empty();
    }
  }

  @Test
  void decryptingTakesItsShareOfWhatIsRead() {
    PdfObject text = Written.object("(abc)");
    assertThat(decrypted(indirect(text), new Budget(3_000))).isPresent();
    assertThat(decrypted(indirect(text), new Budget(1_000))).isEmpty();
  }

  private static PdfObject clear(PdfObject value) {
    IndirectObject object = indirect(value);
    IndirectObject clear = decrypted(object, new Budget(1_000_000)).orElseThrow();
    assertThat(clear)
        .isEqualTo(new IndirectObject(7, 3, object.extent(), object.source(), clear.value()));
    return clear.value();
  }

  @ParameterizedTest
  @CsvSource({
    "(ABC), (abc)",
    "<414243>, <616263>",
    "[1 (AB) [(C) /D] null], [1 (ab) [(c) /D] null]",
    "<< /A (B) /C << /D [(E)] /F 1 0 R >> >>, << /A (b) /C << /D [(e)] /F 1 0 R >> >>",
    "<< /Contents (AB) >>, << /Contents (ab) >>",
    "<< /Type /Annot /Contents (AB) >>, << /Type /Annot /Contents (ab) >>",
    "<< /Type /Sig /Contents (AB) /M (CD) >>, << /Type /Sig /Contents (AB) /M (cd) >>",
    "<< /Type /DocTimeStamp /Contents <41> >>, << /Type /DocTimeStamp /Contents <41> >>",
    "<< /ByteRange [] /Contents (AB) /M (C) >>, << /ByteRange [] /Contents (AB) /M (c) >>",
    "<< /V << /ByteRange 1 /Contents (AB) >> >>, << /V << /ByteRange 1 /Contents (AB) >> >>"
  })
  void everyStringButASignaturesContentsIsClear(String encrypted, String clear) {
    assertThat(clear(Written.object(encrypted))).isEqualTo(Written.object(clear));
  }

  @Test
  void whatCannotBeDecryptedIsEmpty() {
    assertThat(clear(Written.object("[(12) (AB)]")))
        .isEqualTo(
            new PdfObject.Array(
                new Span(0, 11),
                List.of(
                    new PdfObject.Text(new Span(1, 5), Bytes.EMPTY, false),
                    new PdfObject.Text(new Span(6, 10), Written.bytes("ab"), false))));
  }

  @Test
  void theDictionaryOfAStreamIsClearUnlessItIsASection() {
    Span where = new Span(0, 40);
    Span data = new Span(30, 35);
    assertThat(clear(new Stream(where, Written.dict("<< /A (B) >>"), data)))
        .isEqualTo(new Stream(where, Written.dict("<< /A (b) >>"), data));
    Stream section = new Stream(where, Written.dict("<< /Type /XRef /ID [(AB)] >>"), data);
    assertThat(clear(section)).isEqualTo(section);
  }
}
