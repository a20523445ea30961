package org.xacthuc.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.cms.CmsSignature;

/**
 * What a time-stamp token says (RFC 3161 §2.4.2). It proves nothing until it is validated.
 *
 * @param genTime when the authority says it was made
 * @param imprint over the bytes it was made for
 * @param policy dotted object identifier
 * @param serial lower-case hexadecimal
 * @param accuracy how far genTime may be off; absent when not said
 * @param container the SignedData around it
 * @param sha256 of the token as it stands, without padding behind it
 */
public record TimeStampToken(
    Instant genTime,
    MessageImprint imprint,
    String policy,
    String serial,
    Optional<Duration> accuracy,
    CmsSignature container,
    Digest sha256) {

  /**
   * A digest whose algorithm may be one we do not know.
   *
   * @param algorithm dotted object identifier
   */
  public record MessageImprint(String algorithm, Bytes value) {}

  /**
   * What its authority's key may do besides stamping time, by the names of RFC 5280 §4.2.1.3: a
   * unit that stamps time should do nothing else (RFC 3161 §2.3).
   */
  public List<String> extraKeyUsages() {
    return container.signer().map(AuthorityUsage::extra).orElse(List.of());
  }

  /** The authority: the subject of the certificate that made the token, when it is at hand. */
  public Optional<String> authority() {
    return container.signer().map(c -> c.subject().text());
  }
}
