package org.xacthuc.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
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
  private Function<byte[], byte[]> value;
  private boolean withoutSigner;
  private boolean byKeyIdentifier;
  private AlgorithmIdentifier declaredDigest;
  private AlgorithmIdentifier declaredSignature;
  private boolean withoutDigestAlgorithms;
  private boolean unorderedAttributes;
  private Instant signingTime;
  private Identity essTarget;
  private Set<ASN1ObjectIdentifier> omitted = Set.of();
  private List<Attribute> extraSigned = List.of();
  private List<Attribute> unsigned = List.of();
  private List<X509CertificateHolder> embedded;
  private List<Function<byte[], byte[]>> timeStamps = List.of();
  private List<TestTimeStamp> contentTimeStamps = List.of();
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

  /** Takes whatever {@code maker} makes of the bytes to be signed as the signature value. */
  public CmsKit signatureValue(Function<byte[], byte[]> maker) {
    return with(kit -> kit.value = maker);
  }

  /** No SignerInfo at all: the container only carries certificates. */
  public CmsKit withoutSigner() {
    return with(kit -> kit.withoutSigner = true);
  }

  /** Names the signer's certificate by its subject key identifier. */
  public CmsKit bySubjectKeyIdentifier() {
    return with(kit -> kit.byKeyIdentifier = true);
  }

  /** Declares another digest algorithm than the one that was used. */
  public CmsKit declareDigest(AlgorithmIdentifier algorithm) {
    return with(kit -> kit.declaredDigest = algorithm);
  }

  /** Declares another signature algorithm than the one that was used. */
  public CmsKit declareSignature(AlgorithmIdentifier algorithm) {
    return with(kit -> kit.declaredSignature = algorithm);
  }

  /** Lists no digest algorithm in front of the content. */
  public CmsKit withoutDigestAlgorithms() {
    return with(kit -> kit.withoutDigestAlgorithms = true);
  }

  /**
   * Writes the signed attributes in the reverse of their DER order, which is signed all the same.
   */
  public CmsKit unorderedAttributes() {
    return with(kit -> kit.unorderedAttributes = true);
  }

  /** Adds an unsigned attribute. */
  public CmsKit unsignedAttribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    return with(kit -> kit.unsigned = append(kit.unsigned, CmsAttributes.of(type, values)));
  }

  /** Lets signingCertificateV2 point at the certificate of somebody else. */
  public CmsKit signingCertificateOf(Identity other) {
    return with(kit -> kit.essTarget = other);
  }

  /** Adds a content time-stamp (ETSI EN 319 122-1 §5.2.8), which is made before signing. */
  public CmsKit contentTimeStamp(TestTimeStamp timeStamp) {
    return with(kit -> kit.contentTimeStamps = append(kit.contentTimeStamps, timeStamp));
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
    return with(kit -> kit.extraSigned = append(kit.extraSigned, CmsAttributes.of(type, values)));
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
    if (!withoutSigner) {
      kits.add(this);
    }
    kits.addAll(furtherSigners);
    var signedData = new SignedDataWriter(contentType, encapsulated ? content : null, embedded);
    for (CmsKit kit : kits) {
      signedData.add(
          kit.withoutDigestAlgorithms ? null : kit.digestAlgorithm(), kit.signerInfo(content));
    }
    return Der.concat(signedData.write(), trailing);
  }

  // RFC 5652 §5.3.
  private ASN1Encodable signerInfo(byte[] content) {
    ASN1Set attributes = signedAttributes ? signedAttributeSet(content) : null;
    // §5.4: the DER encoding of the SET OF, or the content where there are none.
    byte[] message = attributes == null ? content : Der.of(attributes);
    byte[] signature = value == null ? scheme.sign(identity.key(), message) : value.apply(message);
    if (brokenSignature) {
      signature[signature.length - 1] ^= 1;
    }
    var info = new ASN1EncodableVector();
    info.add(new ASN1Integer(byKeyIdentifier ? 3 : 1));
    info.add(signerIdentifier());
    info.add(digestAlgorithm());
    if (attributes != null) {
      info.add(new DLTaggedObject(false, 0, inOrder(attributes)));
    }
    info.add(declaredSignature == null ? scheme.signatureAlgorithm() : declaredSignature);
    info.add(new DEROctetString(signature));
    if (!timeStamps.isEmpty() || !unsigned.isEmpty()) {
      info.add(new DLTaggedObject(false, 1, unsignedAttributeSet(signature)));
    }
    return new DLSequence(info);
  }

  private ASN1Set inOrder(ASN1Set attributes) {
    if (!unorderedAttributes) {
      return attributes;
    }
    var reversed = new ArrayList<>(List.of(attributes.toArray()));
    Collections.reverse(reversed);
    return new DLSet(reversed.toArray(new ASN1Encodable[0]));
  }

  private ASN1Encodable signerIdentifier() {
    var certificate = identity.certificate();
    return byKeyIdentifier
        ? new DLTaggedObject(
            false, 0, new DEROctetString(TestCertificate.keyIdentifierOf(identity)))
        : new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber());
  }

  private AlgorithmIdentifier digestAlgorithm() {
    return declaredDigest == null ? scheme.digestAlgorithm() : declaredDigest;
  }

  private ASN1Set signedAttributeSet(byte[] content) {
    byte[] digest = Der.digest(scheme, content);
    if (wrongMessageDigest) {
      digest[0] ^= 1;
    }
    var all = new ArrayList<Attribute>();
    all.add(CmsAttributes.of(CMSAttributes.contentType, contentType));
    all.add(CmsAttributes.messageDigest(digest));
    all.add(CmsAttributes.signingCertificate(essTarget));
    if (signingTime != null) {
      all.add(CmsAttributes.signingTime(signingTime));
    }
    contentTimeStamps.forEach(t -> all.add(CmsAttributes.contentTimeStamp(t.token(content))));
    all.removeIf(attribute -> omitted.contains(attribute.getAttrType()));
    all.addAll(extraSigned);
    return new DERSet(all.toArray(new Attribute[0]));
  }

  private ASN1Set unsignedAttributeSet(byte[] signature) {
    var values = new ASN1EncodableVector();
    for (Function<byte[], byte[]> timeStamp : timeStamps) {
      values.add(CmsAttributes.signatureTimeStamp(timeStamp.apply(signature)));
    }
    unsigned.forEach(values::add);
    return new DLSet(values);
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
    copy.value = value;
    copy.withoutSigner = withoutSigner;
    copy.byKeyIdentifier = byKeyIdentifier;
    copy.declaredDigest = declaredDigest;
    copy.declaredSignature = declaredSignature;
    copy.withoutDigestAlgorithms = withoutDigestAlgorithms;
    copy.unorderedAttributes = unorderedAttributes;
    copy.unsigned = unsigned;
    copy.signingTime = signingTime;
    copy.essTarget = essTarget;
    copy.omitted = omitted;
    copy.extraSigned = extraSigned;
    copy.embedded = embedded;
    copy.timeStamps = timeStamps;
    copy.contentTimeStamps = contentTimeStamps;
    copy.furtherSigners = furtherSigners;
    copy.trailing = trailing;
    change.accept(copy);
    return copy;
  }
}
