package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.letter;
import static org.xacthuc.attacks.Drawn.verify;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Containers of which no sample is published: drawn, each beside one that passes. */
class ContainerGapsTest {
  private static final Identity SIGNER = PKI.of(Drawn.SIGNER);
  private static final ASN1ObjectIdentifier PROTECTION =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.52");
  private static final ASN1ObjectIdentifier ARCHIVE_TIME_STAMP =
      new ASN1ObjectIdentifier("0.4.0.1733.2.4");
  private static final AlgorithmIdentifier SHA1 =
      new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier SHA512 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(pss(), pssKeys(), digests(), protection(), unsigned(), certificates())
        .flatMap(s -> s);
  }

  /** RFC 4055 §3.1: what the identifier says of digest, mask and salt is what is verified. */
  private static Stream<Attack> pss() {
    UnaryOperator<CmsKit> sha256 = k -> k.scheme(SignatureScheme.RSA_PSS_SHA256);
    UnaryOperator<CmsKit> sha1 = k -> k.scheme(SignatureScheme.RSA_PSS_SHA1);
    return Stream.of(
        Attack.control("PSS", () -> verify(letter(s -> s.cms(sha256)))),
        Attack.undetermined(
            "PSS without parameters: SHA-1",
            () -> verify(signed(sha1, null)),
            FindingCode.ALGORITHM_WEAK),
        Attack.undetermined(
            "PSS with no parameter but defaults",
            () -> verify(signed(sha1, new DERSequence())),
            FindingCode.ALGORITHM_WEAK),
        Attack.refused(
            "PSS without parameters, and SHA-256",
            () -> verify(signed(sha256, null)),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "PSS with the digest of another",
            () -> verify(signed(sha256, parameters(SHA512, SHA256, 32, 1))),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "PSS with a shorter salt",
            () -> verify(signed(sha256, parameters(SHA256, SHA256, 20, 1))),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "PSS with a longer salt",
            () -> verify(signed(sha256, parameters(SHA256, SHA256, 33, 1))),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "PSS with another mask",
            () -> verify(signed(sha256, parameters(SHA256, SHA1, 32, 1))),
            FindingCode.SIGNATURE_WRONG),
        Attack.undetermined(
            "PSS with another trailer",
            () -> verify(signed(sha256, parameters(SHA256, SHA256, 32, 2))),
            FindingCode.CMS_ALGORITHM_UNKNOWN),
        Attack.undetermined(
            "PSS with a salt below nothing",
            () -> verify(signed(sha256, parameters(SHA256, SHA256, -1, 1))),
            FindingCode.CMS_ALGORITHM_UNKNOWN));
  }

  /** RFC 4055 §1.2, §3.3: a key of id-RSASSA-PSS signs in no other way, nor with less. */
  private static Stream<Attack> pssKeys() {
    Identity any = pssKey("bất kỳ", null);
    Identity exact = pssKey("đúng", parameters(SHA256, SHA256, 32, 1));
    Identity more = pssKey("muối dài", parameters(SHA256, SHA256, 40, 1));
    UnaryOperator<SignatureSpec> pss = s -> s.cms(k -> k.scheme(SignatureScheme.RSA_PSS_SHA256));
    return Stream.of(
        Attack.control("PSS by a key for any", () -> verify(letter(any, pss))),
        Attack.control("PSS by a key for just that", () -> verify(letter(exact, pss))),
        Attack.refused(
            "PSS by a key for longer salts",
            () -> verify(letter(more, pss)),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "PKCS#1 by a key for PSS",
            () -> verify(letter(exact, s -> s)),
            FindingCode.ALGORITHMS_INCONSISTENT));
  }

  private static Stream<Attack> digests() {
    Identity ed448 = pool(KeyAlgorithm.ED448);
    Identity ec = PKI.of(Holder.DUONG_HUU_BUONG);
    return Stream.of(
        Attack.control(
            "SHA3-256",
            () -> verify(letter(s -> s.cms(k -> k.scheme(SignatureScheme.RSA_SHA3_256))))),
        Attack.refused(
            "Ed448 with SHA-512",
            () -> verify(letter(ed448, s -> s.cms(k -> k.declareDigest(SHA512)))),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "a digest of another name in the signature algorithm",
            () ->
                verify(
                    letter(
                        s ->
                            s.cms(
                                k ->
                                    k.declareSignature(
                                        SignatureScheme.RSA_SHA512.signatureAlgorithm())))),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "RSA by a key of a curve",
            () ->
                verify(
                    letter(
                        ec,
                        s ->
                            s.cms(
                                k ->
                                    k.declareSignature(
                                        SignatureScheme.RSA_SHA256.signatureAlgorithm())))),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "attributes in another order",
            () -> verify(letter(s -> s.cms(CmsKit::unorderedAttributes))),
            FindingCode.ATTRIBUTES_NOT_DER));
  }

  /** RFC 6211: the identifiers, which are not signed, once more among what is. */
  private static Stream<Attack> protection() {
    AlgorithmIdentifier rsa = SignatureScheme.RSA_SHA256.signatureAlgorithm();
    AlgorithmIdentifier bare = new AlgorithmIdentifier(rsa.getAlgorithm());
    return Stream.of(
        Attack.control("algorithm protection", () -> verify(protectedBy(SHA256, rsa))),
        Attack.control(
            "algorithm protection without NULL", () -> verify(protectedBy(SHA256, bare))),
        Attack.refused(
            "algorithm protection of another digest",
            () -> verify(protectedBy(SHA512, rsa)),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "algorithm protection of another signature",
            () -> verify(protectedBy(SHA256, SHA256)),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.refused(
            "algorithm protection that is none",
            () -> verify(letter(s -> s.cms(k -> k.signedAttribute(PROTECTION, SHA256)))),
            FindingCode.ATTRIBUTE_BROKEN));
  }

  private static Stream<Attack> unsigned() {
    ASN1Encodable[] thousand =
        IntStream.range(0, 1_000).mapToObj(ASN1Integer::new).toArray(ASN1Encodable[]::new);
    return Stream.of(
        Attack.control(
            "a thousand archive time-stamps, which stand for nothing in a PDF",
            () ->
                verify(letter(s -> s.cms(k -> k.unsignedAttribute(ARCHIVE_TIME_STAMP, thousand))))),
        Attack.undetermined(
            "a content time-stamp that is none",
            () ->
                verify(
                    letter(
                        s ->
                            s.cms(
                                k ->
                                    k.signedAttribute(
                                        PKCSObjectIdentifiers.id_aa_ets_contentTimestamp,
                                        new ASN1Integer(1))))),
            FindingCode.TIME_STAMP_WRONG),
        Attack.undetermined(
            "a thousand time-stamps that are none",
            () ->
                verify(
                    letter(
                        s ->
                            s.cms(
                                k ->
                                    k.unsignedAttribute(
                                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                                        thousand)))),
            FindingCode.TIME_STAMP_WRONG));
  }

  private static Stream<Attack> certificates() {
    Identity twin =
        TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
            .subject("C=VN, O=CÔNG TY KHÁC, CN=Người Khác")
            .serial(SIGNER.certificate().getSerialNumber().longValueExact())
            .key(SIGNER.key())
            .signer()
            .build();
    return Stream.of(
        Attack.undetermined(
            "two certificates of one number, and nothing that binds one",
            () ->
                verify(
                    letter(
                        s ->
                            s.adbeWithoutAttributes()
                                .cms(
                                    k ->
                                        k.embed(
                                            List.of(twin.certificate(), SIGNER.certificate()))))),
            FindingCode.SIGNER_CERTIFICATE_NOT_FOUND),
        Attack.control(
            "the same, and one is bound",
            () ->
                verify(
                    letter(
                        s ->
                            s.cms(
                                k -> k.embed(List.of(twin.certificate(), SIGNER.certificate())))))),
        Attack.undetermined(
            "no certificate at all",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .signedBy(SIGNER)
                        .as(s -> s.cms(k -> k.embed(List.of())))
                        .at(Drawn.THEN, PKI.tsa())),
            FindingCode.SIGNER_CERTIFICATE_NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource(names = {"BRAINPOOL_P256", "ED448", "ML_DSA_65"})
  void furtherKindsOfKeyPassAndTheirTwinsAreRefused(KeyAlgorithm algorithm) {
    Identity identity = pool(algorithm);
    UnaryOperator<SignatureSpec> roomy = s -> s.contentsLength(20_000);
    TestPdf good = letter(identity, roomy);

    Attack.control("signed by " + algorithm, () -> verify(good)).check();
    Attack.refused(
            "broken",
            () -> verify(letter(identity, s -> roomy.apply(s).cms(CmsKit::brokenSignature))),
            FindingCode.SIGNATURE_WRONG)
        .check();
    Attack.refused(
            "altered", () -> verify(good.patch("PAY 100", "PAY 900")), FindingCode.DIGEST_MISMATCH)
        .check();
  }

  private static Identity pool(KeyAlgorithm algorithm) {
    return TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
        .subject("C=VN, O=CƠ QUAN KIỂM THỬ, CN=" + algorithm)
        .key(TestKey.pool(algorithm, 7))
        .signer()
        .build();
  }

  private static Identity pssKey(String name, ASN1Encodable parameters) {
    SubjectPublicKeyInfo plain = SIGNER.key().publicKey();
    SubjectPublicKeyInfo restricted =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters),
            plain.getPublicKeyData().getBytes());
    return TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
        .subject("C=VN, O=CƠ QUAN KIỂM THỬ, CN=Khóa " + name)
        .key(new TestKey(SIGNER.key().privateKey(), restricted))
        .signer()
        .build();
  }

  private static TestPdf signed(UnaryOperator<CmsKit> scheme, ASN1Encodable parameters) {
    AlgorithmIdentifier declared =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters);
    return letter(s -> s.cms(k -> scheme.apply(k).declareSignature(declared)));
  }

  private static RSASSAPSSparams parameters(
      AlgorithmIdentifier digest, AlgorithmIdentifier mask, int salt, int trailer) {
    return new RSASSAPSSparams(
        digest,
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, mask),
        new ASN1Integer(salt),
        new ASN1Integer(trailer));
  }

  private static TestPdf protectedBy(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
    ASN1Encodable value =
        new DERSequence(new ASN1Encodable[] {digest, new DERTaggedObject(false, 1, signature)});
    return letter(s -> s.cms(k -> k.signedAttribute(PROTECTION, value)));
  }
}
