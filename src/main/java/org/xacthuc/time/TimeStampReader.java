package org.xacthuc.time;

import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.Certificate;
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
    return read(token, List.of());
  }

  /**
   * The same, where the authority's certificate may have to be looked for elsewhere.
   *
   * @param given certificates among which the authority's is looked for besides the token's own
   */
  public static Reading<TimeStampToken, TimeStampDefect> read(
      Bytes token, List<Certificate> given) {
    Reading<CmsSignature, CmsDefect> container =
        CmsReader.read(token, SubFilter.ETSI_RFC3161, given);
    List<TimeStampDefect> defects = new ArrayList<>();
    for (CmsDefect defect : container.defects()) {
      defects.add(
          new TimeStampDefect(Kind.CONTAINER, defect.kind() + " " + defect.detail().strip()));
    }
    Optional<TimeStampToken> read = container.value().flatMap(TimeStampReader::token);
    if (read.isEmpty()) {
      defects.add(new TimeStampDefect(Kind.TOKEN_BROKEN, "TSTInfo"));
      return Reading.failed(defects);
    }
    return Reading.of(read.get(), defects);
  }

  private static Optional<TimeStampToken> token(CmsSignature container) {
    Optional<Bytes> content = container.content().bytes().filter(DerStructure::isOneValue);
    if (content.isEmpty()
        || !container.content().type().equals(PKCSObjectIdentifiers.id_ct_TSTInfo.getId())) {
      return Optional.empty();
    }
    try {
      TSTInfo info = TSTInfo.getInstance(ASN1Primitive.fromByteArray(content.get().toArray()));
      if (!info.getVersion().hasValue(1)) {
        return Optional.empty();
      }
      return Optional.of(
          new TimeStampToken(
              info.getGenTime().getDate().toInstant(),
              new TimeStampToken.MessageImprint(
                  info.getMessageImprint().getHashAlgorithm().getAlgorithm().getId(),
                  Bytes.of(info.getMessageImprint().getHashedMessage())),
              info.getPolicy().getId(),
              info.getSerialNumber().getValue().toString(16),
              Optional.ofNullable(info.getAccuracy()).map(TimeStampReader::accuracy),
              container));
    } catch (IOException | ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static Duration accuracy(Accuracy accuracy) {
    return Duration.ofSeconds(number(accuracy.getSeconds()))
        .plusMillis(number(accuracy.getMillis()))
        .plusNanos(1_000L * number(accuracy.getMicros()));
  }

  private static int number(ASN1Integer integer) {
    return integer == null ? 0 : integer.intValueExact();
  }
}
