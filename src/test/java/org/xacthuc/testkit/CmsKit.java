package org.xacthuc.testkit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A CMS SignedData (RFC 5652) in a few words, whole or broken on purpose. {@code
 * CmsKit.signer(identity).sign(content)} gives what ETSI.CAdES.detached wants: contentType,
 * messageDigest and signingCertificateV2, the chain without its root embedded. Every word gives a
 * new kit; the old one stays as it was.
 */
public final class CmsKit {
  private Identity identity;
  private SignatureScheme scheme;
  private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
  private boolean encapsulated;
  private boolean signedAttributes = true;
  private boolean wrongMessageDigest;
  private boolean brokenSignature;
  private Instant signingTime;
  private Identity essTarget;
  private Set<ASN1ObjectIdentifier> omitted = Set.of();
  private List<Attribute> extraSigned = List.of();
  private List<X509CertificateHolder> embedded;
  private List<Function<byte[], byte[]>> timeStamps = List.of();
  private List<CmsKit> furtherSigners = List.of();
  private byte[] trailing = {};

  private CmsKit() {}

  /** An ETSI.CAdES.detached container by {@code identity} with the usual scheme of its key. */
  public static CmsKit signer(Identity identity) {
    var kit = new CmsKit();
    kit.identity = identity;
    kit.essTarget = identity;
    kit.scheme = identity.key().algorithm().defaultScheme();
    kit.embedded = identity.chainWithoutRoot();
    return kit;
  }

  /** As adbe.pkcs7.detached is commonly made: signed attributes, but no signingCertificateV2. */
  public CmsKit withoutSigningCertificate() {
    return omit(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
  }

  /** No signed attributes at all: the signature value is over the content itself. */
  public CmsKit withoutSignedAttributes() {
    return with(kit -> kit.signedAttributes = false);
  }

  public CmsKit scheme(SignatureScheme newScheme) {
    return with(kit -> kit.scheme = newScheme);
  }

  /** Adds the signing-time attribute, which only claims. */
  public CmsKit signingTime(Instant instant) {
    return with(kit -> kit.signingTime = instant);
  }

  /** The certificates in the container, in this order. */
  public CmsKit embed(List<X509CertificateHolder> certificates) {
    return with(kit -> kit.embedded = List.copyOf(certificates));
  }

  /** Puts the content into the container, as a time-stamp token has it. */
  public CmsKit encapsulating(ASN1ObjectIdentifier type) {
    return with(
        kit -> {
          kit.contentType = type;
          kit.encapsulated = true;
        });
  }

  /** Another content type in signed attribute and container, still detached. */
  public CmsKit contentType(ASN1ObjectIdentifier type) {
    return with(kit -> kit.contentType = type);
  }

  /** Adds a signature time-stamp (RFC 3161 appendix A) over the signature value. */
  public CmsKit timeStamp(TestTimeStamp timeStamp) {
    return timeStamp(timeStamp::token);
  }

  /**
   * Adds whatever {@code token} makes of the signature value as a signature time-stamp attribute.
   */
  public CmsKit timeStamp(Function<byte[], byte[]> token) {
    return with(kit -> kit.timeStamps = append(kit.timeStamps, token));
  }

  /** Signs a message digest that is not that of the content. */
  public CmsKit wrongMessageDigest() {
    return with(kit -> kit.wrongMessageDigest = true);
  }

  /** Flips a bit of the signature value. */
  public CmsKit brokenSignature() {
    return with(kit -> kit.brokenSignature = true);
  }

  /** Lets signingCertificateV2 point at the certificate of somebody else. */
  public CmsKit signingCertificateOf(Identity other) {
    return with(kit -> kit.essTarget = other);
  }

  /** Leaves a signed attribute out. */
  public CmsKit omit(ASN1ObjectIdentifier attribute) {
    return with(
        kit -> {
          kit.omitted = new HashSet<>(kit.omitted);
          kit.omitted.add(attribute);
        });
  }

  /** Adds a signed attribute, such as a second one of the same type or one of a wrong type. */
  public CmsKit signedAttribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    return with(
        kit -> kit.extraSigned = append(kit.extraSigned, new Attribute(type, new DERSet(values))));
  }

