package org.xacthuc.pdf;

import java.util.List;
import java.util.Map;
import org.xacthuc.base.Bytes;

/**
 * The document security store of the file as it opens (ISO 32000-2 §12.8.4.3), its VRI entries
 * included: bytes that other rooms read. Never a source of trust.
 *
 * @param certificates DER certificates
 * @param crls DER certificate lists
 * @param ocspResponses DER OCSP responses
 * @param revisions the number, from 1, of the revision in whose bytes each of them stands
 */
public record DocumentSecurityStore(
    List<Bytes> certificates,
    List<Bytes> crls,
    List<Bytes> ocspResponses,
    Map<Bytes, Integer> revisions) {
  public static final DocumentSecurityStore EMPTY =
      new DocumentSecurityStore(List.of(), List.of(), List.of(), Map.of());

  public DocumentSecurityStore {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    revisions = Map.copyOf(revisions);
  }
}
