package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.letter;
import static org.xacthuc.attacks.Drawn.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** adbe.pkcs7.sha1 and adbe.x509.rsa_sha1 (ISO 32000-1 §12.8.3), honest and forged. */
class OldSubFilterTest {
  private static final Identity SIGNER = PKI.of(Drawn.SIGNER);
  private static final Identity CURVE = PKI.of(Holder.DUONG_HUU_BUONG);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(layered(), bare(), bareAndForged(), cert()).flatMap(s -> s);
  }

  /** What is signed is the SHA-1 of the byte range, by whatever else: that decides. */
  private static Stream<Attack> layered() {
    return Stream.of(
        Attack.undetermined("pkcs7.sha1", () -> verify(sha1(k -> k)), FindingCode.ALGORITHM_WEAK),
        Attack.undetermined(
            "pkcs7.sha1 without attributes: the certificate is not bound",
            () -> verify(sha1(CmsKit::withoutSignedAttributes)),
            FindingCode.SIGNED_ATTRIBUTES_ABSENT),
        Attack.refused(
            "pkcs7.sha1, page altered",
            () -> verify(sha1(k -> k).patch("PAY 100", "PAY 900")),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "pkcs7.sha1 without attributes, page altered",
            () -> verify(sha1(CmsKit::withoutSignedAttributes).patch("PAY 100", "PAY 900")),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "pkcs7.sha1, value altered",
            () -> verify(sha1(CmsKit::brokenSignature)),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "pkcs7.sha1 without attributes, value altered",
            () -> verify(sha1(k -> k.withoutSignedAttributes().brokenSignature())),
            FindingCode.SIGNATURE_WRONG));
  }

  /** Rows of {@link CveTableTest}, too: the layer that a reader forgets to compare. */
  static Stream<Attack> layersThatDiffer() {
    return Stream.of(
        Attack.refused(
            "CVE-2025-43903 pkcs7.sha1, the digest of another document",
            () -> verify(sha1(c -> digest(new byte[] {1, 2, 3}), k -> k)),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "CVE-2025-43903 pkcs7.sha1, the outer digest is another's",
            () -> verify(sha1(CmsKit::wrongMessageDigest)),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "CVE-2025-43903 pkcs7.sha1, a digest cut short",
            () -> verify(sha1(c -> Arrays.copyOf(digest(c), 19), k -> k)),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "CVE-2025-43903 pkcs7.sha1, a digest and more",
            () -> verify(sha1(c -> Arrays.copyOf(digest(c), 40), k -> k)),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "CVE-2025-43903 pkcs7.sha1 with nothing inside",
            () -> verify(letter(s -> s.subFilter("adbe.pkcs7.sha1"))),
            FindingCode.CONTAINER_BROKEN));
  }

  private static Stream<Attack> bare() {
    return Stream.of(
        Attack.undetermined(
            "x509.rsa_sha1",
            () -> verify(bare(SignatureScheme.RSA_SHA1)),
            FindingCode.ALGORITHM_WEAK),
        Attack.control(
            "x509.rsa_sha1 with SHA-256, which it may name itself",
            () -> verify(bare(SignatureScheme.RSA_SHA256))),
        Attack.refused(
            "x509.rsa_sha1, page altered",
            () -> verify(bare(SignatureScheme.RSA_SHA256).patch("PAY 100", "PAY 900")),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "x509.rsa_sha1, value altered",
            () -> verify(bare(SIGNER, value -> octets(flipped(value)))),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "x509.rsa_sha1, bytes behind",
            () ->
                verify(
                    bare(
                        SIGNER,
                        value -> {
                          byte[] longer = Arrays.copyOf(octets(value), octets(value).length + 1);
                          longer[longer.length - 1] = 1;
                          return longer;
                        })),
            FindingCode.TRAILING_BYTES),
        Attack.refused(
            "x509.rsa_sha1, a SEQUENCE around",
            () -> verify(bare(SIGNER, value -> der(new DERSequence(new DEROctetString(value))))),
            FindingCode.CONTAINER_BROKEN));
  }

  private static Stream<Attack> bareAndForged() {
    Identity attacker = PKI.of(Holder.ATTACKER);
    return Stream.of(
        Attack.refused(
            "x509.rsa_sha1 by an attacker, under the victim's certificate",
            () -> verify(bare(SIGNER, attacker, cert(SIGNER))),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "x509.rsa_sha1 by an attacker, whose certificate stands second",
            () -> verify(bare(SIGNER, attacker, "[" + cert(SIGNER) + cert(attacker) + "]")),
            FindingCode.SIGNATURE_WRONG),
        Attack.undetermined(
            "x509.rsa_sha1 by an attacker, under a certificate of the victim's name",
            () -> verify(bare(SIGNER, attacker, cert(attacker))),
            FindingCode.PATH_SIGNATURE_WRONG),
        Attack.undetermined(
            "x509.rsa_sha1 without a certificate",
            () -> verify(bare(SIGNER, SIGNER, "[]")),
            FindingCode.SIGNER_CERTIFICATE_NOT_FOUND),
        Attack.undetermined(
            "x509.rsa_sha1 with a certificate that is not signed: a reference",
            () -> verify(bare(SIGNER, SIGNER, "[4 0 R]")),
            FindingCode.SIGNER_CERTIFICATE_NOT_FOUND),
        Attack.refused(
            "x509.rsa_sha1 under the key of a curve",
            () -> verify(bare(CURVE, SIGNER, cert(CURVE))),
            FindingCode.ALGORITHMS_INCONSISTENT));
  }

  /** /Cert means something under one subfilter alone. */
  private static Stream<Attack> cert() {
    return Stream.of(
        Attack.control(
            "another's /Cert beside a container",
            () -> verify(letter(s -> s.entry("Cert", cert(PKI.of(Holder.ATTACKER)))))),
        Attack.undetermined(
            "the signer's own /Cert beside a container without certificates",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .signedBy(SIGNER)
                        .as(s -> s.entry("Cert", cert(SIGNER)).cms(k -> k.embed(List.of())))
                        .at(THEN, PKI.tsa())),
            FindingCode.SIGNER_CERTIFICATE_NOT_FOUND));
  }

  private static TestPdf sha1(UnaryOperator<CmsKit> how) {
    return sha1(OldSubFilterTest::digest, how);
  }

  private static TestPdf sha1(Function<byte[], byte[]> inner, UnaryOperator<CmsKit> how) {
    CmsKit kit =
        how.apply(
            CmsKit.signer(SIGNER)
                .encapsulating(CMSObjectIdentifiers.data)
                .withoutSigningCertificate()
                .timeStamp(PKI.tsa().at(Instant.parse(THEN))));
    return letter(s -> s.subFilter("adbe.pkcs7.sha1").container(c -> kit.sign(inner.apply(c))));
  }

  private static TestPdf bare(SignatureScheme scheme) {
    return stamped(SIGNER, cert(SIGNER), c -> octets(scheme.sign(SIGNER.key(), c)));
  }

  private static TestPdf bare(Identity signer, UnaryOperator<byte[]> contents) {
    return stamped(
        signer,
        cert(signer),
        c -> contents.apply(SignatureScheme.RSA_SHA256.sign(signer.key(), c)));
  }

  private static TestPdf bare(Identity named, Identity signer, String cert) {
    return stamped(named, cert, c -> octets(SignatureScheme.RSA_SHA256.sign(signer.key(), c)));
  }

  private static TestPdf stamped(Identity signer, String cert, Function<byte[], byte[]> container) {
    UnaryOperator<SignatureSpec> how =
        s -> s.subFilter("adbe.x509.rsa_sha1").entry("Cert", cert).container(container);
    return TestPdf.letter("PAY 100")
        .signedBy(signer)
        .as(how)
        .at(THEN)
        .dss(PKI.validationData(Drawn.SIGNER))
        .docTimeStamp(PKI.tsa().at(Instant.parse("2021-07-21T00:00:00Z")));
  }

  private static String cert(Identity identity) {
    return "<" + identity.der().hex() + ">";
  }

  private static byte[] digest(byte[] content) {
    return DigestAlgorithm.SHA1.of(Bytes.of(content)).value().toArray();
  }

  private static byte[] octets(byte[] value) {
    return der(new DEROctetString(value));
  }

  private static byte[] flipped(byte[] value) {
    byte[] other = value.clone();
    other[other.length - 1] ^= 1;
    return other;
  }

  private static byte[] der(ASN1Object value) {
    try {
      return value.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
