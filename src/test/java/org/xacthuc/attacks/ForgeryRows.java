package org.xacthuc.attacks;

import static org.xacthuc.attacks.Recipe.refused;
import static org.xacthuc.attacks.Recipe.suspect;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_GAP;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_MISSING;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_OUTSIDE_FILE;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_SHAPE;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.CONTAINER_BROKEN;
import static org.xacthuc.verdict.FindingCode.CONTENTS_MISSING;
import static org.xacthuc.verdict.FindingCode.CONTENTS_NOT_HEX;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_BROKEN;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_COMPRESSED;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_NOT_SIGNED;
import static org.xacthuc.verdict.FindingCode.DIGEST_MISMATCH;
import static org.xacthuc.verdict.FindingCode.DUPLICATE_KEY;
import static org.xacthuc.verdict.FindingCode.REVISION_NOT_SELF_CONTAINED;
import static org.xacthuc.verdict.FindingCode.RE_SAVED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_NOT_IN_FIELDS;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_SHARED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_WRONG;
import static org.xacthuc.verdict.FindingCode.SIGNER_COUNT;
import static org.xacthuc.verdict.FindingCode.SUB_FILTER_MISSING;
import static org.xacthuc.verdict.FindingCode.SUB_FILTER_UNKNOWN;
import static org.xacthuc.verdict.FindingCode.TYPE_CONTRADICTS;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Universal signature forgery (3.A): the signature dictionary is made unverifiable in place. */
final class ForgeryRows {
  /** Where the dictionary and what stands around it differ. */
  private static final Base[] DIFFERENT = {
    Base.TABLE,
    Base.STREAMS,
    Base.FORM,
    Base.CERTIFIED_2,
    Base.TWICE,
    Base.ARCHIVED,
    Base.HYBRID,
    Base.AES,
    Base.BARE
  };

