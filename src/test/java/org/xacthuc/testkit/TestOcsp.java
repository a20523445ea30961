package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.xacthuc.base.Bytes;

/**
 * An OCSP response (RFC 6960) in a few words. By default it is of 2021-12-15, runs until 2046,
 * names its responder by key, and embeds the responder's certificate when that is delegated.
 */
public final class TestOcsp {
  private record Single(
      X509CertificateHolder target, CertificateStatus status, List<Extension> extensions) {}

  private final Identity responder;
  private final Identity issuer;
  private final List<Single> singles = new ArrayList<>();
  private final List<Extension> extensions = new ArrayList<>();
  private List<X509CertificateHolder> embedded;
  private TestKey key;
  private SignatureScheme scheme;
  private Instant thisUpdate = TestCrl.DEFAULT_THIS_UPDATE;
  private Instant nextUpdate = TestCrl.DEFAULT_NEXT_UPDATE;
  private Instant producedAt = TestCrl.DEFAULT_THIS_UPDATE;
  private boolean byName;
  private AlgorithmIdentifier certIdDigest = CertificateID.HASH_SHA1;

  private TestOcsp(Identity responder, Identity issuer) {
    this.responder = responder;
    this.issuer = issuer;
    this.key = responder.key();
    this.embedded = responder.equals(issuer) ? List.of() : List.of(responder.certificate());
  }

  /** Signed by a responder to whom {@code issuer} delegated. */
  public static TestOcsp delegated(Identity responder, Identity issuer) {
    return new TestOcsp(responder, issuer);
  }

  /** Signed by the CA itself. */
  public static TestOcsp direct(Identity issuer) {
    return new TestOcsp(issuer, issuer);
  }

  /**
   * A response without an answer, such as tryLater (RFC 6960 §4.2.1).
   *
   * @param status a number of {@link OCSPRespBuilder}
   */
  public static Bytes withoutAnswer(int status) {
    try {
      return Bytes.of(new OCSPRespBuilder().build(status, null).getEncoded());
    } catch (OCSPException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestOcsp good(Identity target) {
    return add(target, CertificateStatus.GOOD);
  }

  /**
   * Adds a revoked certificate.
   *
   * @param reason a number of {@link org.bouncycastle.asn1.x509.CRLReason}
   */
  public TestOcsp revoked(Identity target, Instant since, int reason) {
    return add(target, new RevokedStatus(Date.from(since), reason));
  }

  public TestOcsp unknown(Identity target) {
    return add(target, new UnknownStatus());
  }

  public TestOcsp thisUpdate(Instant instant) {
    thisUpdate = instant;
    return this;
  }

  public TestOcsp nextUpdate(Instant instant) {
    nextUpdate = instant;
    return this;
  }

  public TestOcsp withoutNextUpdate() {
    nextUpdate = null;
    return this;
  }

  public TestOcsp producedAt(Instant instant) {
    producedAt = instant;
    return this;
  }

  /** Names the responder by its distinguished name instead of its key hash. */
  public TestOcsp byName() {
    byName = true;
    return this;
  }

  /** The certificates in the response, in this order. */
  public TestOcsp embed(List<X509CertificateHolder> certificates) {
    embedded = List.copyOf(certificates);
    return this;
  }

  /** The digest of the CertIDs (SHA-1 unless told). */
  public TestOcsp certIdDigest(AlgorithmIdentifier algorithm) {
    certIdDigest = algorithm;
    return this;
  }

  /** Signs with another key than the responder's. */
  public TestOcsp signedBy(TestKey other) {
    key = other;
    return this;
  }

  /** The responder's signature algorithm; by default what its key signs with. */
  public TestOcsp signedWith(SignatureScheme newScheme) {
    scheme = newScheme;
    return this;
  }

  /** Adds an extension to the answer that was added last. */
  public TestOcsp singleExtension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    singles.get(singles.size() - 1).extensions().add(new Extension(oid, critical, Der.of(value)));
    return this;
  }

  public TestOcsp responseExtension(
      ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    extensions.add(new Extension(oid, critical, Der.of(value)));
    return this;
  }

  /** The whole OCSPResponse with status successful, DER. */
  public Bytes build() {
    try {
      var builder = new BasicOCSPRespBuilder(responderId());
      for (Single single : singles) {
        var id =
            new CertificateID(
                calculator(certIdDigest), issuer.certificate(), single.target().getSerialNumber());
        builder.addResponse(
            id,
            single.status(),
            Date.from(thisUpdate),
            date(nextUpdate),
            single.extensions().isEmpty()
                ? null
                : new Extensions(single.extensions().toArray(new Extension[0])));
      }
      if (!extensions.isEmpty()) {
        builder.setResponseExtensions(new Extensions(extensions.toArray(new Extension[0])));
      }
      var basic =
          builder.build(
              (scheme == null ? key.algorithm().defaultScheme() : scheme).contentSigner(key),
              embedded.toArray(new X509CertificateHolder[0]),
              Date.from(producedAt));
      var response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
      return Bytes.of(response.getEncoded());
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RespID responderId() {
    if (byName) {
      return new RespID(responder.certificate().getSubject());
    }
    // RFC 6960 §4.2.1: KeyHash is the SHA-1 of the responder's public key.
    byte[] keyHash = TestCertificate.keyIdentifier(responder.key().publicKey());
    return new RespID(new ResponderID(new DEROctetString(keyHash)));
  }

  private TestOcsp add(Identity target, CertificateStatus status) {
    singles.add(new Single(target.certificate(), status, new ArrayList<>()));
    return this;
  }

  private static DigestCalculator calculator(AlgorithmIdentifier algorithm)
      throws OperatorCreationException {
    return new BcDigestCalculatorProvider().get(algorithm);
  }

  private static Date date(Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
