package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.xacthuc.base.Bytes;

/**
 * A certificate revocation list (RFC 5280 §5) in a few words. By default it is of 2021-12-15, runs
 * until 2046, lists nobody, and carries a CRL number and the authority key identifier.
 */
public final class TestCrl {
  /** When all committed revocation data were made: after every signature of 2021 in the samples. */
  public static final Instant DEFAULT_THIS_UPDATE = Instant.parse("2021-12-15T00:00:00Z");

  public static final Instant DEFAULT_NEXT_UPDATE = Instant.parse("2046-01-01T00:00:00Z");

  private final X509v2CRLBuilder builder;
  private final Identity issuer;
  private TestKey key;
  private Instant nextUpdate = DEFAULT_NEXT_UPDATE;
  private BigInteger number = BigInteger.ONE;
  private SignatureScheme scheme;

  private TestCrl(Identity issuer) {
    this.issuer = issuer;
    this.key = issuer.key();
    this.builder =
        new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(DEFAULT_THIS_UPDATE));
  }

  public static TestCrl by(Identity issuer) {
    return new TestCrl(issuer);
  }

  public TestCrl thisUpdate(Instant instant) {
    builder.setThisUpdate(Date.from(instant));
    return this;
  }

  public TestCrl nextUpdate(Instant instant) {
    nextUpdate = instant;
    return this;
  }

  public TestCrl withoutNextUpdate() {
    nextUpdate = null;
    return this;
  }

  public TestCrl withoutNumber() {
    number = null;
    return this;
  }

  /** RFC 5280 §5.2.3; 1 unless told. */
  public TestCrl number(long newNumber) {
    number = BigInteger.valueOf(newNumber);
    return this;
  }

  /** RFC 5280 §5.2.4: only what changed since the list of that number. */
  public TestCrl deltaOf(long base) {
    return extension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.valueOf(base)));
  }

  /** The issuer's signature algorithm; by default what its key signs with. */
  public TestCrl signedWith(SignatureScheme newScheme) {
    scheme = newScheme;
    return this;
  }

  /**
   * Lists {@code certificate} as revoked.
   *
   * @param reason a number of {@link org.bouncycastle.asn1.x509.CRLReason}
   */
  public TestCrl revoked(Identity certificate, Instant since, int reason) {
    return revoked(certificate.certificate().getSerialNumber(), since, reason);
  }

  public TestCrl revoked(BigInteger serial, Instant since, int reason) {
    builder.addCRLEntry(serial, Date.from(since), reason);
    return this;
  }

  /**
   * An entry with extensions of its own, such as a certificateIssuer or an unknown critical one.
   */
  public TestCrl revoked(BigInteger serial, Instant since, Extensions extensions) {
    builder.addCRLEntry(serial, Date.from(since), extensions);
    return this;
  }

  /** Adds a CRL extension, such as an issuingDistributionPoint. */
  public TestCrl extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(oid, critical, value);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs with another key than the issuer's. */
  public TestCrl signedBy(TestKey other) {
    key = other;
    return this;
  }

  /** The list, DER; once. */
  public Bytes build() {
    try {
      if (nextUpdate != null) {
        builder.setNextUpdate(Date.from(nextUpdate));
      }
      if (number != null) {
        extension(Extension.cRLNumber, false, new CRLNumber(number));
      }
      extension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(TestCertificate.keyIdentifierOf(issuer)));
      var crl =
          builder.build(
              (scheme == null ? key.algorithm().defaultScheme() : scheme).contentSigner(key));
      return Bytes.of(crl.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