  /** Adds the SignerInfo of another kit, whose certificates are not embedded by this. */
  public CmsKit furtherSigner(CmsKit other) {
    return with(kit -> kit.furtherSigners = append(kit.furtherSigners, other));
  }

  /** Appends bytes after the container. */
  public CmsKit trailing(byte[] bytes) {
    return with(kit -> kit.trailing = bytes.clone());
  }

  /** The container over {@code content}, DER but for the order of the certificates. */
  public byte[] sign(byte[] content) {
    var kits = new ArrayList<CmsKit>();
    kits.add(this);
    kits.addAll(furtherSigners);
    var signedData = new SignedDataWriter(contentType, encapsulated ? content : null, embedded);
    for (CmsKit kit : kits) {
      signedData.add(kit.scheme.digestAlgorithm(), kit.signerInfo(content));
    }
    return Der.concat(signedData.write(), trailing);
  }

  private SignerInfo signerInfo(byte[] content) {
    ASN1Set attributes = signedAttributes ? signedAttributeSet(content) : null;
    // RFC 5652 §5.4: the DER encoding of the SET OF, or the content where there are none.
    byte[] signature =
        scheme.sign(identity.key(), attributes == null ? content : Der.of(attributes));
    if (brokenSignature) {
      signature[signature.length - 1] ^= 1;
    }
    var certificate = identity.certificate();
    return new SignerInfo(
        new SignerIdentifier(
            new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber())),
        scheme.digestAlgorithm(),
        attributes,
        scheme.signatureAlgorithm(),
        new DEROctetString(signature),
        unsignedAttributeSet(signature));
  }

  private ASN1Set signedAttributeSet(byte[] content) {
    byte[] digest = Der.digest(scheme, content);
    if (wrongMessageDigest) {
      digest[0] ^= 1;
    }
    var all = new ArrayList<Attribute>();
    all.add(attribute(CMSAttributes.contentType, contentType));
    all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
    all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate()));
    if (signingTime != null) {
      all.add(attribute(CMSAttributes.signingTime, new Time(Date.from(signingTime))));
    }
    all.removeIf(attribute -> omitted.contains(attribute.getAttrType()));
    all.addAll(extraSigned);
    return new DERSet(all.toArray(new Attribute[0]));
  }

  private ASN1Set unsignedAttributeSet(byte[] signature) {
    if (timeStamps.isEmpty()) {
      return null;
    }
    var values = new ASN1EncodableVector();
    for (Function<byte[], byte[]> timeStamp : timeStamps) {
      values.add(
          attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              parse(timeStamp.apply(signature))));
    }
    return new DERSet(values);
  }

  // RFC 5035 §3: the hash of the certificate, with its issuer and serial number.
  private SigningCertificateV2 signingCertificate() {
    var certificate = essTarget.certificate();
    byte[] hash = Der.digest(SignatureScheme.RSA_SHA256, essTarget.der().toArray());
    var issuerSerial =
        new IssuerSerial(
            new GeneralNames(new GeneralName(certificate.getIssuer())),
            certificate.getSerialNumber());
    return new SigningCertificateV2(
        new ESSCertIDv2(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hash, issuerSerial));
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private static ASN1Encodable parse(byte[] der) {
    try {
      return ASN1Primitive.fromByteArray(der);
    } catch (IOException e) {
      return new DERSequence(new DEROctetString(der));
    }
  }

  private static <T> List<T> append(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }

  private CmsKit with(Consumer<CmsKit> change) {
    var copy = new CmsKit();
    copy.identity = identity;
    copy.scheme = scheme;
    copy.contentType = contentType;
    copy.encapsulated = encapsulated;
    copy.signedAttributes = signedAttributes;
    copy.wrongMessageDigest = wrongMessageDigest;
    copy.brokenSignature = brokenSignature;
    copy.signingTime = signingTime;
    copy.essTarget = essTarget;
    copy.omitted = omitted;
    copy.extraSigned = extraSigned;
    copy.embedded = embedded;
    copy.timeStamps = timeStamps;
    copy.furtherSigners = furtherSigners;
    copy.trailing = trailing;
    change.accept(copy);
    return copy;
  }
}