  private ForgeryRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(contents(), ranges(), types(), fields()).flatMap(Recipe::rows);
  }

  private static Recipe bytes(
      String id, FindingCode code, Function<SignatureBytes, TestPdf> patch) {
    return refused(id, code, pdf -> patch.apply(SignatureBytes.of(pdf))).on(DIFFERENT);
  }

  private static Recipe contents(String id, FindingCode code, Function<String, String> token) {
    return bytes(id, code, s -> s.contents(token.apply(s.contents())));
  }

  private static List<Recipe> contents() {
    return List.of(
        contents("USF-01 <>", CONTENTS_MISSING, c -> "<>"),
        contents("USF-02 <00>", BYTE_RANGE_GAP, c -> "<00>"),
        contents("USF-03 null", CONTENTS_MISSING, c -> "null"),
        contents("USF-04 nothing", DICTIONARY_BROKEN, c -> ""),
        bytes(
            "USF-05 another key", CONTENTS_MISSING, s -> s.replaced("/Contents <", "/Content5 <")),
        contents("USF-06 zeros", CONTAINER_BROKEN, c -> "<" + "0".repeat(c.length() - 2) + ">"),
        bytes("USF-07 a literal string", CONTENTS_NOT_HEX, ForgeryRows::literal),
        contents("USF-08 a reference to nothing", CONTENTS_NOT_HEX, c -> "99 0 R"),
        refused("USF-08 a reference", CONTENTS_NOT_HEX, ForgeryRows::indirect),
        contents(
            "USF-09 no container",
            CONTAINER_BROKEN,
            c -> "<30803080" + "0".repeat(c.length() - 10) + ">"),
        bytes("USF-09 no signer", SIGNER_COUNT, ForgeryRows::withoutSigner),
        contents("USF-30 white space", CONTENTS_NOT_HEX, c -> "< " + c.substring(2)),
        contents("USF-30 odd digits", CONTENTS_NOT_HEX, c -> chopped(c) + " >"),
        contents("USF-30 another letter", DICTIONARY_BROKEN, c -> chopped(c) + "g>"),
        contents("USF-30 a comment", DICTIONARY_BROKEN, c -> chopped(chopped(c)) + "%" + "0>"));
  }

  private static String chopped(String token) {
    return token.substring(0, token.length() - 2);
  }

  private static TestPdf literal(SignatureBytes signature) {
    StringBuilder text = new StringBuilder("(");
    for (byte b : signature.container()) {
      char c = (char) (b & 0xFF);
      text.append("()\\".indexOf(c) >= 0 ? "\\" : "").append(c == '\r' ? "\\r" : c);
    }
    return signature.contents(text + ")");
  }

  private static TestPdf indirect(TestPdf pdf) {
    String token = SignatureBytes.of(pdf).contents();
    int free = pdf.view().free();
    TestPdf patched = SignatureBytes.of(pdf).contents(free + " 0 R");
    return patched.append(PdfUpdate.update().put(free, token));
  }

  private static TestPdf withoutSigner(SignatureBytes signature) {
    byte[] container =
        CmsKit.signer(Bases.PKI.of(Holder.PHUONG_THI_THANH)).withoutSigner().sign(new byte[0]);
    String hex = Bytes.of(container).hex();
    int room = signature.contents().length() - 2;
    return signature.contents("<" + hex + "0".repeat(room - hex.length()) + ">");
  }

  private static Recipe ranged(String id, String numbers) {
    return ranged(id, BYTE_RANGE_SHAPE, numbers);
  }

  private static Recipe ranged(String id, FindingCode code, String numbers) {
    return bytes(id, code, s -> s.ranged(numbers));
  }

  private static List<Recipe> ranges() {
    return List.of(
        bytes(
            "USF-11 another key",
            BYTE_RANGE_MISSING,
            s -> s.replaced("/ByteRange [", "/ByteRang_ [")),
        bytes("USF-12 null", BYTE_RANGE_SHAPE, s -> s.instead("null")),
        ranged("USF-13 none", ""),
        ranged("USF-13 one", "0"),
        ranged("USF-13 two", "0 b"),
        ranged("USF-13 three", "0 b c"),
        ranged("USF-14 -a", "-0 b c d"),
        ranged("USF-14 -b", "0 -b c d"),
        ranged("USF-14 -c", "0 b -c d"),
        ranged("USF-14 -d", "0 b c -d"),
        ranged("USF-15 zeros", "0 0 0 0"),
        ranged("USF-15 an empty first range", "0 0 c d"),
        ranged("USF-15 an empty second range", "0 b c 0"),
        ranged("USF-16 no gap", "0 b b d"),
        ranged("USF-16 overlap", "0 b b-9 d"),
        ranged("USF-16 a gap of one byte", BYTE_RANGE_GAP, "0 b b+1 d"),
        ranged("USF-17 order", "c d 0 b"),
        ranged("USF-18 past the end", BYTE_RANGE_OUTSIDE_FILE, "0 b c 999999"),
        ranged("USF-18 begins past the end", BYTE_RANGE_OUTSIDE_FILE, "0 b 999999 9"),
        ranged("USF-18 two to the 32", BYTE_RANGE_OUTSIDE_FILE, "0 b c 4294967296"),
        ranged("USF-18 two to the 53", BYTE_RANGE_OUTSIDE_FILE, "0 b c 9007199254740992"),
        ranged("USF-18 the sum wraps", DICTIONARY_BROKEN, "0 b c 9223372036854775807"),
        ranged("USF-18 beyond 64 bits", DICTIONARY_BROKEN, "0 b c 18446744073709551616"),
        ranged("USF-19 five numbers", "0 b c d 0"),
        ranged("USF-19 six numbers", "0 b c 9 9 9"),
        ranged("USF-19 eight numbers", "0 b c 9 9 9 9 9"),
        ranged("USF-19 two for all", "0 99999"),
        ranged("USF-20 a real", "0.0 b c d"),
        ranged("USF-20 a whole real", DICTIONARY_BROKEN, "0 b c. d"),
        ranged("USF-20 a reference", "0 7 0 R c d"),
        ranged("USF-20 a name", "/a b c d"),
        ranged("USF-20 a string", "(0) b c d"),
        ranged("USF-20 a sign", "+0 b c d"),
        ranged("USF-20 an array in the array", DICTIONARY_BROKEN, "[0 b] c d"),
        ranged("USF-20 an exponent", DICTIONARY_BROKEN, "0e0 b c d"),
        ranged("USF-20 hexadecimal", "<00> b c d"),
        bytes("USF-20 not closed", DICTIONARY_BROKEN, s -> s.instead("[0 9 9 9")),
        bytes("USF-20 a dictionary", BYTE_RANGE_SHAPE, s -> s.instead("<< /a 0 >>")),
        bytes("USF-20 a reference alone", BYTE_RANGE_SHAPE, s -> s.instead("6 0 R")),
        ranged("USF-21 from 1", "1 b-1 c d"),
        ranged("USF-21 from behind the header", "9 b-9 c d"),
        ranged("SWA-10 a wider gap before", BYTE_RANGE_GAP, "0 b-1 c d"),
        ranged("SWA-10 a wider gap behind", BYTE_RANGE_GAP, "0 b c+1 d-1"),
        ranged("SWA-11 the first delimiter signed", BYTE_RANGE_GAP, "0 b+1 c d"),
        ranged("SWA-11 the last delimiter signed", BYTE_RANGE_GAP, "0 b c-1 d+1"),
        ranged("SWA-11 both signed", BYTE_RANGE_GAP, "0 b+1 c-1 d+1"),
        ranged("SWA-11 digits signed", BYTE_RANGE_GAP, "0 b+3 c d"),
        ranged("the tail unsigned", REVISION_NOT_SELF_CONTAINED, "0 b c d-9"),
        ranged("the object's end unsigned", DICTIONARY_NOT_SIGNED, "0 b c 5"),
        ranged("a byte of the update behind signed", REVISION_NOT_SELF_CONTAINED, "0 b c d+1"));
  }

  private static List<Recipe> types() {
    return List.of(
        refused(
                "CMS-01 a byte of the page",
                DIGEST_MISMATCH,
                pdf -> pdf.patch("PAY 100", "PAY 900"))
            .notOn(Base.AES, Base.RC4, Base.AES_STREAMS, Base.BARE),
        refused("CMS-01 a byte of the page", SIGNATURE_WRONG, p -> p.patch("PAY 100", "PAY 900"))
            .on(Base.BARE),
        refused(
                "CMS-01 a byte of the header",
                DIGEST_MISMATCH,
                p -> p.patch("%PDF-1.7", "%PDF-1.6"))
            .notOn(Base.BARE),
        bytes(
            "USF-24 no subfilter", SUB_FILTER_MISSING, s -> s.replaced("/SubFilter", "/SubFilte_")),
        refused("USF-24 an array", SUB_FILTER_MISSING, p -> kind(p, "[/adbe.pkcs7]")),
        suspect("USF-24 an unknown kind", SUB_FILTER_UNKNOWN, p -> kind(p, "/x.y.z"))
            .notOn(Base.TWICE, Base.ARCHIVED),
        refused("USF-24 over the digest alone", DIGEST_MISMATCH, p -> kind(p, "/adbe.pkcs7.sha1"))
            .notOn(Base.BARE),
        bytes(
            "USF-25 no filter",
            DICTIONARY_BROKEN,
            s -> s.replaced("/Filter /Adobe", "/Filte_ /Adobe")),
        bytes(
                "USF-25 another filter",
                DIGEST_MISMATCH,
                s -> s.replaced("/Adobe.PPKLite", "/Eviil.PPKLite"))
            .notOn(Base.BARE),
        refused("USF-25 a time-stamp's subfilter", TYPE_CONTRADICTS, p -> kind(p, "/ETSI.RFC3161")),
        bytes(
            "SWA-03 a key twice",
            DUPLICATE_KEY,
            s -> s.replaced("/Type /Sig /Filter", "/Type /Sig /Type  ")));
  }

  private static TestPdf kind(TestPdf pdf, String value) {
    SignatureBytes signature = SignatureBytes.of(pdf);
    String text = pdf.text();
    int key = text.lastIndexOf("/SubFilter ", pdf.indexOf("/ByteRange [")) + "/SubFilter ".length();
    String old = text.substring(key, text.indexOf(' ', key));
    return signature.replaced(old, value + " ".repeat(Math.max(0, old.length() - value.length())));
  }

  private static Recipe field(String id, FindingCode code, Function<PdfView, PdfUpdate> update) {
    return refused(id, code, pdf -> pdf.append(update.apply(pdf.view())));
  }

  private static PdfUpdate put(int number, String body) {
    return PdfUpdate.update().put(number, body);
  }

  private static List<Recipe> fields() {
    return List.of(
        field(
            "USF-26 a value that is no signature",
            BYTE_RANGE_MISSING,
            v ->
                put(v.signatureField(), v.with(v.signatureField(), "V", v.free() + " 0 R"))
                    .put(v.free(), "<< /Type /Sig /Name (X) /M (D:20210720) >>")),
        field(
            "USF-26 a value that is no signature, with a green tick",
            BYTE_RANGE_MISSING,
            v ->
                put(
                        v.signatureField(),
                        v.with(v.signatureField(), "V", v.free() + " 0 R")
                            .replace(
                                "[0 0 0 0]", "[9 9 99 99] /AP << /N " + (v.free() + 1) + " 0 R >>"))
                    .put(v.free(), "<< /Type /Sig /Name (X) /M (D:20210720) >>")
                    .putStream(
                        v.free() + 1,
                        "<< /Subtype /Form /BBox [0 0 9 9] >>",
                        Raw.latin1("0 1 0 rg 0 0 9 9 re f"))),
        field(
            "USF-27 no field type",
            SIGNATURE_NOT_IN_FIELDS,
            v -> put(v.signatureField(), v.without(v.signatureField(), "FT"))),
        field(
            "USF-27 another field type",
            SIGNATURE_NOT_IN_FIELDS,
            v -> put(v.signatureField(), v.with(v.signatureField(), "FT", "/Btn"))),
        field(
            "USF-27 reached from the page alone",
            SIGNATURE_NOT_IN_FIELDS,
            v -> put(v.form(), v.with(v.form(), "Fields", "[]"))),
        field("USF-27 the value moved to a parent", CHANGED_AFTER_SIGNING, ForgeryRows::parent),
        field(
            "USF-29 two fields, one signature",
            SIGNATURE_SHARED,
            v ->
                put(v.form(), v.adding(v.form(), "Fields", v.free() + " 0 R"))
                    .put(v.free(), "<< /FT /Sig /T (Other) /V " + v.signature() + " 0 R >>")),
        field(
            "the value taken away",
            SIGNATURE_NOT_IN_FIELDS,
            v -> put(v.signatureField(), v.without(v.signatureField(), "V"))),
        field(
            "the value direct",
            SIGNATURE_NOT_IN_FIELDS,
            v -> put(v.signatureField(), v.with(v.signatureField(), "V", v.value(v.signature())))),
        refused("USF re-saved", RE_SAVED, TestPdf::resaved),
        refused("USF-28 compressed", DICTIONARY_COMPRESSED, pdf -> pdf.resaved().withXrefStream())
            .notOn(Base.AES, Base.RC4, Base.AES_STREAMS),
        field(
            "USF-28 compressed by an update",
            DICTIONARY_COMPRESSED,
            v -> put(v.signature(), v.value(v.signature())).compressed()));
  }

  private static PdfUpdate parent(PdfView v) {
    int field = v.signatureField();
    return put(field, v.with(field, "Parent", v.free() + " 0 R").replaceAll("/V \\d+ 0 R", ""))
        .put(
            v.free(),
            "<< /FT /Sig /T (Parent) /Kids [" + field + " 0 R] /V " + v.signature() + " 0 R >>")
        .put(v.form(), v.value(v.form()).replace(field + " 0 R", v.free() + " 0 R"));
  }
}
