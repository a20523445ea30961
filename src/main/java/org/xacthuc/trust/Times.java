package org.xacthuc.trust;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;
import org.xacthuc.cms.EncodedTime;

/** Moments in extensions. */
final class Times {
  private Times() {}

  /** The GeneralizedTime that the extension holds; empty when it holds anything else. */
  static Optional<Instant> of(Extension extension) {
    try {
      return Optional.of(
          EncodedTime.of(ASN1GeneralizedTime.getInstance(extension.getParsedValue())));
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }
}
