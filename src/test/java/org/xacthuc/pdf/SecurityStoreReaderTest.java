package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.ascii;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.TestPdf;

/** The streams that a store leads to, each once, with the revision that holds it. */
class SecurityStoreReaderTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final Bytes C1 = Written.bytes("c1");
  private static final Bytes C2 = Written.bytes("c2");
  private static final Bytes L1 = Written.bytes("l1");
  private static final Bytes L2 = Written.bytes("l2");
  private static final Bytes O1 = Written.bytes("o1");
  private static final Bytes O2 = Written.bytes("longer");

  private static final TestPdf BASE =
      LETTER
          .append(
              set(LETTER, 1, "DSS", "20 0 R")
                  .put(
                      20,
                      "<< /Certs [30 0 R 31 0 R 30 0 R 5] /CRLs [32 0 R] /OCSPs [34 0 R 99 0 R]"
                          + " /VRI << /A 21 0 R /B 7 >> >>")
                  .put(21, "<< /Cert [31 0 R] /CRL [33 0 R] /OCSP [20 0 R 35 0 R] >>")
                  .putStream(30, "<< >>", ascii("c1"))
                  .putStream(32, "<< >>", ascii("l1"))
                  .putStream(33, "<< >>", ascii("l2"))
                  .putStream(34, "<< >>", ascii("o1"))
                  .putStream(35, "<< >>", ascii("longer")))
          .append(update().putStream(31, "<< >>", ascii("c2")))
          .append(update().putStream(36, "<< >>", ascii("c1")));

  private final List<PdfDefect> defects = new ArrayList<>();

  private DocumentSecurityStore read(TestPdf pdf, Limits limits) {
    return SecurityStoreReader.read(Read.view(pdf), limits, defects);
  }

  @Test
  void everyStreamIsReadOnce() {
    assertThat(read(BASE, Limits.DEFAULT))
        .isEqualTo(
            new DocumentSecurityStore(
                List.of(C1, C2),
                List.of(L1, L2),
                List.of(O1, O2),
                Map.of(C1, 2, C2, 3, L1, 2, L2, 2, O1, 2, O2, 2)));
    assertThat(defects).isEmpty();
    assertThat(read(LETTER, Limits.DEFAULT)).isEqualTo(DocumentSecurityStore.EMPTY);
  }

  /** Table 262: what an entry of /VRI names need not stand in the lists. */
  @Test
  void whatOnlyOneSignatureNeedsIsReadToo() {
    TestPdf only =
        BASE.append(
            update()
                .put(20, "<< /VRI << /A << /Cert [30 0 R] /CRL [32 0 R] /OCSP [34 0 R] >> >> >>"));
    assertThat(read(only, Limits.DEFAULT))
        .isEqualTo(
            new DocumentSecurityStore(
                List.of(C1), List.of(L1), List.of(O1), Map.of(C1, 2, L1, 2, O1, 2)));
  }

  @Test
  void theSameBytesStandInTheOlderRevision() {
    TestPdf twice = BASE.append(update().put(20, "<< /Certs [36 0 R 30 0 R] >>"));
    assertThat(read(twice, Limits.DEFAULT).revisions()).isEqualTo(Map.of(C1, 2));
    TestPdf later = BASE.append(update().put(20, "<< /Certs [36 0 R] >>"));
    assertThat(read(later, Limits.DEFAULT).revisions()).isEqualTo(Map.of(C1, 4));
  }

  @Test
  void thereAreNoMoreThanTheLimit() {
    read(BASE, Limits.DEFAULT.with(Limit.CERTIFICATES, 2));
    assertThat(defects).isEmpty();
    DocumentSecurityStore few = read(BASE, Limits.DEFAULT.with(Limit.CERTIFICATES, 1));
    assertThat(few.certificates()).containsExactly(C1);
    assertThat(few.crls()).containsExactly(L1);
    assertThat(few.ocspResponses()).containsExactly(O1);
    assertThat(defects).containsExactly(PdfDefect.limit(Limit.CERTIFICATES, "/DSS"));
  }

  @Test
  void whatIsTooLargeIsLeftOut() {
    DocumentSecurityStore small = read(BASE, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 2));
    assertThat(small.certificates()).containsExactly(C1, C2);
    assertThat(small.ocspResponses()).containsExactly(O1);
    DocumentSecurityStore lists = read(BASE, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 1));
    assertThat(lists.certificates()).isEmpty();
    assertThat(lists.crls()).as("as large as any stream").containsExactly(L1, L2);
  }
}
