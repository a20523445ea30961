package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPki;

/** Each rule of a container with the detail that it tells. */
class ContainerRulesTest {
  private static final Bytes CONTENT = Bytes.fromHex("25504446");
  private static final Identity SIGNER = TestPki.load().of(Holder.PHAM_DUY_HUNG);
  private static final Identity OTHER = TestPki.load().of(Holder.LE_THI_KIEM_THU);
  private static final ASN1ObjectIdentifier BINDING_V1 =
      PKCSObjectIdentifiers.id_aa_signingCertificate;
  private static final ASN1ObjectIdentifier BINDING_V2 =
      PKCSObjectIdentifiers.id_aa_signingCertificateV2;

  private static CmsKit kit() {
    return CmsKit.signer(SIGNER);
  }

  private static Reading<CmsSignature, CmsDefect> read(CmsKit kit, SubFilter subFilter) {
    return CmsReader.read(Bytes.of(kit.sign(CONTENT.toArray())), subFilter);
  }

  private static List<CmsDefect> defects(CmsKit kit) {
    return read(kit, SubFilter.ETSI_CADES_DETACHED).defects();
  }

  private static CmsSignature signature(CmsKit kit, SubFilter subFilter) {
    return read(kit, subFilter).value().orElseThrow();
  }

  private static CmsDefect defect(Kind kind, String detail) {
    return new CmsDefect(kind, detail);
  }

  @Test
  void aContainerIsNoLargerThanTheLimit() {
    Bytes container = Bytes.of(kit().sign(CONTENT.toArray()));
    for (int slack : new int[] {0, -1}) {
      Limits limits = Limits.DEFAULT.with(Limit.CONTAINER_SIZE, container.length() + slack);
      Reading<CmsSignature, CmsDefect> reading =
          CmsReader.read(
              container,
              SubFilter.ETSI_CADES_DETACHED,
              List.of(),
              new CertificatePool(List.of(), limits));
      assertThat(reading.value().isPresent()).isEqualTo(slack == 0);
      assertThat(reading.defects())
          .isEqualTo(slack == 0 ? List.of() : List.of(defect(Kind.CONTAINER_BROKEN, "lengths")));
    }
  }

  @Test
  void whereBytesFollowIsTold() {
    int end = kit().sign(CONTENT.toArray()).length;

    assertThat(defects(kit().trailing(new byte[] {0, 7})))
        .containsExactly(defect(Kind.TRAILING_BYTES, "after byte " + end));
    assertThat(defects(kit().trailing(new byte[] {7})))
        .containsExactly(defect(Kind.TRAILING_BYTES, "after byte " + end));
  }

  @Test
  void signersAreCounted() {
    Reading<CmsSignature, CmsDefect> none =
        read(kit().withoutSigner(), SubFilter.ETSI_CADES_DETACHED);
    assertThat(none.value()).isEmpty();
    assertThat(none.defects()).containsExactly(defect(Kind.SIGNER_COUNT, "0"));
    assertThat(defects(kit().furtherSigner(CmsKit.signer(OTHER))))
        .containsExactly(defect(Kind.SIGNER_COUNT, "2"));
  }

  /** RFC 5652 §5.3: 1 by issuer and serial number, 3 by key identifier. */
  @Test
  void theVersionFollowsFromHowTheSignerIsNamed() {
    CmsKit byKey = kit().bySubjectKeyIdentifier();
    assertThat(defects(byKey)).isEmpty();
    assertThat(signature(byKey, SubFilter.ETSI_CADES_DETACHED).version()).isEqualTo(3);
    assertThat(signature(byKey, SubFilter.ETSI_CADES_DETACHED).signerIdentifier())
        .isInstanceOf(SignerIdentifier.SubjectKeyIdentifier.class);
    assertThat(signature(kit(), SubFilter.ETSI_CADES_DETACHED).version()).isEqualTo(1);

    String container = Bytes.of(kit().sign(CONTENT.toArray())).hex();
    String named = Bytes.of(issuer()).hex();
    int version = container.lastIndexOf("020101", container.lastIndexOf(named));
    String other = container.substring(0, version) + "020103" + container.substring(version + 6);
    assertThat(CmsReader.read(Bytes.fromHex(other), SubFilter.ETSI_CADES_DETACHED).defects())
        .containsExactly(defect(Kind.CONTAINER_BROKEN, "version of SignerInfo"));
  }

