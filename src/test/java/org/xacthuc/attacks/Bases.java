package org.xacthuc.attacks;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/**
 * What is attacked: genuine documents, each with the data to validate it, and words to patch it.
 */
final class Bases {
  static final TestPki PKI = TestPki.load();
  static final String THEN = "2021-07-20T06:38:23Z";
  static final String LATER = "2021-07-20T06:40:00Z";

  /** Objects of a letter: 1 catalog, 2 pages, 3 and 4 font, 5 page, 6 content; then 7 and so on. */
  static final TestPdf LETTER = TestPdf.letter("PAY 100");

  /** 7 is the signature dictionary, 8 the form, 9 the field. */
  static final TestPdf SIGNED = signed(LETTER);

  static final TestPdf XREF_STREAM = signed(LETTER.withXrefStream());
  static final TestPdf HYBRID = signed(LETTER.hybrid());
  static final TestPdf FORM = signed(LETTER.form("Amount"));

  /** Two signatures, and nothing behind the second. */
  static final TestPdf TWICE_SIGNED = second(signature(LETTER, s -> s));

  static final TestPdf TWICE =
      TWICE_SIGNED.dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  static final TestPdf ARCHIVED =
      SIGNED.docTimeStamp(PKI.tsa().at(Instant.parse("2022-01-05T00:00:00Z")));

  private static final List<TestPdf> CERTIFIED =
      Stream.of(1, 2, 3)
          .map(p -> signature(LETTER, s -> s.certify(p)))
          .map(pdf -> pdf.dss(PKI.validationData(Holder.PHUONG_THI_THANH)))
          .toList();

  /** The page as {@link #SIGNED} has it. */
  static final String PAGE = lastBody(SIGNED, TestPdf.FIRST_PAGE);

  static final String CATALOG = lastBody(SIGNED, TestPdf.CATALOG);

  private Bases() {}

  static TestPdf signature(TestPdf pdf, UnaryOperator<SignatureSpec> how) {
    return pdf.signedBy(PKI.of(Holder.PHUONG_THI_THANH)).as(how).at(THEN, PKI.tsa());
  }

  static TestPdf signed(TestPdf pdf) {
    return signature(pdf, s -> s).dss(PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  /** Certified with the DocMDP permission 1, 2 or 3. */
  static TestPdf certified(int permission) {
    return CERTIFIED.get(permission - 1);
  }

  /** With the body's signature behind the person's. */
  static TestPdf signedAgain(TestPdf pdf) {
    return second(pdf).dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  /** The same without validation data. */
  static TestPdf second(TestPdf pdf) {
    return pdf.signedBy(PKI.of(Holder.CO_QUAN_TINH_UY)).at(LATER, PKI.tsa());
  }

  static PdfUpdate put(int number, String body) {
    return PdfUpdate.update().put(number, body);
  }

  static PdfUpdate stream(int number, String dictionary, String content) {
    return PdfUpdate.update().putStream(number, dictionary, Raw.latin1(content));
  }

  /** A page's content that shows other words. */
  static String words(String text) {
    return "BT /F1 11 Tf 72 780 Td (" + text + ") Tj ET";
  }

  /** The body of the newest version of an uncompressed object. */
  static String lastBody(TestPdf pdf, int number) {
    String head = "\n" + number + " 0 obj\n";
    int start = pdf.text().lastIndexOf(head);
    if (start < 0) {
      throw new IllegalArgumentException("no object " + number);
    }
    return pdf.text().substring(start + head.length(), pdf.text().indexOf("\nendobj", start));
  }

  /** The number that a key of the newest catalog refers to. */
  static int inCatalog(TestPdf pdf, String key) {
    String catalog = lastBody(pdf, TestPdf.CATALOG);
    String value = catalog.substring(catalog.indexOf("/" + key + " ") + key.length() + 2);
    return Integer.parseInt(value.substring(0, value.indexOf(' ')));
  }

  /** A dictionary with one more entry. */
  static String with(String dictionary, String entry) {
    return dictionary.substring(0, dictionary.lastIndexOf(">>")) + entry + " >>";
  }
}
