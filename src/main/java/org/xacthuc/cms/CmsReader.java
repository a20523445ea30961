package org.xacthuc.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.cms.CmsSignature.EncapsulatedContent;

/** Signature containers out of their bytes (RFC 5652 §5). */
public final class CmsReader {
  private static final String ID_DATA = PKCSObjectIdentifiers.data.getId();
  private static final String ID_TST_INFO = PKCSObjectIdentifiers.id_ct_TSTInfo.getId();

  /** Where the signed attributes stand in a SignerInfo, behind version, sid and digest. */
  private static final int SIGNED_ATTRIBUTES = 3;

  private CmsReader() {}

  /** Reads the decoded bytes of /Contents, of which zero padding may be the end. */
  public static Reading<CmsSignature, CmsDefect> read(Bytes contents, SubFilter subFilter) {
    return read(contents, subFilter, List.of());
  }

  /**
   * The same, where the signer's certificate may have to be looked for elsewhere.
   *
   * @param given certificates among which the signer's is looked for besides the container's own
   */
  public static Reading<CmsSignature, CmsDefect> read(
      Bytes contents, SubFilter subFilter, List<Certificate> given) {
    return read(contents, subFilter, List.of(), new CertificatePool(given, Limits.DEFAULT));
  }

  /**
   * The same for any subfilter, for containers of one document.
   *
   * @param certificates /Cert of the signature dictionary: the signer's first. It says who signed
   *     under adbe.x509.rsa_sha1 alone and is left aside under every other subfilter (ISO 32000-2
   *     §12.8.1, table 255)
   * @param pool with those given, and those read before
   */
  public static Reading<CmsSignature, CmsDefect> read(
      Bytes contents, SubFilter subFilter, List<Bytes> certificates, CertificatePool pool) {
    OptionalInt end =
        contents.length() > pool.limits().containerBytes()
            ? OptionalInt.empty()
            : DerStructure.endOfFirst(contents);
    if (subFilter == SubFilter.UNKNOWN) {
      return Reading.failed(new CmsDefect(Kind.SUB_FILTER_UNKNOWN, subFilter.pdfName()));
    }
    if (end.isEmpty()) {
      return Reading.failed(new CmsDefect(Kind.CONTAINER_BROKEN, "lengths"));
    }
    List<CmsDefect> defects = new ArrayList<>();
    if (!isZero(contents, end.getAsInt())) {
      defects.add(new CmsDefect(Kind.TRAILING_BYTES, "after byte " + end.getAsInt()));
    }
    Bytes value = contents.slice(0, end.getAsInt());
    return subFilter == SubFilter.ADBE_X509_RSA_SHA1
        ? BareSignatureReader.read(value, certificates, pool.limits(), defects)
        : read(signedData(value), subFilter, pool, defects);
  }

  private static Reading<CmsSignature, CmsDefect> read(
      Optional<SignedData> signedData,
      SubFilter subFilter,
      CertificatePool pool,
      List<CmsDefect> defects) {
    try {
      if (signedData.isEmpty()) {
        defects.add(new CmsDefect(Kind.CONTAINER_BROKEN, "SignedData"));
        return Reading.failed(defects);
      }
      int signers = signedData.get().getSignerInfos().size();
      if (signers != 1) {
        defects.add(new CmsDefect(Kind.SIGNER_COUNT, Integer.toString(signers)));
      }
      if (signers == 0) {
        return Reading.failed(defects);
      }
      return Reading.of(
          signature(signedData.get(), subFilter, pool, defects), List.copyOf(defects));
    } catch (IOException | RuntimeException malformed) {
      defects.add(new CmsDefect(Kind.CONTAINER_BROKEN, "structure"));
      return Reading.failed(defects);
    }
  }

  private static CmsSignature signature(
      SignedData data, SubFilter subFilter, CertificatePool pool, List<CmsDefect> defects)
      throws IOException {
    EmbeddedObjects embedded = new EmbeddedObjects(pool, defects);
    embedded.addCertificates(data.getCertificates());
    embedded.addRevocation(data.getCRLs());
    EncapsulatedContent content = content(data.getEncapContentInfo());
    checkContent(content, subFilter, defects);
    SignerInfo signer = signer(data.getSignerInfos().getObjectAt(0));
    checkVersion(signer, defects);
    CmsSignature signature =
        new SignerInfoReader(subFilter, embedded, pool.given(), defects).read(signer, content);
    checkListed(data, signer, defects);
    return signature;
  }

