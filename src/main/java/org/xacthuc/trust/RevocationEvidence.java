package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.SignatureAlgorithm;

/**
 * The certificate list or OCSP response that an answer rests on.
 *
 * @param encoded its DER, as it was given: when it is proven to have existed can be asked by it
 * @param signer who signed it
 * @param thisUpdate when the status was known to be right
 * @param nextUpdate when newer information was due; absent when not said
 * @param existsSince since when it is proven to exist: the instant of validation, where nothing
 *     earlier is proven
 */
public record RevocationEvidence(
    Kind kind,
    Bytes encoded,
    EvidenceSigner signer,
    Instant thisUpdate,
    Optional<Instant> nextUpdate,
    Instant existsSince) {

  /** Kinds of evidence. */
  public enum Kind {
    CRL,
    OCSP
  }

  /** The subject of whoever signed it. */
  public String issuedBy() {
    return signer.name();
  }

  /** Everything that was signed for it to count, below the path itself. */
  public List<SignatureAlgorithm> algorithms() {
    return signer.algorithms();
  }

  /** This evidence, resting on the algorithms of those others too. */
  RevocationEvidence with(List<RevocationEvidence> others) {
    List<SignatureAlgorithm> all =
        Stream.concat(Stream.of(this), others.stream())
            .flatMap(e -> e.algorithms().stream())
            .distinct()
            .toList();
    return new RevocationEvidence(
        kind, encoded, new EvidenceSigner(signer.name(), all), thisUpdate, nextUpdate, existsSince);
  }

  /** This evidence, proven to exist since then. */
  RevocationEvidence existingSince(Instant instant) {
    return new RevocationEvidence(kind, encoded, signer, thisUpdate, nextUpdate, instant);
  }

  /** RFC 5280 §5.1.2.5, RFC 6960 §4.2.2.1: newer information is due after this one. */
  boolean isInOrder() {
    return nextUpdate.map(next -> !next.isBefore(thisUpdate)).orElse(true);
  }
}
