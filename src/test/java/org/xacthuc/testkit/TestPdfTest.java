package org.xacthuc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;

/** What the kit writes is read back by PDFBox and Bouncy Castle. */
class TestPdfTest {
  private static final String MOMENT = "2021-07-20T06:38:23Z";
  private static final String VIETNAMESE = "Chi 100 đồng – Vừ A Bằng, TỈNH ỦY BẮC KẠN";
  private final TestPki pki = TestPki.load();
  private final TestPdf letter = TestPdf.letter("PAY 100", VIETNAMESE);
  private final TestPdf signed =
      letter.signedBy(pki.of(Holder.PHAM_DUY_HUNG)).at(MOMENT, pki.tsa());

  @Test
  void theSameWordsGiveTheSameBytes() {
    var again =
        TestPdf.letter("PAY 100", VIETNAMESE)
            .signedBy(TestPki.load().of(Holder.PHAM_DUY_HUNG))
            .at(MOMENT, pki.tsa());
    assertThat(again.bytes()).isEqualTo(signed.bytes());
  }

  @Test
  void thePageSaysWhatWasDrawn() throws Exception {
    assertThat(textOf(letter)).contains("PAY 100").contains(VIETNAMESE);
    assertThat(textOf(signed.pageText(1, "PAY 900"))).contains("PAY 900").doesNotContain("100");
    assertThat(textOf(TestPdf.pages(List.of(List.of("mot"), List.of("hai")))))
        .containsSubsequence("mot", "hai");
  }

  @Test
  void whatIsSignedVerifiesAndWhatIsPatchedDoesNot() throws Exception {
    assertThat(verifies(signed, 0, Holder.PHAM_DUY_HUNG)).isTrue();
    var patched = signed.patch("PAY 100", "PAY 900");
    assertThatThrownBy(() -> verifies(patched, 0, Holder.PHAM_DUY_HUNG))
        .isInstanceOf(CMSException.class);
  }

  @Test
  void earlierBytesStayAsTheyWere() throws Exception {
    var more =
        signed
            .signedBy(pki.of(Holder.UBND_TINH_BAC_KAN))
            .at("2021-07-20T07:00:00Z", pki.tsa())
            .dss(pki.validationData(Holder.PHAM_DUY_HUNG, Holder.UBND_TINH_BAC_KAN))
            .docTimeStamp(pki.tsa());
    assertThat(more.bytes()).startsWith(signed.bytes());
    assertThat(signed.bytes()).startsWith(letter.bytes());
    assertThat(verifies(more, 0, Holder.PHAM_DUY_HUNG)).isTrue();
    assertThat(verifies(more, 1, Holder.UBND_TINH_BAC_KAN)).isTrue();
    assertThat(signatures(more)).hasSize(3);
    assertThat(signatures(more).get(2).getSubFilter()).isEqualTo("ETSI.RFC3161");
  }

  @Test
  void aResavedFileKeepsItsSignatureDictionariesButNotItsBytes() throws Exception {
    var twice = signed.docTimeStamp(pki.tsa());
    var resaved = twice.resaved();
    assertThat(signatures(resaved)).hasSize(2);
    assertThat(textOf(resaved)).isEqualTo(textOf(signed));
    assertThat(resaved.bytes().length).isLessThan(twice.bytes().length);
    assertThat(signatures(resaved).get(0).getByteRange())
        .isEqualTo(signatures(signed).get(0).getByteRange());
    assertThat(resaved.indexOf("/Contents <30"))
        .isNotEqualTo(signatures(signed).get(0).getByteRange()[1]);
  }

  @Test
  void aByteRangeCanBeWrong() throws Exception {
    var spec = SignatureSpec.by(pki.of(Holder.VU_A_BANG));
    var shorter = letter.sign(spec.byteRange(r -> new long[] {r[0], r[1], r[2], r[3] - 9}));
    assertThat(verifies(shorter, 0, Holder.VU_A_BANG)).isTrue();
    var range = signatures(shorter).get(0).getByteRange();
    assertThat(range[2] + range[3]).isEqualTo(shorter.bytes().length - 9);
  }

