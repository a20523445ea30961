package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.letter;
import static org.xacthuc.attacks.Drawn.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
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

/** The rows of {@link CveTableTest} about containers, their signature values and their ASN.1. */
final class CveContainerRows {
  private static final Identity SIGNER = PKI.of(Drawn.SIGNER);
  private static final Identity CURVE = byName(TestKey.pool(KeyAlgorithm.P256, 12));

  /** DigestInfo of SHA-256 up to the digest, with NULL parameters and without. */
  private static final String WITH_NULL = "3031300d060960864801650304020105000420";

  private static final String WITHOUT_NULL = "302f300b06096086480165030402010420";

  /** One alternative of draft-ietf-lamps-pq-composite-sigs: ML-DSA-44 with RSA. */
  private static final String COMPOSITE = "2.16.840.1.114027.80.9.1.0";

  private CveContainerRows() {}

  static Stream<Attack> rows() {
    return Stream.of(emptySets(), padding(), pairs(), curves(), shapes(), attributes())
        .flatMap(s -> s);
  }

  private static Stream<Attack> emptySets() {
    AlgorithmIdentifier composite = new AlgorithmIdentifier(new ASN1ObjectIdentifier(COMPOSITE));
    return Stream.of(
        Attack.refused(
            "CVE-2026-59639 no signer", cms(CmsKit::withoutSigner), FindingCode.SIGNER_COUNT),
        Attack.undetermined(
            "CVE-2026-45447 no digest algorithm",
            cms(CmsKit::withoutDigestAlgorithms),
            FindingCode.DIGEST_ALGORITHM_NOT_LISTED),
        Attack.undetermined(
            "CVE-2026-59639 no certificate",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .signedBy(SIGNER)
                        .as(s -> s.cms(k -> k.embed(List.of())))
                        .at(Drawn.THEN)),
            FindingCode.SIGNER_CERTIFICATE_NOT_FOUND),
        Attack.undetermined(
            "CVE-2026-5588 composite of no parts",
            cms(k -> k.declareSignature(composite).signatureValue(m -> new byte[] {0x30, 0})),
            FindingCode.CMS_ALGORITHM_UNKNOWN));
  }

  private static Stream<Attack> padding() {
    return Stream.of(
        Attack.control(
            "CVE-2026-12860 NULL left out", value(m -> block(WITHOUT_NULL, hash(m), ""))),
        wrong(
            "CVE-2026-12860 NULL left out, the last two bytes another's",
            value(m -> block(WITHOUT_NULL, changed(hash(m), 30, 31), ""))),
        wrong(
            "CVE-2026-12860 the last two bytes another's",
            value(m -> block(WITH_NULL, changed(hash(m), 30, 31), ""))),
        wrong("CVE-2014-1568 bytes behind the digest", value(m -> block(WITH_NULL, hash(m), "00"))),
        wrong(
            "CVE-2014-1568 a length that skips bytes",
            value(m -> block("3081" + "31300d060960864801650304020105000420", hash(m), ""))),
        wrong(
            "CVE-2014-1568 parameters that hold bytes",
            value(m -> block("3035301106096086480165030402010404aabbccdd0420", hash(m), ""))),
        wrong("CVE-2006-4339 short padding", value(m -> shortBlock(hash(m)))),
        wrong("CVE-2022-21449 a value of zeros", value(m -> new byte[256])),
        wrong("CVE-2022-21449 a value of one", value(m -> changed(new byte[256], 255))),
        wrong("CVE-2022-21449 no value", value(m -> new byte[0])));
  }

  private static Stream<Attack> pairs() {
    return Stream.of(
        Attack.control("CVE-2022-21449 ECDSA", () -> verify(letter(CURVE, s -> s))),
        pair("CVE-2022-21449 r and s zero", m -> Bytes.fromHex("3006020100020100").toArray()),
        pair("CVE-2022-21449 r one, s zero", m -> Bytes.fromHex("3006020101020100").toArray()),
        pair(
            "CVE-2016-1000338 a byte behind",
            m -> {
              byte[] good = SignatureScheme.ECDSA_SHA256.sign(CURVE.key(), m);
              return Arrays.copyOf(good, good.length + 1);
            }),
        pair(
            "CVE-2016-1000338 a third number",
            m -> {
              byte[] good = SignatureScheme.ECDSA_SHA256.sign(CURVE.key(), m);
              byte[] more = Arrays.copyOf(good, good.length + 3);
              more[1] = (byte) (more[1] + 3);
              more[good.length] = 2;
              more[good.length + 1] = 1;
              return more;
            }),
        pair(
            "CVE-2020-14966 a number with a zero in front",
            m -> {
              byte[] good = SignatureScheme.ECDSA_SHA256.sign(CURVE.key(), m);
              byte[] more = new byte[good.length + 1];
              System.arraycopy(good, 0, more, 0, 4);
              System.arraycopy(good, 4, more, 5, good.length - 4);
              more[1] = (byte) (more[1] + 1);
              more[3] = (byte) (more[3] + 1);
              return more;
            }));
  }

  private static Stream<Attack> curves() {
    TestKey named = TestKey.pool(KeyAlgorithm.P256, 11);
    Identity explicit =
        TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
            .subject("C=VN, CN=Đường cong riêng")
            .key(
                new TestKey(
                    named.privateKey(),
                    new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(
                            X9ObjectIdentifiers.id_ecPublicKey,
                            SECNamedCurves.getByName("secp256r1").toASN1Primitive()),
                        named.publicKey().getPublicKeyData().getBytes())))
            .signer()
            .build();
    return Stream.of(
        Attack.control("CVE-2020-0601 a named curve", () -> verify(letter(byName(named), s -> s))),
        Attack.undetermined(
            "CVE-2020-0601 the same curve written out",
            () -> verify(letter(explicit, s -> s)),
            FindingCode.CMS_ALGORITHM_UNKNOWN));
  }

  private static Stream<Attack> shapes() {
    Identity longName =
        TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
            .subject("CN=a" + ",CN=a".repeat(70_000))
            .build();
    Identity below = TestCertificate.issuedBy(longName).subject("CN=b").signer().build();
    return Stream.of(
        broken("CVE-2026-13506 a hundred thousand levels", Drawn.nested(100_000)),
        broken("CVE-2026-13506 the same with lengths", DeepDer.levels(100_000)),
        broken(
            "CVE-2026-14682 a length of 2^31-1",
            new byte[] {0x30, (byte) 0x84, 0x7F, -1, -1, -1, 2, 1, 1}),
        broken(
            "CVE-2026-14682 a string of 2^31-1",
            new byte[] {0x24, (byte) 0x80, 0x04, (byte) 0x84, 0x7F, -1, -1, -1, 0, 0}),
        broken("CVE-2026-14682 four million values", DeepDer.values(4_000_000)),
        broken("CVE-2026-14682 one million values", DeepDer.values(1_000_000)),
        broken("CVE-2025-8885 an identifier of a million bytes", DeepDer.identifier(1_000_000)),
        Attack.told(
            "CVE-2026-58059 a name of 70,000 parts, of a certificate that nobody asks for",
            spec(
                s ->
                    s.contentsLength(2_000_000)
                        .cms(k -> k.embed(List.of(SIGNER.certificate(), longName.certificate())))),
            FindingCode.EMBEDDED_OBJECT_BROKEN),
        Attack.refused(
            "CVE-2026-58059 a signer named by 70,000 parts",
            () ->
                verify(
                    letter(
                        below,
                        s ->
                            s.contentsLength(4_000_000)
                                .cms(k -> k.embed(List.of(below.certificate()))))),
            FindingCode.CONTAINER_BROKEN),
        Attack.refused(
            "CVE-2026-58059 a signer bound by 70,000 parts",
            spec(s -> s.contentsLength(2_000_000).cms(k -> k.signingCertificateOf(below))),
            FindingCode.ATTRIBUTE_BROKEN));
  }

  /** CVE-2026-22796: every attribute of another type, without value, with two, and twice. */
  private static Stream<Attack> attributes() {
    Map<ASN1ObjectIdentifier, FindingCode> known =
        Map.of(
            CMSAttributes.contentType,
            FindingCode.CONTENT_TYPE_WRONG,
            CMSAttributes.messageDigest,
            FindingCode.ATTRIBUTE_BROKEN,
            CMSAttributes.signingTime,
            FindingCode.ATTRIBUTE_BROKEN,
            PKCSObjectIdentifiers.id_aa_signingCertificate,
            FindingCode.ATTRIBUTE_BROKEN,
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            FindingCode.ATTRIBUTE_BROKEN,
            new ASN1ObjectIdentifier("1.2.840.113549.1.9.52"),
            FindingCode.ATTRIBUTE_BROKEN);
    List<Attack> rows = new ArrayList<>();
    known.forEach(
        (oid, code) -> {
          ASN1Encodable text = new DERUTF8String("x");
          ASN1Encodable[] wrong = {
            text, new ASN1Integer(1), new DERBitString(new byte[32]), new DERSequence()
          };
          for (ASN1Encodable value : wrong) {
            rows.add(confused(oid, code, value.getClass().getSimpleName(), value));
          }
          rows.add(confused(oid, code, "no value"));
          rows.add(confused(oid, code, "two values", text, new DEROctetString(new byte[32])));
          rows.add(
              Attack.refused(
                  "CVE-2026-22796 " + oid + " twice",
                  cms(
                      k ->
                          k.omit(oid)
                              .signedAttribute(oid, new DEROctetString(new byte[32]))
                              .signedAttribute(oid, new DEROctetString(new byte[32]))),
                  code));
        });
    return rows.stream();
  }

  private static Attack confused(
      ASN1ObjectIdentifier oid, FindingCode code, String what, ASN1Encodable... values) {
    return Attack.refused(
        "CVE-2026-22796 " + oid + " " + what,
        cms(k -> k.omit(oid).signedAttribute(oid, values)),
        code);
  }

  private static Identity byName(TestKey key) {
    return TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
        .subject("C=VN, CN=Đường cong có tên")
        .key(key)
        .signer()
        .build();
  }

  private static Attack broken(String id, byte[] container) {
    return Attack.refused(
        id,
        spec(s -> s.contentsLength(Math.max(64, container.length)).container(c -> container)),
        FindingCode.CONTAINER_BROKEN);
  }

  private static Attack wrong(String id, Supplier<VerificationReport> report) {
    return Attack.refused(id, report, FindingCode.SIGNATURE_WRONG);
  }

  private static Attack pair(String id, UnaryOperator<byte[]> value) {
    return wrong(id, () -> verify(letter(CURVE, s -> s.cms(k -> k.signatureValue(value)))));
  }

  private static Supplier<VerificationReport> value(UnaryOperator<byte[]> value) {
    return cms(k -> k.signatureValue(value));
  }

  private static Supplier<VerificationReport> cms(UnaryOperator<CmsKit> change) {
    return spec(s -> s.cms(change));
  }

  private static Supplier<VerificationReport> spec(UnaryOperator<SignatureSpec> how) {
    return () -> verify(letter(how));
  }

  private static byte[] hash(byte[] message) {
    return DigestAlgorithm.SHA256.of(Bytes.of(message)).value().toArray();
  }

  private static byte[] changed(byte[] bytes, int... places) {
    byte[] other = bytes.clone();
    for (int place : places) {
      other[place] ^= 1;
    }
    return other;
  }

  /** RFC 8017 §9.2, with another encoding of the digest in it. */
  private static byte[] block(String info, byte[] digest, String behind) {
    byte[] tail = Bytes.fromHex("00" + info + Bytes.of(digest).hex() + behind).toArray();
    byte[] block = new byte[256];
    Arrays.fill(block, (byte) 0xFF);
    block[0] = 0;
    block[1] = 1;
    System.arraycopy(tail, 0, block, block.length - tail.length, tail.length);
    return raised(block);
  }

  /** The digest right behind one FF, and whatever fits behind it. */
  private static byte[] shortBlock(byte[] digest) {
    byte[] head = Bytes.fromHex("0001ff00" + WITH_NULL + Bytes.of(digest).hex()).toArray();
    return raised(Arrays.copyOf(head, 256));
  }

  private static byte[] raised(byte[] block) {
    RSAPrivateCrtKeyParameters key = (RSAPrivateCrtKeyParameters) SIGNER.key().privateKey();
    byte[] value =
        new BigInteger(1, block).modPow(key.getExponent(), key.getModulus()).toByteArray();
    byte[] out = new byte[256];
    int take = Math.min(value.length, out.length);
    System.arraycopy(value, value.length - take, out, out.length - take, take);
    return out;
  }
}
