package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;

/** Certificates, lists and responses beside a signature, of which each stands in its own place. */
class EmbeddedObjectsTest {
  private static final ASN1Encodable LIST = new DERSequence(new ASN1Integer(1));
  private static final ASN1Encodable OTHER_LIST = new DERSequence(new ASN1Integer(2));
  private static final ASN1Encodable RESPONSE = new DERSequence(new ASN1Integer(3));
  private static final CmsDefect ARCHIVAL_BROKEN =
      new CmsDefect(Kind.EMBEDDED_OBJECT_BROKEN, "revocation archival");

  private final List<CmsDefect> defects = new ArrayList<>();
  private EmbeddedObjects objects;

  @BeforeEach
  void begin() {
    objects = new EmbeddedObjects(pool(Limits.DEFAULT), defects);
  }

  private static CertificatePool pool(Limits limits) {
    return new CertificatePool(List.of(), limits);
  }

  @Test
  void whereThereIsNothingNothingIsRead() throws IOException {
    objects.addCertificates(null);
    objects.addRevocation(null);

    assertThat(objects.certificates).isEmpty();
    assertThat(objects.crls).isEmpty();
    assertThat(objects.ocspResponses).isEmpty();
    assertThat(defects).isEmpty();
  }

  /** RFC 5652 §10.2.2: what is tagged is an attribute certificate or the like. */
  @Test
  void certificatesAreReadAndOtherKindsPassedOver() throws IOException {
    var person = TestPki.load().of(Holder.PHAM_DUY_HUNG);
    objects.addCertificates(
        new DLSet(
            new ASN1Encodable[] {
              new DERTaggedObject(false, 1, LIST), person.certificate().toASN1Structure(), RESPONSE
            }));

    assertThat(objects.certificates).extracting(Certificate::der).containsExactly(person.der());
    assertThat(defects)
        .containsExactly(new CmsDefect(Kind.EMBEDDED_OBJECT_BROKEN, "certificate structure"));
  }

  @Test
  void ofTooManyCertificatesNoneIsRead() throws IOException {
    var person = TestPki.load().of(Holder.PHAM_DUY_HUNG).certificate().toASN1Structure();
    EmbeddedObjects one =
        new EmbeddedObjects(pool(Limits.DEFAULT.with(Limit.CERTIFICATES, 1)), defects);

    one.addCertificates(new DLSet(new ASN1Encodable[] {person}));
    assertThat(one.certificates).hasSize(1);
    assertThat(defects).isEmpty();
    one.addCertificates(new DLSet(new ASN1Encodable[] {person, person}));
    assertThat(one.certificates).hasSize(1);
    assertThat(defects)
        .containsExactly(new CmsDefect(Kind.LIMIT_REACHED, Limit.CERTIFICATES.code()));
  }

  /** RFC 5652 §10.2.1, RFC 5940 §2.1. */
  @Test
  void listsStandBareAndResponsesTagged() throws IOException {
    objects.addRevocation(
        new DLSet(
            new ASN1Encodable[] {
              LIST,
              other(CMSObjectIdentifiers.id_ri_ocsp_response, RESPONSE),
              other(new ASN1ObjectIdentifier("2.999.1"), OTHER_LIST),
              OTHER_LIST
            }));

    assertThat(objects.crls).containsExactly(der(LIST), der(OTHER_LIST));
    assertThat(objects.ocspResponses).containsExactly(der(RESPONSE));
    assertThat(defects).isEmpty();
  }

  @Test
  void aTaggedValueThatIsNoResponseIsTold() throws IOException {
    objects.addRevocation(
        new DLSet(
            new ASN1Encodable[] {
              new DERTaggedObject(false, 1, new DEROctetString(new byte[3])), LIST
            }));

    assertThat(objects.crls).containsExactly(der(LIST));
    assertThat(defects)
        .containsExactly(new CmsDefect(Kind.EMBEDDED_OBJECT_BROKEN, "other revocation info"));
  }

  private static ASN1Encodable other(ASN1ObjectIdentifier format, ASN1Encodable value) {
    return new DERTaggedObject(false, 1, new DERSequence(new ASN1Encodable[] {format, value}));
  }

  @Test
  void anArchiveHoldsListsThenResponsesThenWhatNobodyKnows() throws IOException {
    objects.addArchival(
        new DERSequence(
            new ASN1Encodable[] {
              archived(0, LIST, OTHER_LIST), archived(1, RESPONSE), archived(2, LIST)
            }));

    assertThat(objects.crls).containsExactly(der(LIST), der(OTHER_LIST));
    assertThat(objects.ocspResponses).containsExactly(der(RESPONSE));
    assertThat(defects).isEmpty();
  }

  @Test
  void anArchiveOfAnotherShapeIsToldAndWhatCameBeforeStays() throws IOException {
    objects.addArchival(new ASN1Integer(7));
    assertThat(defects).containsExactly(ARCHIVAL_BROKEN);
    objects.addArchival(
        new DERSequence(new ASN1Encodable[] {archived(1, RESPONSE), DERNull.INSTANCE}));
    assertThat(defects).containsExactly(ARCHIVAL_BROKEN, ARCHIVAL_BROKEN);
    objects.addArchival(
        new DERSequence(new DERTaggedObject(true, 0, new DEROctetString(new byte[1]))));
    assertThat(defects).hasSize(3);
    assertThat(objects.crls).isEmpty();
    assertThat(objects.ocspResponses).containsExactly(der(RESPONSE));
  }

  private static ASN1Encodable archived(int tag, ASN1Encodable... values) {
    return new DERTaggedObject(true, tag, new DERSequence(values));
  }

  /** Adobe's signed attribute and ETSI's unsigned one come to the same place. */
  @Test
  void aSignatureCarriesWhatItsAttributesArchive() {
    ASN1Encodable signed = new DERSequence(archived(0, LIST));
    ASN1Encodable unsigned =
        new DERSequence(new ASN1Encodable[] {archived(0, OTHER_LIST), archived(1, RESPONSE)});
    CmsKit kit =
        CmsKit.signer(TestPki.load().of(Holder.PHAM_DUY_HUNG))
            .signedAttribute(
                new ASN1ObjectIdentifier(SignedAttributesReader.ADBE_REVOCATION), signed)
            .unsignedAttribute(PKCSObjectIdentifiers.id_aa_ets_revocationValues, unsigned);
    CmsSignature signature =
        CmsReader.read(Bytes.of(kit.sign(new byte[1])), SubFilter.ETSI_CADES_DETACHED)
            .value()
            .orElseThrow();

    assertThat(signature.crls()).containsExactly(der(LIST), der(OTHER_LIST));
    assertThat(signature.ocspResponses()).containsExactly(der(RESPONSE));
  }

  private static Bytes der(ASN1Encodable value) {
    try {
      return Bytes.of(value.toASN1Primitive().getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
