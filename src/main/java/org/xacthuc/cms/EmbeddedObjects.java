package org.xacthuc.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;

/** Collects certificates and revocation data of a container, in order; broken ones are told. */
final class EmbeddedObjects {
  final List<Certificate> certificates = new ArrayList<>();
  final List<Bytes> crls = new ArrayList<>();
  final List<Bytes> ocspResponses = new ArrayList<>();
  private final CertificatePool known;
  private final List<CmsDefect> defects;

  /**
   * Begins with nothing.
   *
   * @param known certificates that were read already, which are not read again
   */
  EmbeddedObjects(CertificatePool known, List<CmsDefect> defects) {
    this.known = known;
    this.defects = defects;
  }

  /** RFC 5652 §10.2.2: other kinds than X.509 are tagged and passed over. */
  void addCertificates(ASN1Set set) throws IOException {
    if (set != null && set.size() > known.limits().certificates()) {
      defects.add(new CmsDefect(CmsDefect.Kind.LIMIT_REACHED, Limit.CERTIFICATES.code()));
      return;
    }
    for (ASN1Encodable element : elements(set)) {
      if (element.toASN1Primitive() instanceof ASN1Sequence) {
        addCertificate(encoded(element));
      }
    }
  }

  private void addCertificate(Bytes der) {
    var read = known.read(der);
    read.value().ifPresent(certificates::add);
    defects.addAll(read.defects());
  }

  /** RFC 5652 §10.2.1; OCSP responses stand there as RFC 5940 has it. */
  void addRevocation(ASN1Set set) throws IOException {
    for (ASN1Encodable element : elements(set)) {
      if (element.toASN1Primitive() instanceof ASN1TaggedObject tagged) {
        addOther(tagged);
      } else {
        crls.add(encoded(element));
      }
    }
  }

  /**
   * Adobe's RevocationInfoArchival (ISO 32000-2 §12.8.3.3.2) and ETSI's RevocationValues (EN 319
   * 122-1 §A.1.1.2) alike: lists under [0], responses under [1].
   */
  void addArchival(ASN1Encodable value) throws IOException {
    try {
      for (ASN1Encodable element : ASN1Sequence.getInstance(value)) {
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(element);
        if (tagged.getTagNo() <= 1) {
          List<Bytes> into = tagged.getTagNo() == 0 ? crls : ocspResponses;
          for (ASN1Encodable one : ASN1Sequence.getInstance(tagged, true)) {
            into.add(encoded(one));
          }
        }
      }
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      broken("revocation archival");
    }
  }

  private void addOther(ASN1TaggedObject tagged) throws IOException {
    try {
      OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
      if (other.getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response)) {
        ocspResponses.add(encoded(other.getInfo()));
      }
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      broken("other revocation info");
    }
  }

  private void broken(String what) {
    defects.add(new CmsDefect(CmsDefect.Kind.EMBEDDED_OBJECT_BROKEN, what));
  }

  private static Iterable<ASN1Encodable> elements(ASN1Set set) {
    return set == null ? List.of() : set;
  }

  /** As parsed: nothing is put into another order. */
  private static Bytes encoded(ASN1Encodable element) throws IOException {
    return Bytes.of(element.toASN1Primitive().getEncoded());
  }
}
