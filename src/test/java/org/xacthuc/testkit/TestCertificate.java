package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * A certificate in a few words: {@code TestCertificate.issuedBy(ca).subject("CN=An").build()}.
 * Without further words it is valid 2020-2030, has a P-256 key and a serial number that follow from
 * its subject, subject and authority key identifiers, and no other extension.
 */
public final class TestCertificate {
  private final Identity issuer;
  private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
  private final Set<ASN1ObjectIdentifier> left = new HashSet<>();
  private X500Name subject = new X500Name(BCStyle.INSTANCE, "CN=xacthuc TEST");
  private X500Name issuerName;
  private Instant notBefore = Instant.parse("2020-01-01T00:00:00Z");
  private Instant notAfter = Instant.parse("2029-12-31T23:59:59Z");
  private TestKey key;
  private BigInteger serial;
  private SignatureScheme scheme;

  private TestCertificate(Identity issuer) {
    this.issuer = issuer;
  }

  /** A certificate signed by {@code issuer}, whose names and key identifier it takes over. */
  public static TestCertificate issuedBy(Identity issuer) {
    return new TestCertificate(issuer);
  }

  /** A self-signed certificate. */
  public static TestCertificate selfSigned() {
    return new TestCertificate(null);
  }

  /** A root with the usual extensions of a CA. */
  public static TestCertificate root(String subject) {
    return selfSigned().subject(subject).ca();
  }

  /** The distinguished name in the order of its encoding, as {@code "C=VN, O=..., CN=..."}. */
  public TestCertificate subject(String name) {
    subject = new X500Name(BCStyle.INSTANCE, name);
    return this;
  }

  /** A name of any encoding. */
  public TestCertificate subject(X500Name name) {
    subject = name;
    return this;
  }

  /** Another issuer name than that of the signing CA. */
  public TestCertificate issuerName(String name) {
    issuerName = new X500Name(BCStyle.INSTANCE, name);
    return this;
  }

  public TestCertificate valid(Instant from, Instant to) {
    notBefore = from;
    notAfter = to;
    return this;
  }

  /** Both as ISO instants, such as {@code 2020-01-01T00:00:00Z}. */
  public TestCertificate valid(String from, String to) {
    return valid(Instant.parse(from), Instant.parse(to));
  }

  public TestCertificate key(TestKey newKey) {
    key = newKey;
    return this;
  }

  public TestCertificate serial(long number) {
    serial = BigInteger.valueOf(number);
    return this;
  }

  /** The issuer's signature algorithm; by default what its key signs with. */
  public TestCertificate signedWith(SignatureScheme newScheme) {
    scheme = newScheme;
    return this;
  }

  /** RFC 5280 §4.2.1.9 and §4.2.1.3: a CA that signs certificates and CRLs. */
  public TestCertificate ca() {
    return critical(Extension.basicConstraints, new BasicConstraints(true))
        .keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
  }

  public TestCertificate pathLength(int pathLength) {
    return critical(Extension.basicConstraints, new BasicConstraints(pathLength));
  }

  /** Bits of {@link KeyUsage}; the extension is critical. */
  public TestCertificate keyUsage(int bits) {
    return critical(Extension.keyUsage, new KeyUsage(bits));
  }

  /** What persons and bodies have: digitalSignature and nonRepudiation. */
  public TestCertificate signer() {
    return keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
  }

  public TestCertificate extendedKeyUsage(boolean critical, KeyPurposeId... purposes) {
    return extension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
  }

  /** RFC 3161 §2.3: the sole, critical purpose timeStamping. */
  public TestCertificate timeStampAuthority() {
    return keyUsage(KeyUsage.digitalSignature)
        .extendedKeyUsage(true, KeyPurposeId.id_kp_timeStamping);
  }

  /** RFC 6960 §4.2.2.2: a delegated responder, with id-pkix-ocsp-nocheck. */
  public TestCertificate ocspResponder() {
    return keyUsage(KeyUsage.digitalSignature)
        .extendedKeyUsage(false, KeyPurposeId.id_kp_OCSPSigning)
        .extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
  }

