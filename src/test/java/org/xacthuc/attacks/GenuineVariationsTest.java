package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.ARCHIVED;
import static org.xacthuc.attacks.Bases.CATALOG;
import static org.xacthuc.attacks.Bases.FORM;
import static org.xacthuc.attacks.Bases.HYBRID;
import static org.xacthuc.attacks.Bases.LATER;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.THEN;
import static org.xacthuc.attacks.Bases.TWICE;
import static org.xacthuc.attacks.Bases.XREF_STREAM;
import static org.xacthuc.attacks.Bases.certified;
import static org.xacthuc.attacks.Bases.inCatalog;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.Bases.stream;
import static org.xacthuc.attacks.Bases.with;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfUpdates;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;

/** What honest tools write in many ways stays AUTHENTIC. */
class GenuineVariationsTest {
  private static final ValidationData DATA = PKI.validationData(Holder.PHUONG_THI_THANH);
  private static final Appearance SEAL =
      Appearance.lines(new Box(330, 90, 560, 210), "Co quan Tinh uy", "20.07.2021");

  /** What honest tools do behind a signature. */
  private static final Map<String, UnaryOperator<TestPdf>> CONTINUATIONS =
      Map.of(
          "as it is", pdf -> pdf,
          "a second signature", Bases::signedAgain,
          "a second signature with a seal", GenuineVariationsTest::sealed,
          "two more signatures", pdf -> signedAgain(signedAgain(pdf)),
          "a document time-stamp", GenuineVariationsTest::stamped,
          "validation data again", pdf -> pdf.dss(DATA),
          "a title in /Info", GenuineVariationsTest::titled,
          "an extension of ISO", GenuineVariationsTest::extended,
          "an update of nothing", pdf -> pdf.append(PdfUpdate.update()),
          "data in an object stream", GenuineVariationsTest::compressedData);

  static Stream<Arguments> crossed() {
    return Arrays.stream(Base.values())
        .flatMap(
            base ->
                CONTINUATIONS.entrySet().stream()
                    .filter(c -> base != Base.CERTIFIED_1 || !c.getKey().contains("signature"))
                    // Behind a document time-stamp nobody has a title to add.
                    .filter(c -> base != Base.ARCHIVED || !c.getKey().contains("title"))
                    .map(
                        c ->
                            Arguments.of(
                                base.label() + ", " + c.getKey(), c.getValue().apply(base.pdf()))));
  }

  private static TestPdf sealed(TestPdf pdf) {
    return pdf.signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.appearance(Appearance.lines(new Box(30, 20, 160, 60), "Co quan")))
        .at(LATER, PKI.tsa())
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  private static TestPdf stamped(TestPdf pdf) {
    return pdf.dss(DATA).docTimeStamp(PKI.tsa().at(Instant.parse("2022-02-05T00:00:00Z")));
  }

  private static TestPdf titled(TestPdf pdf) {
    int free = pdf.view().free();
    return pdf.append(put(free, "<< /Title (x) >>").trailer("Info", free + " 0 R"));
  }

  /** ISO 32000-2 §7.12.2: what a file uses beyond its version. */
  private static TestPdf extended(TestPdf pdf) {
    return extended(pdf, "<< /ISO_ << /BaseVersion /2.0 /ExtensionLevel 32002 >> >>");
  }

  private static TestPdf extendedByEtsi(TestPdf pdf) {
    String level = "/ESIC << /Type /DeveloperExtensions /BaseVersion /1.7 /ExtensionLevel 1 >>";
    return extended(pdf, "<< /Type /Extensions " + level + " >>");
  }

  private static TestPdf extended(TestPdf pdf, String level) {
    int catalog = pdf.view().catalog();
    return pdf.append(put(catalog, pdf.view().with(catalog, "Extensions", level)));
  }

  private static TestPdf compressedData(TestPdf pdf) {
    int store = pdf.view().store();
    int free = pdf.view().free();
    String more = pdf.view().adding(store, "Certs", free + " 0 R");
    byte[] certificate = DATA.certificates().get(0).toArray();
    return pdf.append(put(store, more).putStream(free, "<< >>", certificate).compressed());
  }

