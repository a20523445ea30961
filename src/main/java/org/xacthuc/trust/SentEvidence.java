package org.xacthuc.trust;

import java.text.ParseException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.EncodedTime;

/**
 * A certificate list or an OCSP response as a server sent it: understood, and not yet believed.
 *
 * @param nextUpdate until when there will be nothing newer; absent when that is not said
 * @param deltaUrls where a list's changes are, as written
 */
public record SentEvidence(Bytes der, Optional<Instant> nextUpdate, List<String> deltaUrls) {
  public SentEvidence {
    deltaUrls = List.copyOf(deltaUrls);
  }

  /** A certificate list, in DER or, against RFC 5280 §4.2.1.13, in PEM. */
  public static Optional<SentEvidence> list(Bytes sent) {
    Stream<Bytes> encodings =
        Stream.concat(
            Stream.of(sent),
            PemText.blocks(sent).stream()
                .filter(block -> block.label().equals("X509 CRL"))
                .flatMap(block -> block.content().stream()));
    return encodings.flatMap(der -> listOf(der).stream()).findFirst();
  }

  private static Optional<SentEvidence> listOf(Bytes der) {
    try {
      return CertificateList.read(der)
          .map(list -> new SentEvidence(der, list.nextUpdate(), list.deltaUrls()));
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** A response with an answer in it; one that only tells an error is none (RFC 6960 §4.2.1). */
  public static Optional<SentEvidence> response(Bytes sent) {
    return OcspResponse.read(sent)
        .map(response -> new SentEvidence(sent, nextUpdate(response), List.of()));
  }

  /** The earliest; absent when one answer does not say it. */
  private static Optional<Instant> nextUpdate(OcspResponse response) {
    List<Optional<Instant>> all = response.answers().map(SentEvidence::nextUpdate).toList();
    return all.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : all.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static Optional<Instant> nextUpdate(SingleResponse answer) {
    try {
      ASN1GeneralizedTime next = answer.getNextUpdate();
      return next == null ? Optional.empty() : Optional.of(EncodedTime.of(next));
    } catch (ParseException malformed) {
      return Optional.empty();
    }
  }
}
