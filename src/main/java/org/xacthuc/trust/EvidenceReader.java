package org.xacthuc.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;

/**
 * Lists and responses out of their bytes, each read once however often it is asked for: those of a
 * document's store serve all its signatures. Belongs to one thread.
 */
public final class EvidenceReader {
  private final Map<Bytes, Optional<CertificateList>> lists = new HashMap<>();
  private final Map<Bytes, Optional<OcspResponse>> responses = new HashMap<>();

  /** Without those that stand there twice; empty for each that cannot be read. */
  List<Optional<CertificateList>> lists(RevocationPool pool) {
    return pool.crls().stream()
        .distinct()
        .map(der -> lists.computeIfAbsent(der, CertificateList::read))
        .toList();
  }

  /** Likewise. */
  List<Optional<OcspResponse>> responses(RevocationPool pool) {
    return pool.ocspResponses().stream()
        .distinct()
        .map(der -> responses.computeIfAbsent(der, OcspResponse::read))
        .toList();
  }
}