  @Test
  void theSecurityStoreHoldsWhatWasGiven() throws Exception {
    var data = pki.validationData(Holder.PHAM_DUY_HUNG);
    try (PDDocument document = Loader.loadPDF(signed.dss(data).dss(data).bytes())) {
      var store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(name("DSS"));
      assertThat(store.getCOSArray(name("Certs")).size()).isEqualTo(2 * data.certificates().size());
      assertThat(store.getCOSArray(name("CRLs")).size()).isEqualTo(2 * data.crls().size());
      assertThat(store.getCOSArray(name("OCSPs")).size()).isEqualTo(2 * data.ocsps().size());
    }
  }

  @Test
  void anEmptyFieldIsFilledInOneRevision() throws Exception {
    var spec = SignatureSpec.by(pki.of(Holder.VU_A_BANG)).certify(2);
    var certified = letter.form("note").emptySignatureField("Signature1").signInOneRevision(spec);
    assertThat(signatures(certified)).hasSize(1);
    assertThat(verifies(certified, 0, Holder.VU_A_BANG)).isTrue();
    assertThat(certified.text().split("startxref", -1)).hasSize(2);
    assertThat(textOf(certified.fill("note", "x"))).contains("PAY 100");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void otherLayoutsCanBeReadAndSigned(boolean hybrid) throws Exception {
    var laidOut = hybrid ? letter.hybrid() : letter.withXrefStream();
    assertThat(textOf(laidOut)).contains("PAY 100").contains(VIETNAMESE);
    var twice =
        laidOut
            .signedBy(pki.of(Holder.VU_A_BANG))
            .at(MOMENT)
            .signedBy(pki.of(Holder.UBND_TINH_DIEN_BIEN))
            .at(MOMENT);
    assertThat(textOf(twice)).contains("PAY 100").contains(VIETNAMESE);
    assertThat(twice.text()).contains(hybrid ? "/XRefStm" : "/Type /ObjStm");
    assertThat(verifies(twice, 0, Holder.VU_A_BANG)).isTrue();
    assertThat(verifies(twice, 1, Holder.UBND_TINH_DIEN_BIEN)).isTrue();
  }

  @Test
  void aFileOfAnotherWriterCanBeSigned() throws Exception {
    var appearance = Appearance.lines(new Box(300, 100, 500, 160), VIETNAMESE);
    var spec = SignatureSpec.by(pki.of(Holder.VU_A_BANG)).pageIndex(1).appearance(appearance);
    var foreign = TestPdf.of(PdfSigner.sign(pagesByPdfBox(2), spec));
    assertThat(verifies(foreign, 0, Holder.VU_A_BANG)).isTrue();
    try (PDDocument document = Loader.loadPDF(foreign.bytes())) {
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
      var shown = document.getPage(1).getAnnotations().get(0);
      assertThat(shown.getRectangle().getLowerLeftX()).isEqualTo(300);
      assertThat(shown.getNormalAppearanceStream().getBBox().getWidth()).isEqualTo(200);
    }
  }

  private static byte[] pagesByPdfBox(int count) throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage());
      }
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private boolean verifies(TestPdf pdf, int index, Holder holder) throws Exception {
    PDSignature signature = signatures(pdf).get(index);
    var content = new CMSProcessableByteArray(signature.getSignedContent(pdf.bytes()));
    // Read as a stream: the container is padded with zeros.
    var padded = new ByteArrayInputStream(signature.getContents(pdf.bytes()));
    var container = new CMSSignedData(content, padded);
    var verifier =
        new JcaSimpleSignerInfoVerifierBuilder()
            .setProvider(new BouncyCastleProvider())
            .build(pki.of(holder).certificate());
    return container.getSignerInfos().iterator().next().verify(verifier);
  }

  private static List<PDSignature> signatures(TestPdf pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return document.getSignatureDictionaries();
    }
  }

  private static String textOf(TestPdf pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static COSName name(String name) {
    return COSName.getPDFName(name);
  }
}