  static Stream<Arguments> variations() {
    TestPdf first = signature(LETTER, s -> s);
    return Stream.of(
        variation("a cross-reference table", SIGNED),
        variation("a cross-reference stream", XREF_STREAM),
        variation("a hybrid-reference file", HYBRID),
        variation("a form", FORM),
        variation("two signatures", TWICE),
        variation("two signatures on streams", signedAgain(XREF_STREAM)),
        variation("two signatures on a hybrid", signedAgain(HYBRID)),
        variation("a third signature", signedAgain(TWICE)),
        variation("a document time-stamp", ARCHIVED),
        variation("two document time-stamps", archivedAgain()),
        variation("certified for forms", certified(2)),
        variation("certified for forms, then signed", signedAgain(certified(2))),
        variation("certified for no change", certified(1)),
        variation("visible seals", signedAgain(signed(signature(LETTER, s -> s.appearance(SEAL))))),
        variation("in one revision", inOneRevision()),
        variation("adbe", signature(LETTER, s -> s.subFilter(SignatureSpec.ADBE_PKCS7)).dss(DATA)),
        variation(
            "as the gazette", signature(LETTER, SignatureSpec::adbeWithoutAttributes).dss(DATA)),
        variation("an entry for the signature in the store", withVri(first)),
        variation("an extension of ETSI, typed", extendedByEtsi(SIGNED)),
        variation("one line feed behind the end", SIGNED.append("\n")),
        variation("an empty field prepared before", prepared(pdf -> pdf)),
        variation("an empty field on streams", prepared(TestPdf::withXrefStream)),
        variation(
            "metadata rewritten with a signature",
            signedAgain(SIGNED.append(put(600, "<< /Producer (x) >>").trailer("Info", "600 0 R")))),
        variation("an XMP packet with a signature", signedAgain(withXmp(SIGNED))),
        variation("arrays of the store that grow", growing()),
        variation(
            "a catalog spelled in another way",
            SIGNED.append(put(1, CATALOG.replace("/Pages", "/Pa#67es")))),
        variation(
            "an object nobody names, left beside validation data",
            SIGNED.append(put(600, "<< /Left /Behind >>"))));
  }

  private static Arguments variation(String name, TestPdf pdf) {
    return Arguments.of(name, pdf);
  }

  private static TestPdf archivedAgain() {
    return ARCHIVED.dss(DATA).docTimeStamp(PKI.tsa().at(Instant.parse("2022-02-05T00:00:00Z")));
  }

  private static TestPdf inOneRevision() {
    SignatureSpec spec =
        SignatureSpec.by(PKI.of(Holder.PHUONG_THI_THANH))
            .at(Instant.parse(THEN))
            .timeStamp(PKI.tsa().at(Instant.parse(THEN)));
    return LETTER.signInOneRevision(spec).dss(DATA);
  }

  private static TestPdf withVri(TestPdf pdf) {
    String hex = Raw.between(pdf, "/Contents <", ">");
    Bytes contents = Bytes.of(HexFormat.of().parseHex(hex));
    return TestPdf.of(PdfUpdates.dssWithVri(pdf.bytes(), DATA, contents));
  }

  private static TestPdf prepared(UnaryOperator<TestPdf> layout) {
    TestPdf letter = LETTER.emptySignatureField("Signature2");
    String field = lastBody(letter, 8).replace("[0 0 0 0]", "[330.0 90.0 560.0 210.0]");
    TestPdf waiting = layout.apply(letter.append(put(8, field)));
    return signature(waiting, s -> s.field("Signature1"))
        .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.field("Signature2").appearance(SEAL))
        .at(LATER, PKI.tsa())
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  private static TestPdf withXmp(TestPdf pdf) {
    return pdf.append(
        stream(600, "<< /Type /Metadata >>", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>")
            .put(1, with(CATALOG, "/Metadata 600 0 R")));
  }

  /** The store's arrays are objects of their own, and are rewritten in place. */
  private static TestPdf growing() {
    int store = inCatalog(SIGNED, "DSS");
    String old = lastBody(SIGNED, store);
    String certificates = old.substring(old.indexOf("/Certs ") + 7, old.indexOf(']') + 1);
    String grown = certificates.replace("]", " 601 0 R]");
    return SIGNED
        .append(put(store, old.replace(certificates, "600 0 R")).put(600, certificates))
        .append(put(600, grown).putStream(601, "<< >>", DATA.certificates().get(0).toArray()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"variations", "crossed"})
  void isAuthentic(String name, TestPdf pdf) {
    assertThat(Verification.ofAnyDocument().of(pdf)).isAuthentic();
  }
}