  /**
   * RFC 5652 §5.3: signedAttrs are [0] and stand before the signature, unsignedAttrs are [1] and
   * stand behind it. The decoder takes attributes of any tag.
   */
  private static SignerInfo signer(ASN1Encodable encoded) throws IOException {
    ASN1Sequence sequence = ASN1Sequence.getInstance(encoded);
    for (int i = SIGNED_ATTRIBUTES; i < sequence.size(); i++) {
      int expected = i == SIGNED_ATTRIBUTES ? 0 : 1;
      if (sequence.getObjectAt(i) instanceof ASN1TaggedObject tagged
          && !tagged.hasContextTag(expected)) {
        throw new IOException("tag " + tagged.getTagNo());
      }
    }
    return SignerInfo.getInstance(sequence);
  }

  /**
   * RFC 5652 §5.3: 1 where the signer is named by issuer and serial number, 3 where by key
   * identifier. The version of the SignedData is not looked at: genuine files have it wrong.
   */
  private static void checkVersion(SignerInfo signer, List<CmsDefect> defects) {
    boolean byKey = signer.getSID().getId() instanceof ASN1OctetString;
    if (!signer.getVersion().hasValue(byKey ? 3 : 1)) {
      defects.add(new CmsDefect(Kind.CONTAINER_BROKEN, "version of SignerInfo"));
    }
  }

  private static Optional<SignedData> signedData(Bytes der) {
    try {
      ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
      return CMSObjectIdentifiers.signedData.equals(info.getContentType())
          ? Optional.of(SignedData.getInstance(info.getContent()))
          : Optional.empty();
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static EncapsulatedContent content(ContentInfo info) {
    ASN1Encodable content = info.getContent();
    Optional<Bytes> bytes =
        content == null
            ? Optional.empty()
            : Optional.of(Bytes.of(ASN1OctetString.getInstance(content).getOctets()));
    return new EncapsulatedContent(info.getContentType().getId(), bytes);
  }

  private static void checkContent(
      EncapsulatedContent content, SubFilter subFilter, List<CmsDefect> defects) {
    boolean token = subFilter == SubFilter.ETSI_RFC3161;
    // ETSI EN 319 142-1 §4.1; RFC 3161 §2.4.2.
    if (!content.type().equals(token ? ID_TST_INFO : ID_DATA)) {
      defects.add(new CmsDefect(Kind.CONTENT_TYPE_WRONG, content.type()));
    }
    boolean carried = token || subFilter == SubFilter.ADBE_PKCS7_SHA1;
    if (content.bytes().isPresent() && !carried) {
      defects.add(new CmsDefect(Kind.ENCAPSULATED_CONTENT, content.type()));
    }
    if (content.bytes().isEmpty() && carried) {
      defects.add(new CmsDefect(Kind.CONTAINER_BROKEN, "no content"));
    }
  }

  private static void checkListed(SignedData data, SignerInfo signer, List<CmsDefect> defects) {
    String used = signer.getDigestAlgorithm().getAlgorithm().getId();
    for (ASN1Encodable listed : data.getDigestAlgorithms()) {
      if (AlgorithmIdentifier.getInstance(listed).getAlgorithm().getId().equals(used)) {
        return;
      }
    }
    defects.add(new CmsDefect(Kind.DIGEST_ALGORITHM_NOT_LISTED, used));
  }

  /**
   * Takes apart how a certificate is named.
   *
   * @throws IllegalArgumentException when the name has more parts than anybody needs
   */
  static SignerIdentifier.IssuerAndSerial issuerAndSerial(X500Name issuer, BigInteger serial) {
    if (Names.isTooLong(issuer)) {
      throw new IllegalArgumentException(issuer.size() + " parts");
    }
    try {
      return new SignerIdentifier.IssuerAndSerial(
          Bytes.of(issuer.getEncoded("DER")), Names.of(issuer), serial.toString(16));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean isZero(Bytes contents, int from) {
    for (int i = from; i < contents.length(); i++) {
      if (contents.at(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
