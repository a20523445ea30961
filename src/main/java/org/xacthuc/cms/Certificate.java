package org.xacthuc.cms;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Reading;

/**
 * An X.509 certificate as a value: two are equal when their encodings are (RFC 5280 §4). It says
 * what it says; whether it may be believed is not known here.
 */
public final class Certificate {
  private static final int LARGEST = 1 << 20;

  private final Bytes der;
  private final X509CertificateHolder holder;
  private final DistinguishedName subject;
  private final DistinguishedName issuer;
  private final String subjectName;
  private final String issuerName;
  private final String serial;
  private final Instant notBefore;
  private final Instant notAfter;
  private final Optional<Bytes> subjectKeyIdentifier;

  /** Absent until it is first asked for: most certificates at hand sign nothing that is asked. */
  private SignatureVerifier verifier;

  /** Likewise, as are the following. */
  private Bytes publicKeySha256;

  private Bytes subjectDer;
  private Bytes issuerDer;
  private Digest sha256;

  private Certificate(Bytes der, X509CertificateHolder holder) {
    this.der = der;
    this.holder = holder;
    subject = Names.of(holder.getSubject());
    issuer = Names.of(holder.getIssuer());
    subjectName = Names.canonical(holder.getSubject());
    issuerName = Names.canonical(holder.getIssuer());
    serial = holder.getSerialNumber().toString(16);
    notBefore = EncodedTime.of(holder.toASN1Structure().getStartDate());
    notAfter = EncodedTime.of(holder.toASN1Structure().getEndDate());
    subjectKeyIdentifier = subjectKeyIdentifier(holder);
  }

  /**
   * Reads one certificate.
   *
   * @param der the whole of it and nothing else, with definite and shortest lengths
   * @return without a value, and with EMBEDDED_OBJECT_BROKEN, when it is anything else
   */
  public static Reading<Certificate, CmsDefect> read(Bytes der) {
    if (der.length() > LARGEST || !DerStructure.isOneValue(der)) {
      return broken("encoding");
    }
    try {
      X509CertificateHolder holder = new X509CertificateHolder(der.toArray());
      if (Names.isTooLong(holder.getSubject()) || Names.isTooLong(holder.getIssuer())) {
        return broken("name");
      }
      return Reading.of(new Certificate(der, holder));
    } catch (IOException | RuntimeException malformed) {
      return broken("structure");
    }
  }

  private static Reading<Certificate, CmsDefect> broken(String part) {
    return Reading.failed(
        new CmsDefect(CmsDefect.Kind.EMBEDDED_OBJECT_BROKEN, "certificate " + part));
  }

  public Bytes der() {
    return der;
  }

  public DistinguishedName subject() {
    return subject;
  }

  public DistinguishedName issuer() {
    return issuer;
  }

  /** The DER of the subject's name; an empty SEQUENCE when it has none. */
  public Bytes subjectDer() {
    Bytes known = subjectDer;
    if (known == null) {
      known = der(holder.getSubject());
      subjectDer = known;
    }
    return known;
  }

  public Bytes issuerDer() {
    Bytes known = issuerDer;
    if (known == null) {
      known = der(holder.getIssuer());
      issuerDer = known;
    }
    return known;
  }

  /** Lower-case hexadecimal; a negative number, which RFC 5280 forbids, has a minus sign. */
  public String serial() {
    return serial;
  }

  public Instant notBefore() {
    return notBefore;
  }

  /** The last second of validity. */
  public Instant notAfter() {
    return notAfter;
  }

  /** The fingerprint over the whole encoding. */
  public Digest sha256() {
    Digest known = sha256;
    if (known == null) {
      known = DigestAlgorithm.SHA256.of(der);
      sha256 = known;
    }
    return known;
  }

  /** Over the whole encoding, too. */
  Digest digest(DigestAlgorithm algorithm) {
    return algorithm == DigestAlgorithm.SHA256 ? sha256() : algorithm.of(der);
  }

  public Optional<Bytes> subjectKeyIdentifier() {
    return subjectKeyIdentifier;
  }

  /** RSA-2048, P-256, Ed25519 and the like; the algorithm's object identifier when unknown. */
  public String keyLabel() {
    return verifier()
        .keyLabel()
        .orElseGet(() -> holder.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm().getId());
  }

  /** RFC 5280 §3.3: subject and issuer are the same name. Says nothing of who signed it. */
  public boolean isSelfIssued() {
    return subjectName.equals(issuerName);
  }

  /** Whether this one's issuer has the other's subject for a name. Says nothing of keys. */
  public boolean namesAsIssuer(Certificate other) {
    return issuerName.equals(other.subjectName);
  }

  /** The subject's name in the form of {@link Names#canonical}. */
  public String subjectName() {
    return subjectName;
  }

  /** The issuer's name in the form of {@link Names#canonical}. */
  public String issuerName() {
    return issuerName;
  }

  /** Whether it is self-issued and its signature verifies under its own key. */
  public boolean isSelfSigned() {
    return isSelfIssued() && CertificateSignature.verifies(this, this);
  }

  /**
   * Addresses of the issuer's certificate (RFC 5280 §4.2.2.1), as written. Claims, never opened.
   */
  public List<String> issuerUrls() {
    return CertificateUrls.issuers(holder);
  }

  /** Addresses of the OCSP responder (RFC 5280 §4.2.2.1), as written. */
  public List<String> ocspUrls() {
    return CertificateUrls.responders(holder);
  }

  /** Addresses of certificate lists (RFC 5280 §4.2.1.13), as written. */
  public List<String> crlUrls() {
    return CertificateUrls.lists(holder);
  }

  /** Addresses of changes to those lists (RFC 5280 §4.2.1.15), as written. */
  public List<String> deltaCrlUrls() {
    return CertificateUrls.changes(holder);
  }

  /** With this certificate's own key. The same for all who ask. */
  SignatureVerifier verifier() {
    SignatureVerifier known = verifier;
    if (known == null) {
      known = SignatureVerifier.of(holder.getSubjectPublicKeyInfo());
      verifier = known;
    }
    return known;
  }

  /** SHA-256 over the DER of SubjectPublicKeyInfo. */
  public Bytes publicKeySha256() {
    Bytes known = publicKeySha256;
    if (known == null) {
      known = DigestAlgorithm.SHA256.of(der(holder.getSubjectPublicKeyInfo())).value();
      publicKeySha256 = known;
    }
    return known;
  }

  private static Bytes der(ASN1Object object) {
    try {
      return Bytes.of(object.getEncoded("DER"));
    } catch (IOException impossible) {
      throw new IllegalStateException("a parsed value cannot be encoded", impossible);
    }
  }

  /** Bouncy Castle's view, for the rooms {@code cms}, {@code trust} and {@code time} alone. */
  public X509CertificateHolder holder() {
    return holder;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  @Override
  public String toString() {
    return subject.text() + " [" + serial() + "]";
  }

  private static Optional<Bytes> subjectKeyIdentifier(X509CertificateHolder holder) {
    Extension extension = holder.getExtension(Extension.subjectKeyIdentifier);
    return extension == null
        ? Optional.empty()
        : Optional.of(
            Bytes.of(
                SubjectKeyIdentifier.getInstance(
                        ASN1OctetString.getInstance(extension.getParsedValue()))
                    .getKeyIdentifier()));
  }
}
