package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.letter;
import static org.xacthuc.attacks.Drawn.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Containers that say one thing and prove another (catalogue 3.F, CMS). */
class ContainerAttacksTest {
  private static final Duration QUICK = Duration.ofSeconds(20);
  private static final Identity SIGNER = PKI.of(Drawn.SIGNER);
  private static final Identity OTHER = PKI.of(Holder.LE_THI_KIEM_THU);
  private static final AlgorithmIdentifier SHA1 =
      new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE);
  private static final AlgorithmIdentifier SHA384 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(QUICK, attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(controls(), signers(), attributes(), algorithms(), shapes()).flatMap(s -> s);
  }

  private static Stream<Attack> controls() {
    return Stream.of(
        Attack.control("CMS-00 PAdES", cms(k -> k)),
        Attack.control("CMS-00 named by key identifier", cms(CmsKit::bySubjectKeyIdentifier)),
        Attack.control(
            "CMS-00 certificates in another order",
            cms(k -> k.embed(reversed(SIGNER.chainWithoutRoot())))),
        Attack.control("CMS-00 the leaf alone", cms(k -> k.embed(List.of(SIGNER.certificate())))),
        Attack.control("CMS-00 RSA-PSS", cms(k -> k.scheme(SignatureScheme.RSA_PSS_SHA256))),
        Attack.control("CMS-00 SHA-512", cms(k -> k.scheme(SignatureScheme.RSA_SHA512))),
        Attack.control("CMS-21 zeros behind", cms(k -> k.trailing(new byte[40]))),
        Attack.told(
            "CMS-04 no attributes under adbe",
            spec(SignatureSpec::adbeWithoutAttributes),
            FindingCode.SIGNED_ATTRIBUTES_ABSENT));
  }

  private static Stream<Attack> signers() {
    return Stream.of(
        Attack.refused(
            "CMS-07 victim broken, attacker good",
            cms(k -> k.brokenSignature().furtherSigner(CmsKit.signer(PKI.of(Holder.ATTACKER)))),
            FindingCode.SIGNER_COUNT),
        Attack.refused(
            "CMS-07 attacker first",
            spec(
                s ->
                    s.container(
                        c ->
                            CmsKit.signer(PKI.of(Holder.ATTACKER))
                                .furtherSigner(CmsKit.signer(SIGNER))
                                .sign(c))),
            FindingCode.SIGNER_COUNT),
        Attack.refused("CMS-08 no signer", cms(CmsKit::withoutSigner), FindingCode.SIGNER_COUNT),
        Attack.refused(
            "CMS-09 content of its own",
            spec(
                s -> s.contentsLength(20_000).cms(k -> k.encapsulating(CMSObjectIdentifiers.data))),
            FindingCode.ENCAPSULATED_CONTENT),
        Attack.undetermined(
            "CMS-10 no binding, ETSI",
            cms(CmsKit::withoutSigningCertificate),
            FindingCode.SIGNING_CERTIFICATE_MISSING),
        Attack.told(
            "CMS-10 no binding, adbe: genuine ones have none",
            spec(SignatureSpec::adbe),
            FindingCode.SIGNER_NOT_NAMED),
        Attack.refused(
            "CMS-11 bound to another",
            cms(k -> k.signingCertificateOf(OTHER)),
            FindingCode.SIGNING_CERTIFICATE_MISMATCH),
        Attack.refused(
            "CMS-11 bound to a certificate of the same name and key",
            cms(k -> k.signingCertificateOf(reissued())),
            FindingCode.SIGNING_CERTIFICATE_MISMATCH),
        Attack.control(
            "CMS-12 another's certificate, the signer's in the store alone",
            cms(k -> k.embed(List.of(OTHER.certificate())))),
        Attack.control(
            "CMS-13 two of one key identifier, told apart by the binding",
            cms(
                k ->
                    k.bySubjectKeyIdentifier()
                        .embed(List.of(reissued().certificate(), SIGNER.certificate())))));
  }

  private static Stream<Attack> attributes() {
    return Stream.of(
        Attack.refused(
            "CMS-02 digest of another document",
            cms(CmsKit::wrongMessageDigest),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "CMS-03 no digest",
            cms(k -> k.omit(CMSAttributes.messageDigest)),
            FindingCode.MESSAGE_DIGEST_MISSING),
        Attack.refused(
            "CMS-03 two digests",
            cms(k -> k.signedAttribute(CMSAttributes.messageDigest, digest(32))),
            FindingCode.ATTRIBUTE_BROKEN),
        Attack.refused(
            "CMS-03 two values",
            cms(
                k ->
                    k.omit(CMSAttributes.messageDigest)
                        .signedAttribute(CMSAttributes.messageDigest, digest(32), digest(20))),
            FindingCode.ATTRIBUTE_BROKEN),
        Attack.refused(
            "CMS-03 no value",
            cms(
                k ->
                    k.omit(CMSAttributes.messageDigest)
                        .signedAttribute(CMSAttributes.messageDigest)),
            FindingCode.ATTRIBUTE_BROKEN),
        Attack.refused(
            "CMS-03 a text for a digest",
            cms(
                k ->
                    k.omit(CMSAttributes.messageDigest)
                        .signedAttribute(CMSAttributes.messageDigest, new DERUTF8String("x"))),
            FindingCode.ATTRIBUTE_BROKEN),
        Attack.refused(
            "CMS-04 no attributes under ETSI",
            cms(CmsKit::withoutSignedAttributes),
            FindingCode.SIGNED_ATTRIBUTES_MISSING),
        Attack.refused(
            "CMS-06 content type of a token",
            cms(k -> k.contentType(PKCSObjectIdentifiers.id_ct_TSTInfo)),
            FindingCode.CONTENT_TYPE_WRONG),
        Attack.refused(
            "CMS-06 no content type",
            cms(k -> k.omit(CMSAttributes.contentType)),
            FindingCode.CONTENT_TYPE_WRONG),
        Attack.refused(
            "CMS-30 a text for a time",
            cms(k -> k.signedAttribute(CMSAttributes.signingTime, new DERUTF8String("now"))),
            FindingCode.ATTRIBUTE_BROKEN),
        Attack.refused(
            "CMS-11 a number for the binding",
            cms(
                k ->
                    k.withoutSigningCertificate()
                        .signedAttribute(
                            PKCSObjectIdentifiers.id_aa_signingCertificateV2, new ASN1Integer(1))),
            FindingCode.ATTRIBUTE_BROKEN));
  }

  private static Stream<Attack> algorithms() {
    return Stream.of(
        Attack.refused(
            "CMS-01 a signature value of one other bit",
            cms(CmsKit::brokenSignature),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "CMS-14 SHA-1 declared", cms(k -> k.declareDigest(SHA1)), FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "CMS-14 SHA-384 declared",
            cms(k -> k.declareDigest(SHA384)),
            FindingCode.ALGORITHMS_INCONSISTENT),
        Attack.undetermined(
            "CMS-26 SHA-1",
            cms(k -> k.scheme(SignatureScheme.RSA_SHA1)),
            FindingCode.ALGORITHM_WEAK),
        Attack.undetermined(
            "CMS-31 a digest that nobody knows",
            cms(k -> k.declareDigest(unknown())),
            FindingCode.CMS_ALGORITHM_UNKNOWN),
        Attack.refused(
            "CMS-14 SHA-512 signed, SHA-1 declared",
            cms(k -> k.scheme(SignatureScheme.RSA_SHA512).declareDigest(SHA1)),
            FindingCode.ALGORITHMS_INCONSISTENT));
  }

  private static Stream<Attack> shapes() {
    return Stream.of(
        Attack.refused(
            "CMS-21 a byte behind",
            cms(k -> k.trailing(new byte[] {1})),
            FindingCode.TRAILING_BYTES),
        raw("CMS-25 ten thousand levels", Drawn.nested(10_000)),
        raw("CMS-25 a length beyond all", new byte[] {0x30, (byte) 0x84, -1, -1, -1, -1}),
        raw(
            "CMS-25 a length of eight octets",
            new byte[] {0x30, (byte) 0x88, 0, 0, 0, 0, 0, 0, 0, 1}),
        raw("CMS-25 an endless length", new byte[] {0x30, (byte) 0x80, 0x30, (byte) 0x80}),
        raw("CMS-25 an object identifier of 5000 octets", Drawn.identifier(5_000)),
        raw("CMS-25 nothing but a tag", new byte[] {0x30}),
        raw("CMS-25 no ASN.1", "PAY 100".getBytes(StandardCharsets.US_ASCII)),
        raw("CMS-08 a SEQUENCE of nothing", new byte[] {0x30, 0}));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKindOfKeyPassesAndItsTwinIsRefused(Holder holder) {
    Identity identity = PKI.of(holder);
    TestPdf good = letter(identity, s -> s).dss(PKI.validationData(holder));
    TestPdf broken = letter(identity, s -> s.cms(CmsKit::brokenSignature));

    Attack.control(holder.name(), () -> verify(good)).check();
    Attack.refused(holder.name(), () -> verify(broken), FindingCode.SIGNATURE_WRONG).check();
    TestPdf altered = good.patch("PAY 100", "PAY 900");
    Attack.refused(holder.name(), () -> verify(altered), FindingCode.DIGEST_MISMATCH).check();
  }

  static Stream<Holder> keys() {
    return Stream.of(
        Holder.PHUONG_THI_THANH,
        Holder.VU_A_BANG,
        Holder.DUONG_HUU_BUONG,
        Holder.HOANG_VAN_EDWARDS);
  }

  private static Supplier<VerificationReport> cms(UnaryOperator<CmsKit> change) {
    return spec(s -> s.cms(change));
  }

  private static Supplier<VerificationReport> spec(UnaryOperator<SignatureSpec> how) {
    return () -> verify(letter(how));
  }

  private static Attack raw(String id, byte[] container) {
    return Attack.refused(
        id,
        spec(s -> s.contentsLength(Math.max(64, container.length)).container(c -> container)),
        FindingCode.CONTAINER_BROKEN);
  }

  /** The signer's key, name and serial number once more, as an authority re-issues them. */
  private static Identity reissued() {
    return TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
        .subject("C=VN, O=CÔNG TY KHÁC, CN=Người Khác")
        .serial(SIGNER.certificate().getSerialNumber().longValueExact())
        .key(SIGNER.key())
        .signer()
        .build();
  }

  private static <T> List<T> reversed(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static DEROctetString digest(int length) {
    return new DEROctetString(new byte[length]);
  }

  private static AlgorithmIdentifier unknown() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.999.7"));
  }
}
