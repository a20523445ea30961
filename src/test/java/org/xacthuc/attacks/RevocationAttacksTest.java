package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;

/** Revocation data that answers for more than it may (catalogue 3.F, CRT-08 and CRT-09). */
class RevocationAttacksTest {
  private static final Duration QUICK = Duration.ofSeconds(20);
  private static final Identity CA = PKI.of(Holder.PARTY_CA);
  private static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);
  private static final Identity BAD_ROOT = PKI.of(Holder.ATTACKER_ROOT);
  private static final Instant SIGNED = Instant.parse(THEN);
  private static final Instant LATER = SIGNED.plus(Duration.ofDays(3));
  private static final Instant BEFORE = SIGNED.minus(Duration.ofDays(3));

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(QUICK, attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.concat(lists(), responses());
  }

  private static Stream<Attack> lists() {
    Identity leaf = person();
    return Stream.of(
        list(
            "CRT-08 revoked before",
            TestCrl.by(CA).revoked(leaf, BEFORE, CRLReason.superseded),
            FindingCode.REVOKED),
        list(
            "CRT-08 revoked at that second",
            TestCrl.by(CA).revoked(leaf, SIGNED, CRLReason.superseded),
            FindingCode.REVOKED),
        Attack.told(
            "CRT-08 revoked later",
            () ->
                verify(
                    signed(
                        leaf, TestCrl.by(CA).revoked(leaf, LATER, CRLReason.superseded).build())),
            FindingCode.REVOKED_LATER),
        unanswered("CRT-08 a list by another key", TestCrl.by(CA).signedBy(BAD_ROOT.key())),
        unanswered("CRT-08 a list by the attacker's root", TestCrl.by(BAD_ROOT)),
        unanswered("CRT-08 a list of another authority", TestCrl.by(PKI.of(Holder.STATE_CA))),
        unanswered(
            "CRT-08 a list of before that has run out",
            TestCrl.by(CA).thisUpdate(BEFORE).nextUpdate(SIGNED.minusSeconds(1))),
        unanswered(
            "CRT-08 a list of before without an end",
            TestCrl.by(CA).thisUpdate(BEFORE).withoutNextUpdate()),
        unanswered(
            "CRT-08 a list of tomorrow",
            TestCrl.by(CA).thisUpdate(Verification.NOW.plus(Duration.ofDays(1)))),
        Attack.refused(
            "CRT-08 one list clean, one not",
            () ->
                verify(
                    signed(
                        leaf,
                        TestCrl.by(CA).build(),
                        TestCrl.by(CA)
                            .thisUpdate(LATER)
                            .revoked(leaf, BEFORE, CRLReason.keyCompromise)
                            .build())),
            FindingCode.REVOKED),
        Attack.undetermined(
            "CRT-08 the authority was compromised",
            () ->
                verify(
                    store(
                        TestPdf.letter("PAY 100").signedBy(leaf).at(THEN, PKI.tsa()),
                        List.of(
                            TestCrl.by(CA).build(),
                            TestCrl.by(ROOT).revoked(CA, LATER, CRLReason.cACompromise).build()),
                        List.of())),
            FindingCode.CA_REVOKED));
  }

  private static Stream<Attack> responses() {
    Identity leaf = person();
    Identity other = TestCertificate.issuedBy(CA).subject("CN=Other").signer().build();
    Identity responder = PKI.of(Holder.PARTY_OCSP);
    Identity foreign = PKI.of(Holder.STATE_OCSP);
    Identity bad = TestCertificate.issuedBy(BAD_ROOT).subject("CN=R").ocspResponder().build();
    Identity noResponder = TestCertificate.issuedBy(CA).subject("CN=R").signer().build();
    return Stream.of(
        Attack.control(
            "CRT-09", () -> verify(answered(leaf, TestOcsp.delegated(responder, CA).good(leaf)))),
        Attack.refused(
            "CRT-09 revoked",
            () ->
                verify(
                    answered(
                        leaf,
                        TestOcsp.delegated(responder, CA)
                            .revoked(leaf, BEFORE, CRLReason.superseded))),
            FindingCode.REVOKED),
        Attack.refused(
            "CRT-09 good and revoked in one",
            () ->
                verify(
                    answered(
                        leaf,
                        TestOcsp.delegated(responder, CA)
                            .good(leaf)
                            .revoked(leaf, BEFORE, CRLReason.superseded))),
            FindingCode.REVOKED),
        noAnswer("CRT-09 about another", leaf, TestOcsp.delegated(responder, CA).good(other)),
        noAnswer("CRT-09 unknown", leaf, TestOcsp.delegated(responder, CA).unknown(leaf)),
        noAnswer(
            "CRT-09 another authority's responder",
            leaf,
            TestOcsp.delegated(foreign, CA).good(leaf)),
        noAnswer("CRT-09 the attacker's responder", leaf, TestOcsp.delegated(bad, CA).good(leaf)),
        noAnswer(
            "CRT-09 a person for a responder",
            leaf,
            TestOcsp.delegated(noResponder, CA).good(leaf)),
        noAnswer("CRT-09 the signer for itself", leaf, TestOcsp.delegated(leaf, CA).good(leaf)),
        noAnswer(
            "CRT-09 another key",
            leaf,
            TestOcsp.delegated(responder, CA).signedBy(bad.key()).good(leaf)),
        noAnswer(
            "CRT-09 too old",
            leaf,
            TestOcsp.delegated(responder, CA)
                .thisUpdate(BEFORE)
                .producedAt(BEFORE)
                .withoutNextUpdate()
                .good(leaf)),
        noAnswer(
            "CRT-09 of tomorrow",
            leaf,
            TestOcsp.delegated(responder, CA)
                .thisUpdate(Verification.NOW.plus(Duration.ofDays(1)))
                .good(leaf)));
  }

  private static Identity person() {
    return TestCertificate.issuedBy(CA)
        .subject("C=VN, O=TỈNH ỦY BẮC KẠN, CN=Phương Thị Thanh")
        .signer()
        .build();
  }

  private static TestPdf signed(Identity signer, Bytes... crls) {
    List<Bytes> all = new ArrayList<>(List.of(crls));
    all.add(PKI.crl(Holder.GOVERNMENT_ROOT));
    return store(TestPdf.letter("PAY 100").signedBy(signer).at(THEN, PKI.tsa()), all, List.of());
  }

  private static TestPdf answered(Identity signer, TestOcsp ocsp) {
    return store(
        TestPdf.letter("PAY 100").signedBy(signer).at(THEN, PKI.tsa()),
        List.of(PKI.crl(Holder.GOVERNMENT_ROOT)),
        List.of(ocsp.build()));
  }

  private static TestPdf store(TestPdf pdf, List<Bytes> crls, List<Bytes> ocsps) {
    return pdf.dss(new ValidationData(List.of(), crls, ocsps));
  }

  private static Attack list(String id, TestCrl crl, FindingCode code) {
    Identity leaf = person();
    Bytes built = crl.build();
    return Attack.refused(id, () -> verify(signed(leaf, built)), code);
  }

  private static Attack unanswered(String id, TestCrl crl) {
    Identity leaf = person();
    Bytes built = crl.build();
    return Attack.undetermined(
        id, () -> verify(signed(leaf, built)), FindingCode.REVOCATION_UNKNOWN);
  }

  private static Attack noAnswer(String id, Identity leaf, TestOcsp ocsp) {
    return Attack.undetermined(
        id, () -> verify(answered(leaf, ocsp)), FindingCode.REVOCATION_UNKNOWN);
  }
}
