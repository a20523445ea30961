package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestTimeStamp;

class CmsReaderTest {
  private static final byte[] CONTENT = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);
  private static final Identity ROOT =
      TestCertificate.root("CN=xacthuc TEST container root").build();
  private static final Identity SIGNER = person("Nguyễn Thị Thử").serial(77).build();

  private static TestCertificate person(String name) {
    return TestCertificate.issuedBy(ROOT).subject("C=VN, CN=" + name).signer();
  }

  private static CmsKit kit() {
    return CmsKit.signer(SIGNER);
  }

  private static Reading<CmsSignature, CmsDefect> read(CmsKit kit) {
    return read(kit, SubFilter.ETSI_CADES_DETACHED);
  }

  private static Reading<CmsSignature, CmsDefect> read(CmsKit kit, SubFilter subFilter) {
    return CmsReader.read(Bytes.of(kit.sign(CONTENT)), subFilter);
  }

  private static Stream<Kind> kinds(Reading<CmsSignature, CmsDefect> reading) {
    return reading.defects().stream().map(CmsDefect::kind);
  }

  @Test
  void aContainerAsItShouldBeHasNoDefects() {
    Instant claimed = Instant.parse("2021-07-20T06:38:23Z");
    Reading<CmsSignature, CmsDefect> reading = read(kit().signingTime(claimed));
    assertThat(reading.defects()).isEmpty();
    CmsSignature signature = reading.value().orElseThrow();
    assertThat(signature.signer().orElseThrow().der()).isEqualTo(SIGNER.der());
    assertThat(signature.signedAttributes().orElseThrow().signingTime()).contains(claimed);
    assertThat(signature.signatureAlgorithm().orElseThrow().label()).isEqualTo("ECDSA-P-256");
    assertThat(signature.digestAlgorithm()).contains(DigestAlgorithm.SHA256);
    assertThat(signature.content().bytes()).isEmpty();
  }

  @Test
  void zeroPaddingMayFollowAndNothingElse() {
    assertThat(read(kit().trailing(new byte[500])).defects()).isEmpty();
    assertThat(kinds(read(kit().trailing(new byte[] {0, 0, 1}))))
        .containsExactly(Kind.TRAILING_BYTES);
  }

  @Test
  void garbageIsBrokenFast() {
    byte[] deep = new byte[200_000];
    Arrays.fill(deep, (byte) 0x30);
    for (String hex : List.of("", "30", "3003020101", "3084ffffffff00", "308502ffffffff00")) {
      assertThat(kinds(CmsReader.read(Bytes.fromHex(hex), SubFilter.ADBE_PKCS7_DETACHED)))
          .containsExactly(Kind.CONTAINER_BROKEN);
    }
    assertThat(kinds(CmsReader.read(Bytes.of(deep), SubFilter.ADBE_PKCS7_DETACHED)))
        .containsExactly(Kind.CONTAINER_BROKEN);
  }

  /** RFC 5652 §5.3: the decoder would take any tag for that of the signed attributes. */
  @Test
  void attributesCarryTheTagsOfTheStandard() {
    byte[] container = kit().sign(new byte[] {1, 2, 3});
    byte[] contentType = {
      0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01
    };
    int tag = tagBefore(container, contentType);
    assertThat(container[tag] & 0xFF).isEqualTo(0xA0);
    assertThat(kinds(CmsReader.read(Bytes.of(container), SubFilter.ETSI_CADES_DETACHED))).isEmpty();
    container[tag] = (byte) 0xA4;
    assertThat(kinds(CmsReader.read(Bytes.of(container), SubFilter.ETSI_CADES_DETACHED)))
        .containsExactly(Kind.CONTAINER_BROKEN);
  }

  /** The last context tag of two octets' length that stands right before an attribute. */
  private static int tagBefore(byte[] der, byte[] oid) {
    for (int i = der.length - oid.length; i > 5; i--) {
      boolean attribute =
          Arrays.equals(Arrays.copyOfRange(der, i, i + oid.length), oid) && der[i - 2] == 0x30;
      for (int header = 2; attribute && header <= 4; header++) {
        if ((der[i - 2 - header] & 0xFF) == 0xA0) {
          return i - 2 - header;
        }
      }
    }
    throw new IllegalArgumentException("no signed attributes");
  }

  @Test
  void exactlyOneSignerIsAllowed() {
    Identity other = person("Nguyễn Văn Hai").build();
    assertThat(kinds(read(kit().furtherSigner(CmsKit.signer(other))))).contains(Kind.SIGNER_COUNT);
  }

  @Test
  void contentInsideIsRefusedUnderADetachedSubfilter() {
    assertThat(kinds(read(kit().encapsulating(CMSObjectIdentifiers.data))))
        .containsExactly(Kind.ENCAPSULATED_CONTENT);
  }

  @Test
  void withoutSignedAttributesItDependsOnTheSubfilter() {
    CmsKit bare = kit().withoutSignedAttributes();
    assertThat(kinds(read(bare))).containsExactly(Kind.SIGNED_ATTRIBUTES_MISSING);
    assertThat(kinds(read(bare, SubFilter.ADBE_PKCS7_DETACHED)))
        .containsExactly(Kind.SIGNED_ATTRIBUTES_ABSENT);
  }

  @Test
  void eachSignedAttributeStandsOnceWithOneValueOfItsType() {
    assertThat(kinds(read(kit().omit(CMSAttributes.messageDigest))))
        .containsExactly(Kind.MESSAGE_DIGEST_MISSING);
    DEROctetString digest = new DEROctetString(new byte[32]);
    assertThat(kinds(read(kit().signedAttribute(CMSAttributes.messageDigest, digest))))
        .containsExactly(Kind.ATTRIBUTE_BROKEN);
    assertThat(
            kinds(
                read(
                    kit()
                        .omit(CMSAttributes.messageDigest)
                        .signedAttribute(
                            CMSAttributes.messageDigest,
                            digest,
                            new DEROctetString(new byte[20])))))
        .containsExactly(Kind.ATTRIBUTE_BROKEN);
    assertThat(
            kinds(
                read(
                    kit()
                        .omit(CMSAttributes.messageDigest)
                        .signedAttribute(CMSAttributes.messageDigest, new ASN1Integer(7)))))
        .containsExactly(Kind.ATTRIBUTE_BROKEN);
    assertThat(kinds(read(kit().signedAttribute(CMSAttributes.signingTime, DERNull.INSTANCE))))
        .containsExactly(Kind.ATTRIBUTE_BROKEN);
  }

  @Test
  void theContentTypeIsData() {
    assertThat(kinds(read(kit().contentType(PKCSObjectIdentifiers.id_ct_TSTInfo))))
        .contains(Kind.CONTENT_TYPE_WRONG);
    assertThat(kinds(read(kit().omit(CMSAttributes.contentType))))
        .containsExactly(Kind.CONTENT_TYPE_WRONG);
  }

  @Test
  void signedAttributesOutOfOrderAreTold() {
    String hex = Bytes.of(kit().sign(CONTENT)).hex();
    String type = "301806092a864886f70d010903310b06092a864886f70d010701";
    int at = hex.indexOf(type);
    String digest = hex.substring(at + type.length(), at + type.length() + 2 * 0x31);
    assertThat(digest).startsWith("302f06092a864886f70d010904");
    Bytes swapped = Bytes.fromHex(hex.replace(type + digest, digest + type));
    assertThat(kinds(CmsReader.read(swapped, SubFilter.ETSI_CADES_DETACHED)))
        .containsExactly(Kind.ATTRIBUTES_NOT_DER);
  }

  @Test
  void theSigningCertificateBinds() {
    assertThat(kinds(read(kit().withoutSigningCertificate())))
        .containsExactly(Kind.SIGNING_CERTIFICATE_MISSING);
    Reading<CmsSignature, CmsDefect> other =
        read(kit().signingCertificateOf(person("Người khác").build()));
    assertThat(kinds(other)).containsExactly(Kind.SIGNING_CERTIFICATE_MISMATCH);
    assertThat(other.value().orElseThrow().signer()).isEmpty();
  }

  @Test
  void theSignerIsFoundByBindingNotByPlace() {
    Identity twin =
        TestCertificate.issuedBy(ROOT)
            .subject("C=VN, CN=Kẻ giả danh")
            .serial(77)
            .key(TestKey.pool(KeyAlgorithm.P256, 4))
            .signer()
            .build();
    CmsKit both = kit().embed(List.of(twin.certificate(), SIGNER.certificate()));
    assertThat(read(both).defects()).isEmpty();
    assertThat(read(both).value().orElseThrow().signer().orElseThrow().der())
        .isEqualTo(SIGNER.der());
    Reading<CmsSignature, CmsDefect> unbound =
        read(both.withoutSigningCertificate(), SubFilter.ADBE_PKCS7_DETACHED);
    assertThat(kinds(unbound)).contains(Kind.SIGNER_CERTIFICATE_NOT_FOUND);
  }

  @Test
  void aSignerElsewhereIsFoundAmongThoseGiven() {
    CmsKit empty = kit().embed(List.of());
    assertThat(kinds(read(empty))).containsExactly(Kind.SIGNER_CERTIFICATE_NOT_FOUND);
    Certificate given = Certificate.read(SIGNER.der()).value().orElseThrow();
    Reading<CmsSignature, CmsDefect> reading =
        CmsReader.read(
            Bytes.of(empty.sign(CONTENT)), SubFilter.ETSI_CADES_DETACHED, List.of(given));
    assertThat(reading.defects()).isEmpty();
    assertThat(reading.value().orElseThrow().signer()).contains(given);
  }

  @Test
  void algorithmIdentifiersMustAgreeAndBeKnown() {
    String hex = Bytes.of(kit().sign(CONTENT)).hex();
    String sha256 = "608648016503040201";
    // Digest algorithms of SignedData and SignerInfo to SHA-384, then to one that does not exist.
    String sha384 = hex.replace("300b06096086480165030402013", "300b06096086480165030402023");
    assertThat(hex).contains(sha256).isNotEqualTo(sha384);
    assertThat(kinds(CmsReader.read(Bytes.fromHex(sha384), SubFilter.ETSI_CADES_DETACHED)))
        .contains(Kind.DIGEST_ALGORITHM_NOT_LISTED);
    String everywhere = hex.replace("0b0609" + sha256, "0b0609608648016503040202");
    assertThat(kinds(CmsReader.read(Bytes.fromHex(everywhere), SubFilter.ETSI_CADES_DETACHED)))
        .contains(Kind.ALGORITHMS_INCONSISTENT);
    String unknown = hex.replace("0b0609" + sha256, "0b060960864801650304027f");
    assertThat(kinds(CmsReader.read(Bytes.fromHex(unknown), SubFilter.ETSI_CADES_DETACHED)))
        .contains(Kind.ALGORITHM_UNKNOWN);
  }

  @Test
  void aCertificateThatCannotBeReadIsToldAndTheRestIsRead() {
    String hex = Bytes.of(kit().embed(SIGNER.chain()).sign(CONTENT)).hex();
    String root = Bytes.of(ROOT.der().toArray()).hex();
    // The version number becomes a BOOLEAN.
    String broken = root.replaceFirst("a003020102", "a003010102");
    assertThat(broken).isNotEqualTo(root);
    Reading<CmsSignature, CmsDefect> reading =
        CmsReader.read(Bytes.fromHex(hex.replace(root, broken)), SubFilter.ETSI_CADES_DETACHED);
    assertThat(kinds(reading)).containsExactly(Kind.EMBEDDED_OBJECT_BROKEN);
    assertThat(reading.value().orElseThrow().signer()).isPresent();
  }

  @Test
  void subfiltersThatCannotBeCheckedAreTold() {
    assertThat(kinds(read(kit(), SubFilter.ofName("PBAD.PAdES"))))
        .containsExactly(Kind.SUB_FILTER_UNKNOWN);
    assertThat(kinds(read(kit(), SubFilter.ADBE_X509_RSA_SHA1)))
        .containsExactly(Kind.CONTAINER_BROKEN);
    assertThat(SubFilter.ofName("ETSI.CAdES.detached")).isEqualTo(SubFilter.ETSI_CADES_DETACHED);
    assertThat(SubFilter.ofName("")).isEqualTo(SubFilter.UNKNOWN);
  }

  @Test
  void timeStampsAreHandedOutUnopened() {
    TestTimeStamp stamp = TestTimeStamp.by(person("xacthuc TEST TSA").build());
    CmsSignature signature = read(kit().timeStamp(stamp).timeStamp(stamp)).value().orElseThrow();
    assertThat(signature.signatureTimeStamps()).hasSize(2);
  }

  @Test
  void timeStampsAreCountedAndNotAllKept() {
    ASN1Encodable[] thousand =
        IntStream.range(0, 1_000).mapToObj(ASN1Integer::new).toArray(ASN1Encodable[]::new);
    Reading<CmsSignature, CmsDefect> reading =
        read(
            kit()
                .signedAttribute(
                    PKCSObjectIdentifiers.id_aa_ets_contentTimestamp, new ASN1Integer(7))
                .unsignedAttribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, thousand));
    assertThat(reading.defects())
        .containsExactly(
            new CmsDefect(Kind.EMBEDDED_OBJECT_BROKEN, "1000 of 1.2.840.113549.1.9.16.2.14"));
    CmsSignature signature = reading.value().orElseThrow();
    assertThat(signature.signatureTimeStamps()).hasSize(CmsSignature.MOST_TIME_STAMPS);
    assertThat(signature.signedAttributes().orElseThrow().contentTimeStamps())
        .containsExactly(Bytes.fromHex("020107"));
  }

  @Test
  void thousandsOfCertificatesAreNotRead() {
    List<X509CertificateHolder> many = Collections.nCopies(1_001, SIGNER.certificate());
    assertThat(kinds(read(kit().embed(many))))
        .containsExactly(Kind.LIMIT_REACHED, Kind.SIGNER_CERTIFICATE_NOT_FOUND);
    assertThat(read(kit().embed(many.subList(0, 1_000))).defects()).isEmpty();
  }

  @Test
  void underPkcs7Sha1TheContentIsTheDigestAndCountsAmongTheAlgorithms() {
    CmsSignature signature =
        read(
                kit().withoutSigningCertificate().encapsulating(CMSObjectIdentifiers.data),
                SubFilter.ADBE_PKCS7_SHA1)
            .value()
            .orElseThrow();
    assertThat(signature.contentDigest()).contains(DigestAlgorithm.SHA1);
    assertThat(signature.digestAlgorithms())
        .containsExactly(DigestAlgorithm.SHA1, DigestAlgorithm.SHA256);
    assertThat(read(kit()).value().orElseThrow().digestAlgorithms())
        .containsExactly(DigestAlgorithm.SHA256);
  }
}