  /** RFC 5280 §4.2.1.13: one full-name distribution point. */
  public TestCertificate crlAt(String url) {
    var point = new DistributionPoint(new DistributionPointName(uris(url)), null, null);
    return extension(
        Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
  }

  /** RFC 5280 §4.2.2.1: where the responder and the issuer's certificate are said to be. */
  public TestCertificate authorityInformation(String ocspUrl, String issuerUrl) {
    var descriptions =
        new AccessDescription[] {
          new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocspUrl)),
          new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuerUrl))
        };
    return extension(
        Extension.authorityInfoAccess, false, new AuthorityInformationAccess(descriptions));
  }

  public TestCertificate critical(ASN1ObjectIdentifier oid, ASN1Encodable value) {
    return extension(oid, true, value);
  }

  public TestCertificate critical(String oid, byte[] der) {
    var identifier = new ASN1ObjectIdentifier(oid);
    return put(new Extension(identifier, true, new DEROctetString(der)));
  }

  /** Leaves out an extension, also one that is there by default. */
  public TestCertificate without(ASN1ObjectIdentifier oid) {
    left.add(oid);
    return this;
  }

  /** Sets or replaces an extension. */
  public TestCertificate extension(
      ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    return put(new Extension(oid, critical, new DEROctetString(Der.of(value))));
  }

  public Identity build() {
    TestKey ownKey = key == null ? poolKey() : key;
    TestKey signingKey = issuer == null ? ownKey : issuer.key();
    SignatureScheme chosen = scheme == null ? signingKey.algorithm().defaultScheme() : scheme;
    var builder =
        new X509v3CertificateBuilder(
            issuerOf(),
            serial == null ? serialOf(subject) : serial,
            new Time(Date.from(notBefore)),
            new Time(Date.from(notAfter)),
            subject,
            ownKey.publicKey());
    try {
      for (Extension extension : allExtensions(ownKey).values()) {
        builder.addExtension(extension);
      }
    } catch (CertIOException e) {
      throw new UncheckedIOException(e);
    }
    var certificate = builder.build(chosen.contentSigner(signingKey));
    return new Identity(certificate, issuer == null ? List.of() : issuer.chain(), ownKey);
  }

  private Map<ASN1ObjectIdentifier, Extension> allExtensions(TestKey ownKey) {
    var all = new LinkedHashMap<ASN1ObjectIdentifier, Extension>();
    put(
        all,
        Extension.subjectKeyIdentifier,
        new SubjectKeyIdentifier(keyIdentifier(ownKey.publicKey())));
    if (issuer != null) {
      put(
          all,
          Extension.authorityKeyIdentifier,
          new AuthorityKeyIdentifier(keyIdentifierOf(issuer)));
    }
    all.putAll(extensions);
    all.keySet().removeAll(left);
    return all;
  }

  /** The subject key identifier in the certificate, or what it would be. */
  static byte[] keyIdentifierOf(Identity identity) {
    var own = SubjectKeyIdentifier.fromExtensions(identity.certificate().getExtensions());
    return own == null ? keyIdentifier(identity.key().publicKey()) : own.getKeyIdentifier();
  }

  private X500Name issuerOf() {
    if (issuerName != null) {
      return issuerName;
    }
    return issuer == null ? subject : issuer.certificate().getSubject();
  }

  private TestKey poolKey() {
    return TestKey.pool(KeyAlgorithm.P256, Arrays.hashCode(Der.of(subject)));
  }

  // RFC 5280 §4.2.1.2 (1): the SHA-1 of the public key's bits.
  static byte[] keyIdentifier(SubjectPublicKeyInfo publicKey) {
    return Der.digest(
        new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1),
        publicKey.getPublicKeyData().getBytes());
  }

  private static BigInteger serialOf(X500Name subject) {
    byte[] digest = Der.digest(SignatureScheme.ECDSA_SHA256, Der.of(subject));
    return new BigInteger(1, Arrays.copyOf(digest, 8)).setBit(62);
  }

  private TestCertificate put(Extension extension) {
    extensions.put(extension.getExtnId(), extension);
    return this;
  }

  private static void put(
      Map<ASN1ObjectIdentifier, Extension> all, ASN1ObjectIdentifier oid, ASN1Encodable value) {
    try {
      all.put(oid, Extension.create(oid, false, value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GeneralName uri(String url) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, url);
  }

  private static GeneralNames uris(String url) {
    return new GeneralNames(uri(url));
  }
}
