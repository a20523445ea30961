package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * Time-stamp tokens of which no sample is published, written field by field (RFC 3161 §2.4.2). All
 * are verified after the signer's certificate has expired, so that only a proven time can pass.
 */
class TokenAttacksTest {
  private static final Identity AUTHORITY = PKI.tsa().authority();
  private static final ASN1ObjectIdentifier NOBODY_KNOWS = new ASN1ObjectIdentifier("2.999.5");
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(optionalFields(), times(), imprints(), contents()).flatMap(s -> s);
  }

  private static Stream<Attack> optionalFields() {
    ASN1Encodable accuracy = new DERSequence(new ASN1Integer(1));
    ASN1Encodable nonce = new ASN1Integer(99);
    ASN1Encodable authority =
        new DERTaggedObject(true, 0, new GeneralName(AUTHORITY.certificate().getSubject()));
    return Stream.of(
        control("no optional field", Info.GOOD),
        control(
            "all optional fields",
            Info.GOOD.and(accuracy, ASN1Boolean.TRUE, nonce, authority, extensions(false))),
        wrong("an extension that may not be passed over", Info.GOOD.and(extensions(true))),
        wrong("accuracy twice", Info.GOOD.and(accuracy, accuracy)),
        wrong("the nonce before the accuracy", Info.GOOD.and(nonce, accuracy)),
        wrong("a field of no name", Info.GOOD.and(new DERTaggedObject(2, nonce))),
        wrong("a text at the end", Info.GOOD.and(new DEROctetString(new byte[3]))),
        wrong("accuracy below nothing", Info.GOOD.and(new DERSequence(new ASN1Integer(-1)))),
        wrong(
            "accuracy of a thousand milliseconds",
            Info.GOOD.and(new DERSequence(new DERTaggedObject(false, 0, new ASN1Integer(1_000))))),
        wrong("version 2", Info.GOOD.with(0, new ASN1Integer(2))),
        wrong("version 0", Info.GOOD.with(0, new ASN1Integer(0))));
  }

  private static Stream<Attack> times() {
    return Stream.of(
        control("a fraction of a second", Info.GOOD.at("20210720063823.25Z")),
        control("a fraction with a zero behind", Info.GOOD.at("20210720063823.250Z")),
        wrong("no Z", Info.GOOD.at("20210720063823")),
        wrong("an offset", Info.GOOD.at("20210720133823+0700")),
        wrong("no seconds", Info.GOOD.at("202107200638Z")),
        wrong("a comma", Info.GOOD.at("20210720063823,25Z")),
        wrong("a fraction of nothing", Info.GOOD.at("20210720063823.Z")),
        wrong("the 31st of February", Info.GOOD.at("20210231063823Z")),
        wrong("letters", Info.GOOD.at("2021072006382xZ")));
  }

  private static Stream<Attack> imprints() {
    return Stream.of(
        wrong("an imprint cut short", Info.GOOD.imprint(SHA256, i -> Arrays.copyOf(i, 16))),
        wrong("an imprint and more", Info.GOOD.imprint(SHA256, i -> Arrays.copyOf(i, 33))),
        wrong("no imprint", Info.GOOD.imprint(SHA256, i -> new byte[0])),
        wrong(
            "a SHA-256 that is called SHA-512",
            Info.GOOD.imprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512), i -> i)),
        wrong(
            "an imprint that nobody knows",
            Info.GOOD.imprint(new AlgorithmIdentifier(NOBODY_KNOWS), i -> i)));
  }

  private static Stream<Attack> contents() {
    return Stream.of(
        wrong("bytes behind TSTInfo", i -> token(concat(Info.GOOD.der(i), new byte[] {5, 0}))),
        wrong("nothing inside", i -> kit().contentType(tstInfo()).sign(Info.GOOD.der(i))),
        wrong(
            "a token in a token",
            i ->
                CmsKit.signer(AUTHORITY)
                    .encapsulating(CMSObjectIdentifiers.signedData)
                    .sign(token(Info.GOOD.der(i)))),
        wrong("a token called TSTInfo", i -> token(token(Info.GOOD.der(i)))),
        wrong("the value itself for TSTInfo", TokenAttacksTest::token));
  }

  /**
   * Rows of {@link CveTableTest}: only the certificate that the token names, by number and by hash,
   * says who made it.
   */
  static Stream<Attack> certificates() {
    Identity stranger =
        TestCertificate.issuedBy(PKI.of(Holder.ATTACKER_ROOT))
            .subject("C=VN, CN=Máy chủ giả")
            .timeStampAuthority()
            .build();
    Identity twin =
        TestCertificate.issuedBy(PKI.of(Holder.GOVERNMENT_ROOT))
            .subject("C=VN, CN=Máy chủ khác")
            .serial(AUTHORITY.certificate().getSerialNumber().longValueExact())
            .key(AUTHORITY.key())
            .build();
    return Stream.of(
        control(
            "CVE-2025-52556 a stranger's certificate in front",
            with(k -> k.embed(List.of(stranger.certificate(), AUTHORITY.certificate())))),
        control(
            "CVE-2025-52556 a twin without the usage in front, the hash names the other",
            with(k -> k.embed(List.of(twin.certificate(), AUTHORITY.certificate())))),
        wrong(
            "CVE-2025-52556 the hash of a stranger's certificate beside",
            with(
                k ->
                    k.signingCertificateOf(stranger)
                        .embed(List.of(stranger.certificate(), AUTHORITY.certificate())))),
        wrong(
            "CVE-2025-52556 made by a stranger, the authority's certificate in front",
            i ->
                CmsKit.signer(AUTHORITY)
                    .signatureValue(
                        m -> stranger.key().algorithm().defaultScheme().sign(stranger.key(), m))
                    .encapsulating(tstInfo())
                    .sign(Info.GOOD.der(i))),
        control("bound by SHA-1 alone", with(k -> boundBySha1(k).withoutSigningCertificate())),
        control("bound twice", with(TokenAttacksTest::boundBySha1)),
        wrong(
            "CVE-2025-52556 bound twice, once to a stranger",
            with(
                k ->
                    boundBySha1(k)
                        .signingCertificateOf(stranger)
                        .embed(List.of(AUTHORITY.certificate(), stranger.certificate())))));
  }

  /** The fields of a TSTInfo; the imprint is made when it is known over what. */
  private record Info(
      List<ASN1Encodable> fields, AlgorithmIdentifier algorithm, UnaryOperator<byte[]> imprint) {
    static final Info GOOD =
        new Info(
            List.of(
                new ASN1Integer(1),
                new ASN1ObjectIdentifier("2.999.1"),
                DERNull.INSTANCE,
                new ASN1Integer(BigInteger.TEN),
                time("20210720063823Z")),
            SHA256,
            i -> i);

    Info with(int place, ASN1Encodable field) {
      ASN1Encodable[] all = fields.toArray(new ASN1Encodable[0]);
      all[place] = field;
      return new Info(List.of(all), algorithm, imprint);
    }

    Info and(ASN1Encodable... further) {
      return new Info(
          Stream.concat(fields.stream(), Stream.of(further)).toList(), algorithm, imprint);
    }

    Info at(String genTime) {
      return with(4, time(genTime));
    }

    Info imprint(AlgorithmIdentifier other, UnaryOperator<byte[]> change) {
      return new Info(fields, other, change);
    }

    byte[] der(byte[] stamped) {
      byte[] digest = DigestAlgorithm.SHA256.of(Bytes.of(stamped)).value().toArray();
      Info whole = with(2, new MessageImprint(algorithm, imprint.apply(digest)));
      Bytes der =
          Bytes.of(
              TokenAttacksTest.der(new DLSequence(whole.fields.toArray(new ASN1Encodable[0]))));
      String time = Bytes.of(TokenAttacksTest.der(fields.get(4))).hex();
      return Bytes.fromHex(der.hex().replace(time, "18" + time.substring(2))).toArray();
    }

    /** Any text, for which {@link #der} sets the tag: the type itself takes no other form. */
    private static ASN1Encodable time(String text) {
      return new DEROctetString(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static Attack control(String id, Info info) {
    return control(id, i -> token(info.der(i)));
  }

  private static Attack control(String id, UnaryOperator<byte[]> token) {
    return Attack.control(id, () -> verify(stamped(token)));
  }

  private static Attack wrong(String id, Info info) {
    return wrong(id, i -> token(info.der(i)));
  }

  private static Attack wrong(String id, UnaryOperator<byte[]> token) {
    return Attack.undetermined(id, () -> verify(stamped(token)), FindingCode.TIME_STAMP_WRONG);
  }

  private static TestPdf stamped(UnaryOperator<byte[]> token) {
    return TestPdf.letter("PAY 100")
        .signedBy(PKI.of(Drawn.SIGNER))
        .as(s -> s.cms(k -> k.timeStamp(token)))
        .at(THEN)
        .dss(PKI.validationData(Drawn.SIGNER));
  }

  private static UnaryOperator<byte[]> with(UnaryOperator<CmsKit> change) {
    return i -> change.apply(kit()).encapsulating(tstInfo()).sign(Info.GOOD.der(i));
  }

  private static CmsKit boundBySha1(CmsKit kit) {
    byte[] hash = DigestAlgorithm.SHA1.of(AUTHORITY.der()).value().toArray();
    return kit.signedAttribute(
        PKCSObjectIdentifiers.id_aa_signingCertificate,
        new SigningCertificate(new ESSCertID(hash)));
  }

  private static CmsKit kit() {
    return CmsKit.signer(AUTHORITY);
  }

  private static byte[] token(byte[] info) {
    return kit().encapsulating(tstInfo()).sign(info);
  }

  private static ASN1ObjectIdentifier tstInfo() {
    return PKCSObjectIdentifiers.id_ct_TSTInfo;
  }

  private static ASN1Encodable extensions(boolean critical) {
    return new DERTaggedObject(
        false, 1, new Extensions(new Extension(NOBODY_KNOWS, critical, new byte[] {5, 0})));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] der(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
