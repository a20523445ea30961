package org.xacthuc.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.DerStructure;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.time.TimeStampDefect.Kind;

/** Time-stamp tokens out of their bytes (RFC 3161 §2.4.2). */
public final class TimeStampReader {
  private TimeStampReader() {}

  /** Reads a TimeStampToken; zero padding may follow it, nothing else. */
  public static Reading<TimeStampToken, TimeStampDefect> read(Bytes token) {
    return read(token, new CertificatePool(List.of(), Limits.DEFAULT));
  }

  /**
   * The same, where the authority's certificate may have to be looked for elsewhere.
   *
   * @param pool certificates among which the authority's is looked for besides the token's own
   */
  public static Reading<TimeStampToken, TimeStampDefect> read(Bytes token, CertificatePool pool) {
    Reading<CmsSignature, CmsDefect> container =
        CmsReader.read(token, SubFilter.ETSI_RFC3161, List.of(), pool);
    List<TimeStampDefect> defects = new ArrayList<>();
    for (CmsDefect defect : container.defects()) {
      defects.add(
          new TimeStampDefect(Kind.CONTAINER, defect.kind() + " " + defect.detail().strip()));
    }
    Optional<TimeStampToken> read =
        container.value().flatMap(c -> token(c, sha256(token), defects));
    if (read.isEmpty()) {
      defects.add(new TimeStampDefect(Kind.TOKEN_BROKEN, "TSTInfo"));
      return Reading.failed(defects);
    }
    return Reading.of(read.get(), defects);
  }

  /** Of the one value that padding may follow. */
  private static Digest sha256(Bytes token) {
    int end = DerStructure.endOfFirst(token).orElse(token.length());
    return DigestAlgorithm.SHA256.of(token.slice(0, end));
  }

  private static Optional<TimeStampToken> token(
      CmsSignature container, Digest sha256, List<TimeStampDefect> defects) {
    Optional<Bytes> content = container.content().bytes().filter(DerStructure::isOneValue);
    if (content.isEmpty()
        || !container.content().type().equals(PKCSObjectIdentifiers.id_ct_TSTInfo.getId())) {
      return Optional.empty();
    }
    try {
      TimeStampInfo info =
          TimeStampInfo.of(
              ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(content.get().toArray())));
      // RFC 3161 §2.4.2: extensions as in RFC 5280 §4.2, of which we know none.
      info.criticalExtensions()
          .forEach(
              oid ->
                  defects.add(new TimeStampDefect(Kind.TOKEN_BROKEN, "critical extension " + oid)));
      return Optional.of(
          new TimeStampToken(
              info.genTime(),
              info.imprint(),
              info.policy(),
              info.serial(),
              info.accuracy(),
              container,
              sha256));
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }
}
