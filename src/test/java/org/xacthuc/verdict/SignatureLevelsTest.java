package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.xacthuc.Verification;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.ValidationData;

/** What a signature is called by what it brings (ETSI EN 319 142-1 §6). */
class SignatureLevelsTest {
  private static final TestPki PKI = TestPki.load();
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final ValidationData DATA = PKI.validationData(Holder.PHUONG_THI_THANH);

  @Test
  void aBaselineSignatureRisesWithWhatIsAdded() {
    TestPdf stamped = signed(SignatureLevelsTest::stamp);

    assertThat(level(signed(s -> s))).contains("PAdES-B-B");
    assertThat(level(stamped)).contains("PAdES-B-T");
    assertThat(level(stamped.dss(DATA))).contains("PAdES-B-LT");
    assertThat(level(archived(stamped.dss(DATA)))).contains("PAdES-B-LTA");
  }

  @Test
  void aDocumentTimeStampIsATimeStampToo() {
    assertThat(level(archived(signed(s -> s)))).contains("PAdES-B-T");
  }

  @Test
  void aDocumentTimeStampBeforeItArchivesNothing() {
    TestPdf stampedFirst = archived(TestPdf.letter("PAY 100"));
    Judgement judgement = judge(stampedFirst.sign(spec(s -> s)));

    assertThat(judgement.signatures()).hasSize(2);
    assertThat(levels(judgement))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of("PAdES-B-B"));
  }

  @Test
  void aFurtherSignatureArchivesNothingEither() {
    TestPdf twice = signed(s -> s).sign(spec(s -> s.field("Second")));

    assertThat(levels(judge(twice)))
        .containsExactly(Optional.of("PAdES-B-B"), Optional.of("PAdES-B-B"));
  }

  @Test
  void aContentTimeStampIsNoProofOfTheSignature() {
    assertThat(level(signed(s -> s.cms(k -> k.contentTimeStamp(PKI.tsa().at(THEN))))))
        .contains("PAdES-B-B");
  }

  /** What ends no revision has no time-stamp behind it. */
  @Test
  void aSignatureOfNoRevisionIsNotArchived() {
    assertThat(
            level(
                signed(
                    s ->
                        s.byteRange(
                            r -> {
                              r[3] -= 10;
                              return r;
                            }))))
        .contains("PAdES-B-B");
  }

  @Test
  void withoutAPromiseOfTheBaselineItIsOfAnOlderForm() {
    for (UnaryOperator<SignatureSpec> lacking :
        List.<UnaryOperator<SignatureSpec>>of(
            s -> s.cms(k -> k.signingTime(THEN)),
            s -> s.cms(k -> k.withoutSigningCertificate()),
            s -> s.cms(k -> k.withoutSignedAttributes()))) {
      assertThat(level(signed(lacking))).contains("PAdES-BES");
      assertThat(level(archived(signed(lacking)))).contains("PAdES-LTV");
    }
  }

  @Test
  void aContainerThatIsNoneOfPadesHasNoLevel() {
    TestPdf encapsulating = signed(s -> s.cms(k -> k.encapsulating(PKCSObjectIdentifiers.data)));

    assertThat(level(encapsulating)).isEmpty();
  }

  @Test
  void anAdobeSignatureIsNamedAfterItsContainer() {
    assertThat(level(signed(s -> s.adbe()))).contains("PKCS7-B");
    assertThat(level(signed(s -> stamp(s.adbe())).dss(DATA))).contains("PKCS7-LT");
  }

  private static SignatureSpec stamp(SignatureSpec spec) {
    return spec.timeStamp(PKI.tsa().at(THEN));
  }

  private static TestPdf archived(TestPdf pdf) {
    return pdf.docTimeStamp(PKI.tsa().at(THEN.plusSeconds(60)));
  }

  private static SignatureSpec spec(UnaryOperator<SignatureSpec> how) {
    return how.apply(SignatureSpec.by(PKI.of(Holder.PHUONG_THI_THANH)).at(THEN));
  }

  private static TestPdf signed(UnaryOperator<SignatureSpec> how) {
    return TestPdf.letter("PAY 100").sign(spec(how));
  }

  private static Judgement judge(TestPdf pdf) {
    return Verification.ofAnyDocument().of(pdf).judgement();
  }

  private static List<Optional<String>> levels(Judgement judgement) {
    return judgement.signatures().stream().map(SignatureJudgement::level).toList();
  }

  private static Optional<String> level(TestPdf pdf) {
    return judge(pdf).signatures().get(0).level();
  }
}