  private static byte[] issuer() {
    try {
      return SIGNER.certificate().getIssuer().getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsCarriedDependsOnTheSubfilter() {
    ASN1ObjectIdentifier token = PKCSObjectIdentifiers.id_ct_TSTInfo;
    CmsKit inside = kit().encapsulating(CMSObjectIdentifiers.data);

    assertThat(defects(inside))
        .containsExactly(defect(Kind.ENCAPSULATED_CONTENT, CMSObjectIdentifiers.data.getId()));
    assertThat(read(inside, SubFilter.ADBE_PKCS7_SHA1).defects()).isEmpty();
    assertThat(read(kit(), SubFilter.ADBE_PKCS7_SHA1).defects())
        .containsExactly(defect(Kind.CONTAINER_BROKEN, "no content"));
    assertThat(read(kit().encapsulating(token), SubFilter.ETSI_RFC3161).defects()).isEmpty();
    assertThat(read(kit().contentType(token), SubFilter.ETSI_RFC3161).defects())
        .containsExactly(defect(Kind.CONTAINER_BROKEN, "no content"));
    assertThat(read(inside, SubFilter.ETSI_RFC3161).defects())
        .containsExactly(defect(Kind.CONTENT_TYPE_WRONG, CMSObjectIdentifiers.data.getId()));
    assertThat(defects(kit().contentType(token)))
        .containsExactly(defect(Kind.CONTENT_TYPE_WRONG, token.getId()));
  }

  /** The first of the names binds; with it its issuer and number, where they are given. */
  @Test
  void theBindingIsByHashAndByNumber() {
    byte[] sha1 = DigestAlgorithm.SHA1.of(SIGNER.der()).value().toArray();
    byte[] sha256 = DigestAlgorithm.SHA256.of(SIGNER.der()).value().toArray();
    CmsKit bare = kit().withoutSigningCertificate();

    assertThat(
            defects(bare.signedAttribute(BINDING_V1, new SigningCertificate(new ESSCertID(sha1)))))
        .isEmpty();
    assertThat(
            defects(
                bare.signedAttribute(
                    BINDING_V2, new SigningCertificateV2(new ESSCertIDv2(sha256)))))
        .isEmpty();
    IssuerSerial other =
        new IssuerSerial(
            new GeneralNames(new GeneralName(SIGNER.certificate().getIssuer())),
            new ASN1Integer(1));
    assertThat(
            defects(
                bare.signedAttribute(
                    BINDING_V1, new SigningCertificate(new ESSCertID(sha1, other)))))
        .extracting(CmsDefect::kind)
        .containsExactly(Kind.SIGNING_CERTIFICATE_MISMATCH);
    IssuerSerial noDirectory =
        new IssuerSerial(
            new GeneralNames(new GeneralName(GeneralName.dNSName, "vn")), new ASN1Integer(1));
    IssuerSerial two =
        new IssuerSerial(
            new GeneralNames(
                new GeneralName[] {
                  new GeneralName(SIGNER.certificate().getIssuer()),
                  new GeneralName(new X500Name("CN=An"))
                }),
            new ASN1Integer(SIGNER.certificate().getSerialNumber()));
    for (IssuerSerial odd : List.of(noDirectory, two)) {
      assertThat(
              defects(
                  bare.signedAttribute(
                      BINDING_V1, new SigningCertificate(new ESSCertID(sha1, odd)))))
          .contains(defect(Kind.ATTRIBUTE_BROKEN, BINDING_V1.getId()));
    }
    assertThat(
            defects(
                bare.signedAttribute(
                    BINDING_V2,
                    new SigningCertificateV2(
                        new ESSCertIDv2(SmallRsa.identifier("2.999.1"), sha256)))))
        .contains(defect(Kind.ALGORITHM_UNKNOWN, "2.999.1"));
  }

  @Test
  void attributesThatAreNoneAreTold() {
    String time = CMSAttributes.signingTime.getId();

    assertThat(defects(kit().signedAttribute(CMSAttributes.signingTime, DERNull.INSTANCE)))
        .containsExactly(defect(Kind.ATTRIBUTE_BROKEN, time));
    assertThat(
            defects(
                kit()
                    .omit(CMSAttributes.messageDigest)
                    .signedAttribute(CMSAttributes.messageDigest, DERNull.INSTANCE)))
        .containsExactly(defect(Kind.ATTRIBUTE_BROKEN, CMSAttributes.messageDigest.getId()));
    assertThat(
            defects(
                kit()
                    .omit(CMSAttributes.contentType)
                    .signedAttribute(CMSAttributes.contentType, new ASN1Integer(1))))
        .containsExactly(defect(Kind.CONTENT_TYPE_WRONG, "contentType attribute"));
  }

  @Test
  void exactlySixteenTimeStampsAreNotTooMany() {
    DEROctetString[] tokens = new DEROctetString[CmsSignature.MOST_TIME_STAMPS];
    Arrays.fill(tokens, new DEROctetString(new byte[2]));
    CmsKit kit =
        kit().unsignedAttribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, tokens);

    assertThat(defects(kit)).isEmpty();
    assertThat(signature(kit, SubFilter.ETSI_CADES_DETACHED).signatureTimeStamps())
        .hasSize(CmsSignature.MOST_TIME_STAMPS)
        .containsOnly(Bytes.fromHex("04020000"));
  }

  /** ISO 32000-1 §12.8.3.3.1: two layers, each compared. */
  @Test
  void underPkcs7Sha1BothLayersAreCompared() throws IOException {
    Bytes digest = DigestAlgorithm.SHA1.of(CONTENT).value();
    CmsKit kit = kit().encapsulating(CMSObjectIdentifiers.data);
    CmsSignature signed =
        CmsReader.read(Bytes.of(kit.sign(digest.toArray())), SubFilter.ADBE_PKCS7_SHA1)
            .value()
            .orElseThrow();
    CmsSignature bare =
        CmsReader.read(
                Bytes.of(kit.withoutSignedAttributes().sign(digest.toArray())),
                SubFilter.ADBE_PKCS7_SHA1)
            .value()
            .orElseThrow();
    Bytes other = Bytes.fromHex("25504447");

    assertThat(check(signed, CONTENT).outcome()).isEqualTo(MessageDigestCheck.Outcome.MATCHES);
    assertThat(check(signed, CONTENT).computed()).isEqualTo(DigestAlgorithm.SHA256.of(digest));
    assertThat(check(signed, other).outcome()).isEqualTo(MessageDigestCheck.Outcome.DIFFERS);
    assertThat(check(signed, other).computed()).isEqualTo(DigestAlgorithm.SHA1.of(other));
    assertThat(check(signed, other).signed()).contains(digest);
    assertThat(check(bare, CONTENT).outcome()).isEqualTo(MessageDigestCheck.Outcome.NOT_SIGNED);
    for (CmsSignature signature : List.of(signed, bare)) {
      assertThat(SignatureChecks.value(signature, check(signature, CONTENT).computed()))
          .isEqualTo(SignatureValueCheck.VERIFIES);
    }
  }

  private static MessageDigestCheck check(CmsSignature signature, Bytes content)
      throws IOException {
    return SignatureChecks.messageDigest(signature, SignedContent.of(content)).orElseThrow();
  }

  @Test
  void contentWithoutABeginningCouldBeAnything() {
    CmsSignature bare = signature(kit().withoutSignedAttributes(), SubFilter.ADBE_PKCS7_DETACHED);

    assertThat(SignatureChecks.contentDefects(bare, Bytes.EMPTY))
        .containsExactly(defect(Kind.CONTENT_IS_ATTRIBUTES, "first byte"));
    assertThat(SignatureChecks.contentDefects(bare, CONTENT)).isEmpty();
  }

  @Test
  void withoutADigestThereIsNothingToCompare() throws IOException {
    CmsSignature unknown =
        signature(
            kit().declareDigest(SmallRsa.identifier("2.999.1")), SubFilter.ETSI_CADES_DETACHED);

    assertThat(SignatureChecks.messageDigest(unknown, SignedContent.of(CONTENT))).isEmpty();
  }

  @Test
  void aNameOfAThousandPartsIsNotRead() {
    String part = ", O=a";
    for (int parts : new int[] {1_000, 1_001}) {
      Identity identity =
          TestCertificate.selfSigned().subject("CN=a" + part.repeat(parts - 1)).build();
      Reading<Certificate, CmsDefect> reading = Certificate.read(identity.der());
      assertThat(reading.value().isPresent()).isEqualTo(parts == 1_000);
      assertThat(reading.defects())
          .isEqualTo(
              parts == 1_000
                  ? List.of()
                  : List.of(defect(Kind.EMBEDDED_OBJECT_BROKEN, "certificate name")));
    }
  }

  @Test
  void whatACertificateIsMadeOfIsFoundOutOnceAndTheSame() throws IOException {
    Certificate certificate = Certificate.read(SIGNER.der()).value().orElseThrow();

    assertThat(certificate.subjectDer().toArray())
        .isEqualTo(SIGNER.certificate().getSubject().getEncoded("DER"));
    assertThat(certificate.subjectDer()).isSameAs(certificate.subjectDer());
    assertThat(certificate.issuerDer().toArray()).isEqualTo(issuer());
    assertThat(certificate.issuerDer()).isSameAs(certificate.issuerDer());
    assertThat(certificate.sha256()).isEqualTo(DigestAlgorithm.SHA256.of(SIGNER.der()));
    assertThat(certificate.sha256()).isSameAs(certificate.sha256());
    assertThat(certificate.publicKeySha256())
        .isEqualTo(
            DigestAlgorithm.SHA256
                .of(Bytes.of(SIGNER.certificate().getSubjectPublicKeyInfo().getEncoded("DER")))
                .value());
    assertThat(certificate.publicKeySha256()).isSameAs(certificate.publicKeySha256());
    assertThat(certificate.verifier()).isSameAs(certificate.verifier());
    assertThat(certificate)
        .hasToString(certificate.subject().text() + " [" + certificate.serial() + "]");
  }

  @Test
  void aPoolReadsACertificateOnceAndKeepsUpToANumber() {
    Certificate given = Certificate.read(SIGNER.der()).value().orElseThrow();
    Limits one = Limits.DEFAULT.with(Limit.CERTIFICATES, 1);
    CertificatePool pool = new CertificatePool(List.of(given), one);
    Bytes third = TestPki.load().of(Holder.TSA).der();

    assertThat(pool.given()).containsExactly(given);
    assertThat(pool.read(SIGNER.der()).value()).containsSame(given);
    Certificate kept = pool.read(OTHER.der()).value().orElseThrow();
    assertThat(pool.withGiven(List.of()).read(OTHER.der()).value()).containsSame(kept);
    assertThat(pool.withGiven(List.of(kept)).given()).containsExactly(kept);
    Certificate again = pool.read(third).value().orElseThrow();
    assertThat(pool.read(third).value()).contains(again);
    assertThat(pool.read(third).value().orElseThrow()).isNotSameAs(again);
    assertThat(pool.read(Bytes.fromHex("0500")).defects())
        .containsExactly(defect(Kind.EMBEDDED_OBJECT_BROKEN, "certificate structure"));
  }
}
