package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Encrypted files with their password, and what is said of them without it. */
class LockedFileTest {
  private static final TestPki PKI = TestPki.load();
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");
  private static final PdfDefect ENCRYPTED =
      PdfDefect.of(PdfDefect.Kind.ENCRYPTED, "/Encrypt /Standard");
  private static final Change HIDDEN =
      Change.of(Change.Kind.NOT_READABLE, Optional.empty(), OptionalInt.empty(), "/Encrypt");

  private static TestPdf signed(Encryption method) {
    return LETTER
        .encrypted(method, Encryption.USER)
        .signedBy(PKI.of(Holder.PHAM_DUY_HUNG))
        .at("2021-07-20T06:38:23Z");
  }

  private static Reading<PdfDocument, PdfDefect> read(TestPdf pdf, String password) {
    return PdfReader.read(PdfFile.of(Bytes.of(pdf.bytes())), Limits.DEFAULT, Optional.of(password));
  }

  private static PdfDocument locked(TestPdf pdf) {
    return read(pdf, "wrong").value().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void withThePasswordItIsReadLikeAnyOther(Encryption method) {
    for (String password : List.of(Encryption.USER, Encryption.OWNER)) {
      PdfDocument document = read(signed(method), password).value().orElseThrow();
      assertThat(document.defects()).isEmpty();
      assertThat(document.encrypted()).isTrue();
      assertThat(document.locked()).isFalse();
      PdfSignature signature = document.signatures().get(0);
      assertThat(signature.field().fullName()).isEqualTo("Signature1");
      assertThat(signature.dictionary().orElseThrow().signingTime())
          .hasValueSatisfying(time -> assertThat(time).startsWith("D:20210720"));
      assertThat(signature.defects()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutItTheSignatureShowsItsBytesAlone(Encryption method) {
    PdfDocument document = locked(signed(method));
    assertThat(document.defects()).containsExactly(ENCRYPTED);
    assertThat(document.encrypted()).isTrue();
    assertThat(document.locked()).isTrue();
    PdfSignature signature = document.signatures().get(0);
    assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_FILE);
    assertThat(signature.revision()).isEqualTo(2);
    assertThat(signature.defects()).isEmpty();
    assertThat(signature.changesAfter().isEmpty()).isTrue();
    assertThat(signature.field().fullName()).endsWith(" 0 R");
    SignatureDictionary dictionary = signature.dictionary().orElseThrow();
    assertThat(dictionary.signingTime()).as("an encrypted string").isEmpty();
    assertThat(dictionary.contents().isEmpty()).as("never encrypted").isFalse();
  }

  @Test
  void whateverCameLaterIsNotReadable() {
    TestPdf later = signed(Encryption.AES_256).append(update().put(90, "<< /A 1 >>"));
    PdfSignature signature = locked(later).signatures().get(0);
    assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(signature.changesAfter().changes()).containsExactly(HIDDEN);
  }

  @Test
  void bytesBehindTheEndAreSeenWithoutAnyKey() {
    PdfSignature signature = locked(signed(Encryption.AES_256).append("more")).signatures().get(0);
    assertThat(signature.changesAfter().changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.BYTES_AFTER_END, Change.Kind.NOT_READABLE);
  }

  /** What is sure without reading any string or stream, and what is not. */
  @Test
  void ofTheDefectsThoseRemainThatAreSure() {
    TestPdf open = signed(Encryption.AES_256);
    TestPdf twice = open.append(update().put(90, "<< /Type /X /A 1 /A 2 >>"));
    assertThat(Read.kinds(locked(twice).defects()))
        .containsExactly(PdfDefect.Kind.ENCRYPTED, PdfDefect.Kind.KEY_TWICE);
    TestPdf active = open.append(update().put(90, "<< /OpenAction << /S /JavaScript >> >>"));
    assertThat(Read.kinds(read(active, Encryption.USER).value().orElseThrow().defects()))
        .containsExactly(PdfDefect.Kind.ACTIVE_CONTENT);
    assertThat(locked(active).defects()).containsExactly(ENCRYPTED);
  }

  @Test
  void streamsAreReadWithThePassword() {
    TestPdf letter =
        LETTER
            .append(
                Steps.set(LETTER, 1, "DSS", "<< /Certs [20 0 R] >>")
                    .putStream(20, "<< >>", Steps.ascii("c1")))
            .encrypted(Encryption.AES_256, Encryption.USER);
    assertThat(read(letter, Encryption.USER).value().orElseThrow().securityStore().certificates())
        .containsExactly(Written.bytes("c1"));
    assertThat(locked(letter).securityStore()).isEqualTo(DocumentSecurityStore.EMPTY);
  }

  @Test
  void whatBreaksTheBytesOfASignatureIsToldWithoutAnyKey() {
    TestPdf pdf = LETTER.encrypted(Encryption.AES_256, Encryption.USER);
    SignatureSpec spec =
        SignatureSpec.by(PKI.of(Holder.PHAM_DUY_HUNG)).at(Instant.parse("2021-07-20T06:38:23Z"));
    TestPdf gap = pdf.sign(spec.byteRange(r -> new long[] {0, r[1] - 1, r[2], r[3]}));
    assertThat(Read.kinds(locked(gap).signatures().get(0).defects()))
        .containsExactly(PdfDefect.Kind.BYTE_RANGE_GAP);
    TestPdf cut = pdf.sign(spec.byteRange(r -> new long[] {0, r[1], r[2], r[3] - 9}));
    assertThat(locked(cut).signatures().get(0).revision()).isZero();
    assertThat(Read.kinds(locked(cut).signatures().get(0).defects()))
        .containsExactly(PdfDefect.Kind.REVISION_NOT_SELF_CONTAINED);
  }

  /** Its field may have stood in an object stream then, which nobody can read without the key. */
  @Test
  void whereTheFieldStoodThenIsNotSureWithoutTheKey() {
    TestPdf base = LETTER.encrypted(Encryption.AES_256, Encryption.USER);
    SignatureSpec spec =
        SignatureSpec.by(PKI.of(Holder.PHAM_DUY_HUNG)).at(Instant.parse("2021-07-20T06:38:23Z"));
    int field = base.sign(spec).view().signatureField();
    TestPdf signed =
        base.sign(
            spec,
            update -> update.edit(7, form -> form.replaceAll("/Fields \\[[^]]*]", "/Fields []")));
    TestPdf restored = signed.append(Steps.set(signed, 7, "Fields", "[" + field + " 0 R]"));
    assertThat(
            Read.kinds(
                read(restored, Encryption.USER)
                    .value()
                    .orElseThrow()
                    .signatures()
                    .get(0)
                    .defects()))
        .containsExactly(PdfDefect.Kind.REVISION_NOT_SELF_CONTAINED);
    PdfSignature locked = locked(restored).signatures().get(0);
    assertThat(locked.revision()).isEqualTo(2);
    assertThat(locked.defects()).isEmpty();
  }

  /** ISO 32000-2 §7.6.5: no password opens what is encrypted for certificates. */
  @ParameterizedTest
  @CsvSource({
    "/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5, ENCRYPTED_FOR_RECIPIENTS, /Encrypt /Adobe.PubSec",
    "/Filter /Adobe.PubSec /SubFilter /other, ENCRYPTED, /Encrypt /Adobe.PubSec",
    "/Filter /Adobe.PubSec, ENCRYPTED, /Encrypt /Adobe.PubSec",
    "/Filter /Standard /SubFilter /adbe.pkcs7.s5, ENCRYPTED, /Encrypt /Standard",
    "/V 4, ENCRYPTED, /Encrypt"
  })
  void whoItIsEncryptedForIsTold(String entries, PdfDefect.Kind kind, String detail) {
    TestPdf pdf =
        LETTER.append(update().put(20, "(x)").trailer("Encrypt", "<< " + entries + " >>"));
    assertThat(locked(pdf).defects()).containsExactly(PdfDefect.of(kind, detail));
    assertThat(locked(pdf).locked()).isTrue();
  }

  @Test
  void fieldsInEncryptedObjectStreamsSayNothing() {
    TestPdf open = signed(Encryption.RC4_128).hybrid();
    int form = open.view().form();
    TestPdf hidden = open.append(update().put(form, open.view().adding(form, "Fields", "3 0 R")));
    assertThat(locked(open).signatures()).hasSize(1);
    assertThat(read(hidden, "wrong").value()).isEmpty();
    assertThat(read(hidden, "wrong").defects()).containsExactly(ENCRYPTED);
  }
}
